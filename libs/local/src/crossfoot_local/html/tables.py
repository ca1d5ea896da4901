"""Tables as the page shows them: headers with merged cells, each cell marked with what its checks say."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from crossfoot_common.tables.model import Cell, Table
from crossfoot_local.html.anchors import cell_id
from crossfoot_local.html.headers import header_rows
from crossfoot_local.html.readings import Spot, reading_of, shown
from crossfoot_local.inspection import Inspection
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


def tables_of(inspection: Inspection, pictures: Mapping[Spot, str]) -> list[Json]:
    """All tables with their marked cells; `pictures` of doubtful ones by where they stand."""
    if inspection.parsed is None:
        return []
    marks = cell_marks(inspection)
    pairs = zip(inspection.parsed.tables, inspection.verdicts, strict=True)
    return [table_view(table, verdict, marks, pictures) for table, verdict in pairs]


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


def table_view(
    table: Table,
    verdict: TableVerdict,
    marks: Mapping[str, list[tuple[int, str]]],
    pictures: Mapping[Spot, str],
) -> Json:
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
            [
                cell_view(f"c{table.sequence}-{r}-{c}", cell, marks)
                | {"reading": reading_of(cell), "picture": shown(cell, row.page, pictures)}
                for c, cell in enumerate(row.cells)
            ]
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
