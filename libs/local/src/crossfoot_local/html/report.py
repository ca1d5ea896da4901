"""One inspection as one HTML page that needs nothing else: no network, no fonts, no images."""

import json
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from pathlib import PurePath
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from crossfoot_common.tables.checks import Check, Suspect
from crossfoot_common.tables.model import Cell, Source, Table
from crossfoot_local.html.headers import header_rows
from crossfoot_local.inspection import Inspection
from crossfoot_local.report import check_report, plain
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict

Json = dict[str, Any]
RANK = {"not_checkable": 1, "pass": 2, "pass_within_rounding": 2, "fail": 3}
VERDICTS = {
    "rejected": "有误",
    "verified": "已验证",
    "partially_verified": "部分验证",
    "unverified": "未验证",
    "empty": "空表",
}
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
STAGES = {"budget": "预算", "final_accounts": "决算"}


def render(inspection: Inspection, lines: Mapping[int, str] | None = None) -> str:
    """The page. `lines` are source lines by 1-based number; those that findings name are shown."""
    environment = Environment(
        loader=PackageLoader("crossfoot_local", "html"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html.j2").render(
        page=page_of(inspection, lines or {}),
        checks=embedded([check_view(check) for check in inspection.checks]),
        style=asset("page.css"),
        script=asset("page.js"),
    )


def asset(name: str) -> str:
    """A file that is shipped beside this module."""
    return files("crossfoot_local.html").joinpath(name).read_text("utf-8")


def embedded(value: object) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def cell_id(source: Source) -> str:
    """The anchor of a cell, or an anchor that no element has for a figure in the prose."""
    return f"c{source.table}-{source.row}-{source.column}"


def check_view(check: Check) -> Json:
    """What the script shows of a check."""
    view = check_report(check)
    for operand, said in zip(check.operands, view["operands"], strict=True):
        said["id"] = cell_id(operand.source)
    return view


def page_of(inspection: Inspection, lines: Mapping[int, str]) -> Json:
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
        "tables": tables_of(inspection),
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


def tables_of(inspection: Inspection) -> list[Json]:
    """All tables with their marked cells."""
    if inspection.parsed is None:
        return []
    marks = cell_marks(inspection)
    pairs = zip(inspection.parsed.tables, inspection.verdicts, strict=True)
    return [table_view(table, verdict, marks) for table, verdict in pairs]


def cell_marks(inspection: Inspection) -> dict[str, list[tuple[int, str]]]:
    """For each cell the checks it takes part in: (number, outcome)."""
    marks: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, check in enumerate(inspection.checks):
        for operand in check.operands:
            if operand.source.table is not None:
                marks[cell_id(operand.source)].append((number, check.outcome))
    for finding in inspection.findings:
        if finding.suspect is not None:
            marks[cell_id(finding.suspect.source)].append((-1, "suspect"))
    return marks


def table_view(table: Table, verdict: TableVerdict, marks: Mapping[str, list[tuple[int, str]]]) -> Json:
    """One table for the template."""
    state = "rejected" if verdict.verdict == "rejected" else "empty" if table.empty else verdict.verification
    place = table.place
    where = (
        f"第{place.first_line}–{place.last_line}行"
        if place.first_line
        else f"第{place.first_page}–{place.last_page}页"
        if place.first_page
        else place.sheet or ""
    )
    return {
        "sequence": table.sequence,
        "title": table.title,
        "verdict": state,
        "verdict_zh": VERDICTS[state],
        "about": [part for part in (table.kind, table.unit and f"单位：{table.unit}", where) if part],
        "head": header_rows(table.columns),
        "rows": [
            [cell_view(f"c{table.sequence}-{r}-{c}", cell, marks) for c, cell in enumerate(row.cells)]
            for r, row in enumerate(table.rows)
        ],
        "nil_statement": table.nil_statement,
        "remarks": [f"修复：{remark.why}" for remark in table.repairs]
        + [f"存疑：{remark.why}" for remark in table.doubts],
    }


def cell_view(anchor: str, cell: Cell, marks: Mapping[str, list[tuple[int, str]]]) -> Json:
    """One cell with the worst outcome of the checks it takes part in."""
    taking_part = marks.get(anchor, [])
    outcome = max((said for _, said in taking_part if said in RANK), key=lambda said: RANK[said], default="")
    css = [outcome.replace("pass_within_rounding", "pass"), "number" if cell.number is not None else ""]
    css.append("suspect" if any(said == "suspect" for _, said in taking_part) else "")
    numbers = dict.fromkeys(number for number, _ in taking_part if number >= 0)
    return {"id": anchor, "text": cell.text, "mark": " ".join(filter(None, css)), "checks": list(numbers)}


def source_lines(inspection: Inspection, lines: Mapping[int, str]) -> list[Json]:
    """The source lines that findings name, in order."""
    named = {
        operand.source.line
        for finding in inspection.findings
        for operand in finding.check.operands
        if operand.source.line in lines
    }
    return [{"number": number, "text": lines[number]} for number in sorted(n for n in named if n is not None)]
