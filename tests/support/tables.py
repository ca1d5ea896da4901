"""Invented tables for rule tests, written as people would write them: rows of strings under a header."""

import re
from collections.abc import Sequence
from decimal import Decimal

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import Cell, Column, ColumnRole, Kind, Remark, Row, Table
from crossfoot_validator.core.check import check_table
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict

DOCUMENT = DocumentRef(document_id="d", sha256="ab" * 32, media_type="text/plain", parser_version="1")
NUMBER = re.compile(r"-?[\d,]+(?:\.(\d+))?")
ROLES: dict[str, ColumnRole] = {
    "L": "label", "C": "code", "A": "amount", "T": "text", "O": "ordinal", "N": "count", "S": "share",
}  # fmt: skip


def cell(text: str, role: ColumnRole, line: int, position: int) -> Cell:
    found = NUMBER.fullmatch(text.strip("%")) if role in {"amount", "count", "share"} else None
    if found is None:
        return Cell(text=text, line=line, cell=position)
    value = Decimal(text.strip("%").replace(",", ""))
    return Cell(
        text=text, number=value, decimals=len(found[1] or ""), percent="%" in text, line=line, cell=position
    )


def table(
    columns: str,
    rows: str,
    *,
    kind: Kind = "other",
    unit: str | None = "万元",
    title: str = "示例表",
    doubts: Sequence[Remark] = (),
    repairs: Sequence[Remark] = (),
) -> Table:
    """`columns`: "L:项目 A:合计 A:支出/基本支出", " | " between panels; `rows`: cells by "|"."""
    heads: list[Column] = []
    for panel, group in enumerate(columns.split(" | ")):
        for word in group.split():
            role, _, path = word.partition(":")
            heads.append(Column(path=tuple(path.split("/")), role=ROLES[role], panel=panel))
    lines = [line.strip() for line in rows.strip().splitlines()]
    body = tuple(
        Row(
            cells=tuple(cell(t.strip(), heads[i].role, n + 1, i) for i, t in enumerate(line.split("|"))),
            line=n + 1,
        )
        for n, line in enumerate(lines)
    )
    return Table(
        sequence=1, title=title, kind=kind, unit=unit, columns=tuple(heads), rows=body,
        doubts=tuple(doubts), repairs=tuple(repairs),
    )  # fmt: skip


def verdict(checked: Table) -> TableVerdict:
    return check_table(DOCUMENT, checked)


def outcomes(checked: Table, family: str | None = None) -> dict[str, str]:
    """{"row label/column": outcome} of the checks of a family."""
    found = verdict(checked).checks
    return {
        f"{c.operands[0].source.label}/{c.operands[0].source.path}": c.outcome
        for c in found
        if family in {None, c.family}
    }


def only(checked: Table, family: str) -> Check:
    """The one check of a family."""
    found = [c for c in verdict(checked).checks if c.family == family]
    assert len(found) == 1, found
    return found[0]
