"""Builds tables from the hand-made oracles, so that facts and ties are measured without a layout stage."""

import json
import os
import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from crossfoot_common.tables.model import Cell, Column, ColumnRole, Extent, Row, Table

SHARED = Path(os.environ.get("CROSSFOOT_SHARED") or Path(__file__).parents[3] / "shared")
_NUMBER = re.compile(r"-?\d+(\.\d+)?%?")


def oracle(name: str) -> dict[str, Any]:
    """One oracle; the test is skipped where the shared corpus is not there."""
    path = SHARED / "oracle" / f"{name}.json"
    if not path.is_file():
        pytest.skip(f"needs {path}: set CROSSFOOT_SHARED")
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def cell_of(raw: str, line: int | None = None, place: int | None = None) -> Cell:
    """A cell as the typing stage would see it."""
    text = unicodedata.normalize("NFKC", raw).replace(",", "").strip()
    if not _NUMBER.fullmatch(text):
        return Cell(text=raw, line=line, cell=place)
    digits = text.rstrip("%")
    decimals = len(digits.partition(".")[2])
    percent = text.endswith("%")
    return Cell(text=raw, number=Decimal(digits), decimals=decimals, percent=percent, line=line, cell=place)


def role_of(name: str) -> ColumnRole:
    """What a column holds, by its heading."""
    last = name.rsplit("/", 1)[-1]
    if re.search(r"编码|代码", name):
        return "code"
    if re.search(r"行次", last):
        return "ordinal"
    if re.search(r"名称|项目$|品目|备注|单位$|指标", last) and not re.search(r"项目支出|资金|金额", last):
        return "label" if re.search(r"名称|项目$", last) else "text"
    if re.search(r"数量", last):
        return "count"
    return "amount"


def columns_of(names: list[str]) -> tuple[Column, ...]:
    """Columns with their panels: a new label or code column behind amounts opens the next panel."""
    columns: list[Column] = []
    panel, seen_amount = 0, False
    for name in names:
        role = role_of(name)
        if role in {"code", "label"} and seen_amount:
            panel, seen_amount = panel + 1, False
        seen_amount = seen_amount or role == "amount"
        columns.append(Column(path=tuple(name.split("/")), role=role, panel=panel))
    return tuple(columns)


def tables_of(loaded: dict[str, Any], source: str = "") -> tuple[Table, ...]:
    """The oracle's tables with grids; forms become label/value rows where the oracle keeps them apart."""
    return tuple(_table(each, source) for each in loaded["tables"])


def _table(each: dict[str, Any], source: str) -> Table:
    lines = each.get("row_lines") or _body_lines(each)
    rows = tuple(
        Row(
            cells=tuple(cell_of(text, line, place) for place, text in enumerate(texts)),
            line=line,
        )
        for texts, line in zip(each.get("rows") or [], lines, strict=False)
    )
    nil = (
        next(
            (
                line
                for line in source.split("\n")[each["first_line"] - 1 : each["last_line"] + 6]
                if "本表无数据" in line
            ),
            None,
        )
        if each["empty"]
        else None
    )
    return Table(
        sequence=each["seq"],
        title=each["title"],
        kind=each["kind"],
        unit=each["unit"],
        columns=columns_of(each["columns"]),
        rows=rows,
        place=Extent(first_line=each["first_line"], last_line=each["last_line"]),
        empty=each["empty"],
        nil_statement=nil,
    )


def _body_lines(each: dict[str, Any]) -> list[int]:
    first, last = each.get("body_lines") or (each["first_line"], each["last_line"])
    return list(range(first, last + 1))
