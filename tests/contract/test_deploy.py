"""What is deployed is well-formed and speaks of settings that exist, without a cluster or an engine."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

REPO = Path(__file__).resolve().parents[2]
SERVICES = ("watcher", "parser", "validator", "warehouse", "desk")
CUSTOM_RESOURCES = {"ScaledObject"}  # KEDA's own; the schemas known here are Kubernetes' alone
SETTINGS = set(
    re.findall(r"`(CROSSFOOT_[A-Z0-9_]+)`", (REPO / "docs/how-to/configure.md").read_text("utf-8"))
)
NOT_OF_A_SERVICE = {"CROSSFOOT_VERSION", "CROSSFOOT_INBOX", "CROSSFOOT_POSTGRES_PASSWORD"}  # compose's own


def manifests(overlay: str) -> list[dict[str, Any]]:
    kubectl = Path(sys.executable).parent / "kubectl"
    built = subprocess.run(
        [str(kubectl), "kustomize", f"deploy/k8s/overlays/{overlay}"],
        cwd=REPO,
        capture_output=True,
        check=True,
    )
    return [document for document in yaml.safe_load_all(built.stdout) if document]


@pytest.mark.parametrize("overlay", ["local", "production"])
def test_an_overlay_builds_into_valid_manifests(overlay: str) -> None:
    documents = manifests(overlay)
    for document in documents:
        if document["kind"] not in CUSTOM_RESOURCES:
            kubernetes_validate.validate(document, "1.31", strict=True)
    assert {d["metadata"]["name"] for d in documents if d["kind"] == "Deployment"} == set(SERVICES)


@pytest.mark.parametrize("overlay", ["local", "production"])
def test_every_pod_is_restricted_and_probed(overlay: str) -> None:
    for document in manifests(overlay):
        if document["kind"] not in {"Deployment", "Job"}:
            continue
        pod = document["spec"]["template"]["spec"]
        (container,) = pod["containers"]
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        assert container["resources"]["limits"]["memory"]
        if document["kind"] == "Deployment":
            assert container["readinessProbe"]["httpGet"]["path"] == "/readyz"
            assert container["livenessProbe"]["httpGet"]["path"] == "/livez"


@pytest.mark.parametrize("path", ["docker-compose.yml", "deploy/k8s/base", "deploy/k8s/overlays"])
def test_only_settings_that_a_service_reads_are_set(path: str) -> None:
    root = REPO / path
    files = [root] if root.is_file() else sorted(root.rglob("*.yaml"))
    named = {
        name
        for file in files
        for name in re.findall(r"CROSSFOOT_[A-Z0-9_]*[A-Z0-9]", file.read_text("utf-8"))
    }
    assert named, "nothing is set at all"
    assert named - NOT_OF_A_SERVICE - {"CROSSFOOT_KAFKA"} <= SETTINGS


@pytest.mark.parametrize("service", SERVICES)
def test_an_image_runs_as_nobody_and_pins_what_it_installs(service: str) -> None:
    text = (REPO / f"services/{service}/Dockerfile").read_text("utf-8")
    final = text.rsplit("\nFROM ", 1)[1]
    assert "USER 10001" in final
    assert "HEALTHCHECK" in final
    assert "pip" not in final
    assert text.count("--require-hashes") == 2
    lock = (REPO / f"services/{service}/requirements.lock").read_text("utf-8")
    assert "--hash=sha256:" in lock
    assert "://" not in lock, "a lock names no host"
