"""Alerts and dashboard speak of metrics that exist, and every alert has its section in the runbook."""

import json
import re
from pathlib import Path

import pytest
import yaml

from crossfoot_common.errors import REASONS
from crossfoot_common.observability.declared import NAMES
from crossfoot_parser import app as parser
from crossfoot_parser.settings import Settings as ParserSettings
from crossfoot_validator import app as validator
from crossfoot_validator.settings import Settings as ValidatorSettings
from crossfoot_warehouse import app as warehouse
from crossfoot_warehouse.settings import Settings as WarehouseSettings
from crossfoot_watcher import app as watcher
from crossfoot_watcher.settings import Settings as WatcherSettings

REPO = Path(__file__).resolve().parents[2]
MONITORING = REPO / "deploy/k8s/monitoring"
RULES = yaml.safe_load((MONITORING / "alerts/crossfoot.rules.yml").read_text("utf-8"))["groups"][0]["rules"]
PANELS = json.loads((MONITORING / "dashboards/crossfoot.json").read_text("utf-8"))["panels"]
EXPRESSIONS = [rule["expr"] for rule in RULES] + [t["expr"] for p in PANELS for t in p["targets"]]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_names_metrics_that_services_have(expression: str) -> None:
    named = {re.sub(r"_(bucket|sum|count)$", "", name) for name in re.findall(r"\bcrossfoot_\w+", expression)}
    assert named <= set(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["alert"]))
def test_an_alert_leads_to_its_section_in_the_runbook(rule: dict[str, dict[str, str]]) -> None:
    file, anchor = rule["annotations"]["runbook"].split("#")
    headings = re.findall(r"^## (\S+)$", (REPO / file).read_text("utf-8"), re.MULTILINE)
    assert anchor in {heading.lower() for heading in headings}


def test_the_uploaders_page_names_every_reason_that_a_document_can_have() -> None:
    page = (REPO / "docs/how-to/upload.md").read_text("utf-8")
    runbook = (REPO / "docs/runbook.md").read_text("utf-8")
    assert {
        reason for reason in REASONS if f"`{reason}`" not in page and f"| {reason} |" not in runbook
    } == set()


def test_every_alert_is_tested_with_what_makes_it_speak() -> None:
    groups = yaml.safe_load((MONITORING / "alerts/crossfoot.tests.yml").read_text("utf-8"))["tests"]
    spoken = {
        test["alertname"] for group in groups for test in group["alert_rule_test"] if test["exp_alerts"]
    }
    assert spoken == {rule["alert"] for rule in RULES}


@pytest.mark.parametrize("service", ["watcher", "parser", "validator", "warehouse", "desk"])
def test_pods_carry_what_the_scrape_job_of_a_cluster_looks_for(service: str) -> None:
    (job,) = yaml.safe_load((MONITORING / "scrape.yml").read_text("utf-8"))["scrape_configs"]
    rules = {
        rule["source_labels"][0].rpartition("app_kubernetes_io_")[2]: rule for rule in job["relabel_configs"]
    }
    base = REPO / "deploy/k8s/base"
    common = yaml.safe_load((base / "kustomization.yaml").read_text("utf-8"))["labels"][0]["pairs"]
    own = yaml.safe_load((base / service / "kustomization.yaml").read_text("utf-8"))["labels"][0]["pairs"]
    assert job["job_name"] == "crossfoot"
    assert rules["part_of"]["regex"] == common["app.kubernetes.io/part-of"]
    assert rules["name"]["target_label"] == "service"
    assert own["app.kubernetes.io/name"] == service


def test_every_metric_of_the_list_is_kept_by_some_service(monkeypatch: pytest.MonkeyPatch) -> None:
    """What no code counts would be an alert that never speaks."""
    monkeypatch.setattr("crossfoot_common.workers.pool._start_fork_server", lambda: None)
    services = (
        parser.build(ParserSettings()),
        validator.build(ValidatorSettings()),
        warehouse.build(WarehouseSettings()),
        watcher.build(WatcherSettings()),
    )
    kept = {
        metric.name + ("_total" if metric.type == "counter" else "")
        for service in services
        for metric in service.metrics.registry.collect()
        if not metric.name.startswith("process_")
    }
    assert kept == set(NAMES)
