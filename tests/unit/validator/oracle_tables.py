"""Tables as the hand-made oracles show them, for measuring rules without a parser in between."""

import re
from decimal import Decimal
from typing import Any

from crossfoot_common.tables.model import Cell, Column, ColumnRole, Extent, Row, Table

NUMBER = re.compile(r"-?[\d,]+(?:\.(\d+))?")
CODE = re.compile(r"编码|代码|^(类|款|项)$")
LABEL = re.compile(r"名称|^项目$|指标|品目|^\(段\)$|^经济科目")
TEXT = re.compile(r"备注|计量单位|改进措施|指标值|完成值")
ORDINAL = re.compile(r"行次|序号")


def role_of(path: str) -> ColumnRole:
    leaf = re.sub(r"\(\d\)$", "", path.rsplit("/", maxsplit=1)[-1])
    for pattern, role in ((TEXT, "text"), (ORDINAL, "ordinal"), (CODE, "code"), (LABEL, "label")):
        if pattern.search(leaf):
            return role  # type: ignore[return-value]
    return "count" if leaf == "数量" else "amount"


def cell(text: str, number: bool, line: int | None, position: int) -> Cell:
    found = NUMBER.fullmatch(text.strip()) if number else None
    if not found:
        return Cell(text=text, line=line, cell=position)
    value = Decimal(text.strip().replace(",", ""))
    return Cell(text=text, number=value, decimals=len(found[1] or ""), line=line, cell=position)


def columns_of(paths: list[str]) -> tuple[Column, ...]:
    columns: list[Column] = []
    panel = 0
    for path in paths:
        role = role_of(path)
        after_figures = columns and columns[-1].role in {"amount", "count"} and columns[-1].panel == panel
        panel += bool(after_figures and role in {"label", "code"})
        segments = tuple(re.sub(r"\(\d\)$", "", s) for s in path.split("/"))
        columns.append(Column(path=segments, role=role, panel=panel))
    return tuple(columns)


def table_of(raw: dict[str, Any]) -> Table:
    columns = columns_of(raw["columns"])
    lines = raw.get("row_lines") or (
        list(range(raw["body_lines"][0], raw["body_lines"][1] + 1)) if raw.get("body_lines") else []
    )
    rows = tuple(
        Row(
            cells=tuple(
                cell(text, columns[i].role in {"amount", "count"}, lines[n] if n < len(lines) else None, i)
                for i, text in enumerate(texts)
            ),
            line=lines[n] if n < len(lines) else None,
        )
        for n, texts in enumerate(raw.get("rows") or [])
    )
    return Table(
        sequence=raw["seq"], title=raw.get("title") or "", kind=raw["kind"], unit=raw.get("unit"),
        columns=columns, rows=rows, empty=bool(raw.get("empty")),
        place=Extent(first_line=raw["first_line"], last_line=raw["last_line"]),
    )  # fmt: skip
