"""Findings and checks as the page shows them: what is wrong, where, and which cell explains it."""

from typing import Any

from crossfoot_common.tables.checks import Check, Suspect
from crossfoot_local.html.anchors import cell_id
from crossfoot_local.inspection import Inspection
from crossfoot_local.report import check_report, plain

Json = dict[str, Any]
SLIPS = {
    "transposed": "相邻两位颠倒",
    "digit": "一位数字有误",
    "dropped_digit": "漏一位数字",
    "doubled_digit": "多一位数字",
    "decimal_point": "小数点错位",
    "sign": "正负号相反",
    "row_shift": "错行",
    "unit": "元与万元混淆",
}


def findings_of(inspection: Inspection) -> list[Json]:
    """Findings, those of severity `error` first, each with the number of its check."""
    numbers = {id(check): number for number, check in enumerate(inspection.checks)}
    by_content = {check: number for number, check in reversed(list(enumerate(inspection.checks)))}
    views = []
    for finding in sorted(inspection.findings, key=lambda f: f.check.severity != "error"):
        check, suspect = finding.check, finding.suspect
        views.append(
            {
                "check": numbers.get(id(check), by_content.get(check, 0)),
                "severity": check.severity,
                "zh": check.message_zh,
                "en": check.message_en,
                "rule": f"{check.rule} v{check.version}",
                "family": check.family,
                "fingerprint": finding.fingerprint[:12],
                "suspect": suspect and suspect_view(suspect),
                "consequences": [
                    {"zh": one.message_zh, "en": one.message_en, "rule": f"{one.rule} v{one.version}"}
                    for one in finding.consequences
                ],
            }
        )
    return views


def suspect_view(suspect: Suspect) -> Json:
    """The cell that explains failures: where it stands, what it should read, which slip it looks like."""
    source = suspect.source
    table = f"表{source.table}" if source.table is not None else ""
    place = f"第{source.line}行" if source.line else f"第{source.page}页" if source.page else ""
    return {
        "id": cell_id(source),
        "where": f"{table}{place}「{source.label}」",
        "text": source.text.strip(),
        "value": plain(suspect.value),
        "slip": suspect.slip and SLIPS.get(suspect.slip, suspect.slip),
        "slip_en": suspect.slip and suspect.slip.replace("_", " "),
    }


def check_view(check: Check) -> Json:
    """What the script shows of a check."""
    view = check_report(check)
    for operand, said in zip(check.operands, view["operands"], strict=True):
        said["id"] = cell_id(operand.source)
    return view
