"""The panels of a table: which columns name the rows, which hold codes, which hold figures."""

import re
from dataclasses import dataclass

from crossfoot_common.tables.model import Column, Table
from crossfoot_common.tables.structure.labels import compact

UNIT_CODE = re.compile(r"(单位|部门|预算单位)(编码|代码|编号)")
CODE_PART = re.compile(r"^(类|款|项|目|节)$")


@dataclass(frozen=True, slots=True)
class Panel:
    """Columns of one panel, by what they hold, each from left to right."""

    index: int
    labels: tuple[int, ...] = ()
    codes: tuple[int, ...] = ()
    unit_codes: tuple[int, ...] = ()
    amounts: tuple[int, ...] = ()
    heading: str = ""  # the first segment that all columns share, such as 收入


def panels_of(table: Table) -> tuple[Panel, ...]:
    """Panels from left to right; those without any figures column are left out."""
    numbers = sorted({column.panel for column in table.columns})
    found = [_panel(number, table) for number in numbers]
    return tuple(panel for panel in found if panel.amounts)


def _panel(number: int, table: Table) -> Panel:
    columns = [(i, column) for i, column in enumerate(table.columns) if column.panel == number]
    codes = [i for i, column in columns if column.role == "code"]
    units = [i for i in codes if is_unit_code(table.columns[i])]
    amounts = tuple(i for i, column in columns if column.role in {"amount", "count"})
    left = amounts[0] if amounts else len(table.columns)
    return Panel(
        index=number,
        labels=tuple(i for i, c in columns if c.role == "label" or (c.role == "text" and i < left)),
        codes=tuple(i for i in codes if i not in units),
        unit_codes=tuple(units),
        amounts=amounts,
        heading=_heading([column for _, column in columns]),
    )


def is_unit_code(column: Column) -> bool:
    """Whether a code column holds codes of organisations rather than of the classification."""
    return any(UNIT_CODE.search(compact(segment)) for segment in column.path)


def _heading(columns: list[Column]) -> str:
    firsts = {compact(column.path[0]) for column in columns if column.path}
    return firsts.pop() if len(firsts) == 1 else ""
