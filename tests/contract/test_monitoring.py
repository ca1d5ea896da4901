"""Alerts and dashboard speak of metrics that exist, and every alert has its section in the runbook."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from deploy.dashboards.__main__ import ALL, as_json, path

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

NOT_SHOWN = {
    "crossfoot_build_info",
    "crossfoot_assigned_partitions",
    "crossfoot_published_total",
    "crossfoot_files",
    "crossfoot_rows_written_total",
}
"""Looked up by people who have a question, and by tests."""
REPO = Path(__file__).resolve().parents[2]
MONITORING = REPO / "deploy/k8s/monitoring"
RULES = yaml.safe_load((MONITORING / "alerts/crossfoot.rules.yml").read_text("utf-8"))["groups"][0]["rules"]
DASHBOARDS = [json.loads(file.read_text("utf-8")) for file in sorted((MONITORING / "dashboards").iterdir())]
PANELS = [panel for dashboard in DASHBOARDS for panel in dashboard["panels"]]
TARGETS = [target for panel in PANELS for target in panel["targets"]]
EXPRESSIONS = [rule["expr"] for rule in RULES] + [one["expr"] for one in TARGETS if "expr" in one]
HEADINGS = {
    heading.lower()
    for heading in re.findall(r"^## (\S+)$", (REPO / "docs/runbook.md").read_text("utf-8"), re.MULTILINE)
}


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_names_metrics_that_services_have(expression: str) -> None:
    named = {re.sub(r"_(bucket|sum|count)$", "", name) for name in re.findall(r"\bcrossfoot_\w+", expression)}
    assert named <= set(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["alert"]))
def test_an_alert_leads_to_its_section_in_the_runbook(rule: dict[str, dict[str, str]]) -> None:
    file, anchor = rule["annotations"]["runbook"].split("#")
    assert (file, anchor) == ("docs/runbook.md", str(rule["alert"]).lower())
    assert anchor in HEADINGS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["alert"]))
def test_an_alert_speaks_both_languages(rule: dict[str, dict[str, str]]) -> None:
    assert rule["annotations"]["summary"].isascii()
    assert not rule["annotations"]["summary_zh"].isascii()


def test_the_runbook_has_no_section_without_an_alert() -> None:
    assert {rule["alert"].lower() for rule in RULES} == HEADINGS


def test_the_dashboards_are_what_the_code_says() -> None:
    written = {file: file.read_text("utf-8") for file in (MONITORING / "dashboards").iterdir()}
    assert written == {path(one): as_json(one) for one in ALL}, "run python -m deploy.dashboards"


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: str(panel["title"]))
def test_a_panel_says_what_it_shows(panel: dict[str, Any]) -> None:
    shown = panel["fieldConfig"]["defaults"]
    chinese, english = panel["description"].split("\n\n")
    assert not chinese.isascii()
    assert english.isascii()
    assert shown["unit"]
    assert shown["noValue"]
    assert panel["links"][0]["url"].removeprefix("${runbook}#") in HEADINGS


def test_every_metric_is_looked_at() -> None:
    """What is in no panel and no alert is kept for nobody."""
    asked = " ".join(EXPRESSIONS)
    assert {name for name in NAMES if not re.search(rf"\b{name}(_bucket|_count)?\b", asked)} == NOT_SHOWN


@pytest.mark.parametrize(
    "target", [one for one in TARGETS if "rawSql" in one], ids=lambda one: one["rawSql"][:20]
)
def test_a_panel_asks_the_warehouse_for_published_views_only(target: dict[str, str]) -> None:
    assert re.findall(r"\b(?:from|join)\s+(\S+)", target["rawSql"]) == ["v1.documents"]


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
