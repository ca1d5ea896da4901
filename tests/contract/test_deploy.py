"""What is deployed is well-formed and speaks of settings that exist, without a cluster or an engine."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from deploy import strimzi

from crossfoot_common.events.topics import TOPICS

REPO = Path(__file__).resolve().parents[2]
SERVICES = ("watcher", "parser", "validator", "warehouse", "desk")
CUSTOM_RESOURCES = {"ScaledObject", "TriggerAuthentication", "KafkaTopic", "KafkaUser", "Cluster"}
"""The operators' own, which tests/e2e/test_manifests.py judges: the schemas here are Kubernetes' alone."""
OVERLAYS = ["local", "production", "strimzi", "cloudnative-pg"]
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


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_an_overlay_builds_into_valid_manifests(overlay: str) -> None:
    documents = manifests(overlay)
    for document in documents:
        if document["kind"] not in CUSTOM_RESOURCES:
            kubernetes_validate.validate(document, "1.31", strict=True)
    assert {d["metadata"]["name"] for d in documents if d["kind"] == "Deployment"} == set(SERVICES)


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_every_pod_is_restricted_and_probed(overlay: str) -> None:
    for document in manifests(overlay):
        if document["kind"] not in {"Deployment", "Job"}:
            continue
        pod = document["spec"]["template"]["spec"]
        (container,) = pod["containers"]
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        assert container["resources"]["limits"].keys() == {"cpu", "memory"}
        assert container["imagePullPolicy"] == ("IfNotPresent" if overlay == "local" else "Always")
        if document["kind"] == "Deployment":
            assert container["readinessProbe"]["httpGet"]["path"] == "/readyz"
            assert container["livenessProbe"]["httpGet"]["path"] == "/livez"
            keys = {one["topologyKey"] for one in pod["topologySpreadConstraints"]}
            assert keys == {"kubernetes.io/hostname", "topology.kubernetes.io/zone"}


@pytest.mark.parametrize("overlay", ["production", "strimzi", "cloudnative-pg"])
def test_a_service_is_scaled_by_every_topic_that_it_reads(overlay: str) -> None:
    scaled = {d["metadata"]["name"]: d["spec"] for d in manifests(overlay) if d["kind"] == "ScaledObject"}
    assert scaled.keys() == {"parser", "validator", "warehouse", "desk"}, "one watcher looks at the inbox"
    for service in ("parser", "validator", "warehouse"):
        triggers = scaled[service]["triggers"]
        asked = {one["metadata"]["topic"]: one["metadata"]["consumerGroup"] for one in triggers}
        read = [topic for topic in TOPICS if service in topic.consumers]
        assert asked == {topic.name: f"crossfoot.{topic.group(service)}" for topic in read}
        assert all(("authenticationRef" in one) == (overlay != "production") for one in triggers)
        most = {topic.partitions for topic in TOPICS if topic.name in asked}
        assert scaled[service]["maxReplicaCount"] == max(most), "more would have no partition"


def test_every_service_may_be_disrupted_one_pod_at_a_time() -> None:
    found = [d["spec"] for d in manifests("production") if d["kind"] == "PodDisruptionBudget"]
    names = {one["selector"]["matchLabels"]["app.kubernetes.io/name"] for one in found}
    assert names == set(SERVICES)


def policies(overlay: str) -> dict[str, dict[str, Any]]:
    return {d["metadata"]["name"]: d["spec"] for d in manifests(overlay) if d["kind"] == "NetworkPolicy"}


def namespaces(rules: list[dict[str, Any]], direction: str) -> set[tuple[str, int]]:
    """The namespaces and ports that some rules open; a rule without a peer would open all of them."""
    return {
        (peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"], port["port"])
        for rule in rules
        for peer in rule[direction]
        for port in rule["ports"]
    }


@pytest.mark.parametrize("overlay", ["production", "strimzi", "cloudnative-pg"])
def test_pods_reach_their_servers_and_are_reached_by_who_scrapes_them_and_no_others(overlay: str) -> None:
    found = policies(overlay)
    every, database = found["services"], found["database"]
    assert every["policyTypes"] == ["Ingress", "Egress"]
    assert namespaces(every["ingress"], "from") == {("monitoring", 8080)}
    names = {("kube-system", 53)}
    assert namespaces(every["egress"], "to") == names | {("kafka", 9092), ("kafka", 9093), ("minio", 9000)}
    assert namespaces(database["egress"], "to") == {("postgres", 5432)}
    pods = [
        d["spec"]["template"]["metadata"]["labels"]
        for d in manifests(overlay)
        if d["kind"] in {"Deployment", "Job"}
    ]
    assert all(every["podSelector"]["matchLabels"].items() <= labels.items() for labels in pods)
    (who,) = database["podSelector"]["matchExpressions"]
    assert set(who["values"]) == {"warehouse", "migrate", "desk"}


def test_beside_cloudnative_pg_who_speaks_to_the_database_knows_its_ca() -> None:
    for document in manifests("cloudnative-pg"):
        if document["kind"] in {"Deployment", "Job"}:
            pod = document["spec"]["template"]["spec"]
            mounted = {one["mountPath"] for one in pod["containers"][0].get("volumeMounts", ())}
            speaks = document["metadata"]["name"] in {"warehouse", "desk", "migrate"}
            assert ("/postgres-ca" in mounted) == speaks
            assert {one["name"] for one in pod["containers"][0].get("volumeMounts", ())} <= {
                one["name"] for one in pod.get("volumes", ())
            }


def test_the_roles_of_cloudnative_pg_are_those_that_are_tried_on_a_real_database() -> None:
    """tests/integration/secure runs deploy/postgres/roles.sql; the operator runs the same statements."""
    text = (REPO / "deploy/postgres/roles.sql").read_text("utf-8").replace("%I", "crossfoot")
    text = re.sub(r" password :'\w+'", "", re.sub(r"--.*", "", text))
    plain = {
        one.strip().replace("execute format('", "").partition("', current_database")[0]
        for one in text.replace("begin\n", ";").split(";")
    }
    wanted = {one for one in plain if one.startswith(("create", "grant", "revoke", "alter"))}
    (cluster,) = (d for d in manifests("cloudnative-pg") if d["kind"] == "Cluster")
    made = cluster["spec"]["bootstrap"]["initdb"]
    assert made["owner"] == "crossfoot_owner"
    own = {"create role crossfoot_owner login"}  # the operator makes the owner itself
    desk = {"create role crossfoot_desk login in role crossfoot_reader"}  # docs/how-to/secure.md
    assert {*made["postInitSQL"], *made["postInitApplicationSQL"]} == wanted - own | desk
    logins = {one["name"] for one in cluster["spec"]["managed"]["roles"] if one.get("passwordSecret")}
    assert logins == {"crossfoot_writer", "crossfoot_desk"}


def test_what_strimzi_keeps_is_what_the_topics_say() -> None:
    written = (REPO / "deploy/k8s/overlays/strimzi/kafka.yaml").read_text("utf-8")
    assert written == strimzi.page(), "python -m deploy.strimzi > deploy/k8s/overlays/strimzi/kafka.yaml"


def test_beside_strimzi_each_service_has_an_account_of_its_own() -> None:
    documents = manifests("strimzi")
    users = {d["metadata"]["name"] for d in documents if d["kind"] == "KafkaUser"}
    for deployment in (d for d in documents if d["kind"] == "Deployment"):
        name = deployment["metadata"]["name"]
        (container,) = deployment["spec"]["template"]["spec"]["containers"]
        secrets = [one["secretRef"]["name"] for one in container["envFrom"] if "secretRef" in one]
        assert secrets[-1] == f"crossfoot-kafka-{name}", "the last one counts"
        assert f"crossfoot-{name}" in users
    assert "topics" not in {d["metadata"]["name"] for d in documents if d["kind"] == "Job"}


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
    assert text.count("--require-hashes") == 3
    lock = (REPO / f"services/{service}/requirements.lock").read_text("utf-8")
    assert "--hash=sha256:" in lock
    assert "://" not in lock, "a lock names no host"
    assert "LABEL org.opencontainers.image.title" in final
    assert "RUN" not in final, "a layer that no two builds make alike"


def test_compose_scales_by_a_profile_that_prometheus_knows() -> None:
    services = yaml.safe_load((REPO / "docker-compose.yml").read_text("utf-8"))["services"]
    (job,) = yaml.safe_load((REPO / "deploy/compose/prometheus.yml").read_text("utf-8"))["scrape_configs"]
    more = {name for name, one in services.items() if one.get("profiles") == ["scale"]}
    assert more == set(job["dns_sd_configs"][0]["names"])
    for name in more:
        assert services[name] == services[name.removeprefix("more-")] | {"profiles": ["scale"]}


def test_compose_provisions_all_dashboards() -> None:
    given = yaml.safe_load((REPO / "deploy/compose/grafana/dashboards/crossfoot.yml").read_text("utf-8"))
    folder = given["providers"][0]["options"]["path"]
    services = yaml.safe_load((REPO / "docker-compose.yml").read_text("utf-8"))["services"]
    (mounted,) = (one for one in services["grafana"]["volumes"] if one.split(":")[1] == folder)
    assert len(list((REPO / mounted.split(":")[0]).glob("*.json"))) == 4
