"""What is deployed on Kubernetes, judged by kubeconform with schemas that no network is asked for.

Kubernetes' own schemas come with the wheel kubernetes-validate, those of KEDA and CloudNativePG are made from
the definitions in their Go modules, those of Strimzi from what its generator said (manifests/strimzi.yaml).
"""

import itertools
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.servers.containers import engine_answers

REPO = Path(__file__).resolve().parents[2]
IMAGE = "crossfoot/kubeconform:0.7.0"
OURS = (
    *("configmap-v1.json", "namespace-v1.json", "secret-v1.json", "service-v1.json"),
    *("deployment-apps-v1.json", "job-batch-v1.json"),
    *("networkpolicy-networking-v1.json", "poddisruptionbudget-policy-v1.json"),
)
"""The kinds of Kubernetes' own that are deployed; another one has no schema, which is an error."""
OVERLAYS = ("local", "production", "strimzi", "cloudnative-pg")
VERSION = "v1.31.0-local-strict"
NAME = "{{.ResourceKind}}{{.KindSuffix}}.json"

pytestmark = [
    pytest.mark.containers,
    pytest.mark.timeout(600),
    pytest.mark.skipif(
        not engine_answers(), reason="no container engine answers: kubeconform cannot be built"
    ),
]


def strict(schema: Any) -> Any:  # noqa: ANN401 - a JSON Schema
    """The same schema, in which a field that is not known is an error, as kubectl has it."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(value) for key, value in schema.items()}
    open_ = made.get("x-kubernetes-preserve-unknown-fields") or "additionalProperties" in made
    if isinstance(made.get("properties"), dict) and made.get("type") == "object" and not open_:
        made["additionalProperties"] = False
    return made


def of_operator(definition: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The file name that kubeconform looks for, with the schema, for each version of a resource."""
    spec = definition["spec"]
    group = spec["group"].partition(".")[0]
    for version in spec["versions"]:
        schema = strict(version["schema"]["openAPIV3Schema"])
        schema["properties"] |= {"apiVersion": {}, "kind": {}, "metadata": {"type": "object"}}
        yield f"{spec['names']['kind'].lower()}-{group}-{version['name']}.json", schema


def of_kubernetes(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The same for every kind of Kubernetes that is deployed, with what it refers to written into it."""
    definitions = json.loads((folder / "_definitions.json").read_text("utf-8"))["$defs"]

    def inlined(schema: Any) -> Any:  # noqa: ANN401 - a JSON Schema
        if isinstance(schema, list):
            return [inlined(one) for one in schema]
        if not isinstance(schema, dict):
            return schema
        if isinstance(named := schema.get("$ref"), str):
            return inlined(definitions[named.rpartition("/")[2]])
        return {key: inlined(value) for key, value in schema.items()}

    for file in OURS:
        yield file, inlined(json.loads((folder / file).read_text("utf-8")))


def docker(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the engine's client."""
    return subprocess.run(["docker", *arguments], input=given, capture_output=True, check=False)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas of everything that is deployed."""
    made = docker("build", "-q", "-t", IMAGE, str(REPO / "tests/servers/manifests"))
    assert made.returncode == 0, made.stderr.decode()
    folder = tmp_path_factory.mktemp("schemas")
    said = docker("run", "--rm", "--entrypoint", "sh", IMAGE, "-c", "cat /definitions/*.yaml")
    definitions = [one for one in yaml.load_all(said.stdout, yaml.CSafeLoader) if one]
    for name, schema in itertools.chain.from_iterable(map(of_operator, definitions)):
        (folder / name).write_text(json.dumps(schema), "utf-8")
    spec = find_spec("kubernetes_validate")
    assert spec
    assert spec.origin
    for name, schema in of_kubernetes(Path(spec.origin).parent / "kubernetes-json-schema" / VERSION):
        (folder / name).write_text(json.dumps(schema), "utf-8")
    folder.chmod(0o755)
    return folder


def judged(manifests: bytes, known: Path) -> dict[str, Any]:
    """What kubeconform says of some manifests."""
    options = ["-strict", "-summary", "-output", "json"]
    mount = ["--network", "none", "-v", f"{known}:/schemas:ro"]
    done = docker(
        "run", "--rm", "-i", *mount, IMAGE, *options, "-schema-location", f"/schemas/{NAME}", given=manifests
    )
    assert done.stdout, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def built(overlay: str) -> bytes:
    """The manifests of an overlay."""
    kubectl = Path(sys.executable).parent / "kubectl"
    command = [str(kubectl), "kustomize", f"deploy/k8s/overlays/{overlay}"]
    return subprocess.run(command, cwd=REPO, capture_output=True, check=True).stdout


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_every_manifest_is_valid(overlay: str, known: Path) -> None:
    found = judged(built(overlay), known)
    summary = found["summary"]
    print(overlay, summary)
    assert found.get("resources") in (None, []), found
    assert (summary["invalid"], summary["errors"], summary["skipped"]) == (0, 0, 0)
    assert summary["valid"] > 10


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"instances: 3", b"instance: 3"),  # CloudNativePG's
        (b"lagThreshold:", b"lagThreshold: {}\n      lag:"),  # KEDA's, whose metadata are strings
        (b"terminationGracePeriodSeconds: 60", b"terminationGracePeriod: 60"),  # Kubernetes'
        (b"replicas: 3", b"replica: 3"),  # Strimzi's, of a topic
        (b"operations:", b"operation:"),  # Strimzi's, of an account: what its API called it before v1
    ],
)
def test_a_field_that_is_not_known_is_found(right: bytes, wrong: bytes, known: Path) -> None:
    manifests = built("cloudnative-pg")
    assert right in manifests
    assert judged(manifests.replace(right, wrong, 1), known)["summary"]["invalid"] == 1
