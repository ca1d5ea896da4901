"""Alerts and dashboard speak of metrics that exist, and every alert has its section in the runbook."""

import json
import re
from pathlib import Path

import pytest
import yaml

from crossfoot_common.errors import REASONS
from crossfoot_common.observability.metrics import NAMES

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
