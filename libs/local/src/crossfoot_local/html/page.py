"""What the page shows around its tables: whose document it is, how much holds, what was found."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from crossfoot_local.html.findings import findings_of
from crossfoot_local.html.readings import Spot, off_pictures
from crossfoot_local.html.tables import tables_of
from crossfoot_local.inspection import Inspection

Json = dict[str, Any]
STAGES = {"budget": "预算", "final_accounts": "决算"}


def page_of(inspection: Inspection, lines: Mapping[int, str], pictures: Mapping[Spot, str]) -> Json:
    """Everything that the template prints."""
    info, ref = inspection.document.info, inspection.document
    year = f"{info.fiscal_year}年度" if info.fiscal_year else ""
    title = " ".join(part for part in (info.entity, year + STAGES.get(info.stage or "", "")) if part)
    return {
        "title": title or PurePath(ref.source).name,
        "about": [ref.source, ref.media_type],
        "sha256": ref.sha256,
        "parser_version": ref.parser_version,
        "refusal": inspection.refusal,
        "counts": counts(inspection),
        "findings": findings_of(inspection),
        "tables": tables_of(inspection, pictures),
        "off_pictures": off_pictures(inspection),
        "lines": source_lines(inspection, lines),
    }


def counts(inspection: Inspection) -> list[Json]:
    """The figures at the top of the page."""
    outcomes = [check.outcome for check in inspection.checks]
    passed = outcomes.count("pass") + outcomes.count("pass_within_rounding")
    rejected = sum(verdict.verdict == "rejected" for verdict in inspection.verdicts)
    rows = [
        ("", len(inspection.verdicts), "张表", "tables"),
        ("bad" if rejected else "good", rejected, "张有误", "rejected"),
        ("good", passed, "项核对相符", "checks hold"),
        ("bad" if "fail" in outcomes else "good", outcomes.count("fail"), "项不符", "checks fail"),
        ("unsure", outcomes.count("not_checkable"), "项无法核对", "not checkable"),
    ]
    return [{"mark": mark, "number": number, "zh": zh, "en": en} for mark, number, zh, en in rows]


def source_lines(inspection: Inspection, lines: Mapping[int, str]) -> list[Json]:
    """The source lines that findings name, in order."""
    named = {
        operand.source.line
        for finding in inspection.findings
        for operand in finding.check.operands
        if operand.source.line in lines
    }
    return [{"number": number, "text": lines[number]} for number in sorted(n for n in named if n is not None)]
