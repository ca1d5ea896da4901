"""Sets the headings of panels over their columns when a conversion pushed them to the left of their row."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.rows import filled, padded

FEWEST = 2  # panels


def over_panels(header: Sequence[GridRow]) -> tuple[tuple[GridRow, ...], list[Remark]]:
    """The header with `收入 | 支出 | | |` as `收入 | | 支出 |` above `项目 | 金额 | 项目 | 金额`.

    Only where every column has its heading in the row below, and as many of these head names as headings
    stand at the left edge with nothing but blanks behind them.
    """
    rows, remarks = [*header], []
    for at, (upper, lower) in enumerate(pairwise(header)):
        shown = [column for column, _ in filled(upper)]
        names = [column for column, text in filled(lower) if head_sort(text) == "text"]
        pushed = shown == list(range(len(names))) != names and names[:1] == [0]
        if len(names) < FEWEST or not pushed or _spans(upper) or _has_blanks(lower):
            continue
        rows[at] = _moved(upper, names, len(lower.cells))
        why = f"{len(names)} headings stood left of the {len(names)} panels that they head"
        remarks.append(Remark(what="header labels put in order", why=why, column=names[1]))
    return tuple(rows), remarks


def _spans(row: GridRow) -> bool:
    return any(cell.colspan > 1 for cell in row.cells)


def _has_blanks(row: GridRow) -> bool:
    return not all(cell.text.strip() for cell in row.cells)


def _moved(row: GridRow, columns: Sequence[int], width: int) -> GridRow:
    cells = [replace(cell, text="") if cell.text else cell for cell in padded(row, width)]
    for column, cell in zip(columns, row.cells, strict=False):
        cells[column] = cell
    return replace(row, cells=tuple(cells))
