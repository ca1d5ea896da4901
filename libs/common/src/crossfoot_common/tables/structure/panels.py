"""The panels of a table: which columns name the rows, which hold codes, which hold figures."""

import re
from dataclasses import dataclass

from crossfoot_common.tables.model import Cell, Column, Table
from crossfoot_common.tables.structure.labels import compact, read_label

LEVELS = "类款项目节"  # of a classification, each a column of its own
SIDE_HEAD = re.compile(r"(?:本年)?(?:收入|支出)(?:项目)?(?:[(].*[)])?")
"""Of one side of a summary in one header row, over its lines or over its amounts: 收入, 金额, 支出, 金额."""
UNIT_CODE = re.compile(r"(单位|部门|预算单位)(编码|代码|编号)")


@dataclass(frozen=True, slots=True)
class Panel:
    """Columns of one panel, by what they hold, each from left to right."""

    index: int
    labels: tuple[int, ...] = ()
    codes: tuple[int, ...] = ()
    unit_codes: tuple[int, ...] = ()
    amounts: tuple[int, ...] = ()
    ordinals: tuple[int, ...] = ()
    heading: str = ""  # the first segment that all columns share, or what names its side, such as 收入


def panels_of(table: Table) -> tuple[Panel, ...]:
    """Panels from left to right; those without any figures column are left out."""
    figures = _figures(table)
    found = [_panel(n, run, figures, table) for n, run in enumerate(_runs(table, figures))]
    return tuple(panel for panel in found if panel.amounts)


def _figures(table: Table) -> frozenset[int]:
    """Columns of figures: by their role, or because nothing but amounts stands below a text head."""
    texts = {i for i, column in enumerate(table.columns) if column.role == "text"}
    shown: dict[int, list[Cell]] = {i: [] for i in texts}
    for row in table.rows:
        for i in texts:
            if i < len(row.cells) and not row.cells[i].blank:
                shown[i].append(row.cells[i])
    numeric = {i for i, cells in shown.items() if cells and all(_is_money(cell) for cell in cells)}
    return frozenset(i for i, c in enumerate(table.columns) if c.role in {"amount", "count"} or i in numeric)


def _is_money(cell: Cell) -> bool:
    return cell.number is not None and not cell.percent and bool(cell.decimals)


def _runs(table: Table, figures: frozenset[int]) -> list[list[int]]:
    """The columns of each panel; names that begin again after figures begin a new one."""
    runs: list[list[int]] = []
    for i, column in enumerate(table.columns):
        names = column.role in {"label", "code"} or (column.role == "text" and i not in figures)
        again = names and column.role != "code" and bool(runs) and _closed(runs[-1], figures, table)
        if (
            not runs
            or table.columns[runs[-1][-1]].panel != column.panel
            or (again and _begins(i, table, figures))
        ):
            runs.append([])
        runs[-1].append(i)
    return runs


def _closed(run: list[int], figures: frozenset[int], table: Table) -> bool:
    return run[-1] in figures and any(table.columns[i].role in {"label", "code"} for i in run)


def _begins(start: int, table: Table, figures: frozenset[int]) -> bool:
    """Whether a column after figures names rows of a second panel: figures follow it, and it holds labels."""
    follows = any(i in figures for i in range(start + 1, len(table.columns)))
    labels = [read_label(row.cells[start].text) for row in table.rows if start < len(row.cells)]
    enumerated = sum(1 for label in labels if label.style)
    return follows and (enumerated > 1 or any(label.total for label in labels))


def _panel(number: int, run: list[int], figures: frozenset[int], table: Table) -> Panel:
    columns = [(i, table.columns[i]) for i in run]
    codes = [i for i, column in columns if column.role == "code"]
    units = [i for i in codes if is_unit_code(table.columns[i])]
    amounts = tuple(i for i in run if i in figures)
    left = amounts[0] if amounts else len(table.columns)
    return Panel(
        index=number,
        labels=tuple(i for i, c in columns if c.role == "label" or (c.role == "text" and i < left)),
        codes=_first_system([i for i in codes if i not in units], table),
        unit_codes=tuple(units),
        amounts=amounts,
        ordinals=tuple(i for i, c in columns if c.role == "ordinal" and i < left),
        heading=_heading([column for _, column in columns]),
    )


def _first_system(codes: list[int], table: Table) -> tuple[int, ...]:
    """Code columns side by side under one heading make up one code; a second system stands apart from it."""
    if not codes:
        return ()
    first = [codes[0]]
    for i in codes[1:]:
        own, start = table.columns[i].path, table.columns[first[0]].path
        under_one = own[:-1] == start[:-1] or _counts_on(table.columns[first[-1]].path, own)
        if i != first[-1] + 1 or not under_one:
            break
        first.append(i)
    leaves = [compact(table.columns[i].path[-1]) if table.columns[i].path else "" for i in first]
    return tuple(first) if len(set(leaves)) == len(leaves) else (first[0],)


def _counts_on(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether 款 stands alone behind 类: a page that ended within the header took their common heading."""
    if len(after) != 1 or not before:
        return False
    level, following = LEVELS.find(compact(before[-1]) or "?"), LEVELS.find(compact(after[0]) or "?")
    return level >= 0 and following == level + 1


def is_unit_code(column: Column) -> bool:
    """Whether a code column holds codes of organisations rather than of the classification."""
    return any(UNIT_CODE.search(compact(segment)) for segment in column.path)


def _heading(columns: list[Column]) -> str:
    firsts = dict.fromkeys(compact(column.path[0]) for column in columns if column.path)
    sides = [first for first in firsts if SIDE_HEAD.fullmatch(first)]
    return next(iter(firsts if len(firsts) == 1 else sides if len(sides) == 1 else ()), "")
