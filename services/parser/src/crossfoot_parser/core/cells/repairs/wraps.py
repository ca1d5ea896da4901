"""Joins names that wrap over several rows, in tables where every true row has a code."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.cells.declaration import Repair
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.rows import Cells
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_total, squash

FEWEST = 3
CODED = 0.7  # share of rows with a code above which a row without one is no row of its own


def unwrap(grid: list[Cells], body: list[GridRow], shape: Shape) -> list[Remark]:
    """Adds rows that hold only a piece of a name to the row they belong to, in place.

    Above a row that has a code and no name, the piece is its beginning; else it goes on from the row above.
    """
    codes = [i for i, sort in enumerate(shape.sorts) if sort == "code"]
    names = [i for i, sort in enumerate(shape.sorts) if sort == "text"]
    if not codes or not names or not _is_coded(grid, shape, codes[0]):
        return []
    remarks: list[Remark] = []
    row = 0
    while row < len(grid):
        name = _fragment(grid[row], names)
        target = None if name is None else _target(grid, row, codes[0], name)
        if name is None or target is None:
            row += 1
            continue
        _join(grid, row, target, name)
        del grid[row], body[row]
        kept = target if target < row else target - 1
        remarks.append(
            Remark(what="wrapped name joined", why="a row with nothing but a piece of a name", row=kept)
        )
    return remarks


def _is_coded(grid: Sequence[Cells], shape: Shape, code: int) -> bool:
    """Whether nearly every row with figures, apart from totals, has a code."""
    figures = [i for i, sort in enumerate(shape.sorts) if sort == "number"]
    true = [
        row for row in grid if any(row[i].text for i in figures) and not any(is_total(c.text) for c in row)
    ]
    return len(true) >= FEWEST and sum(bool(row[code].text) for row in true) >= CODED * len(true)


def _fragment(cells: Cells, names: Sequence[int]) -> int | None:
    """The column of the only cell, if it is a piece of a name."""
    shown = [i for i, cell in enumerate(cells) if cell.text]
    if len(shown) != 1 or shown[0] not in names:
        return None
    text = squash(cells[shown[0]].text)
    return None if is_total(text) or ORDINAL.match(text) else shown[0]


def _target(grid: Sequence[Cells], row: int, code: int, name: int) -> int | None:
    below = row + 1
    if below < len(grid) and grid[below][code].text and not grid[below][name].text:
        return below
    above = row - 1
    return above if above >= 0 and grid[above][code].text and grid[above][name].text else None


def _join(grid: list[Cells], row: int, target: int, name: int) -> None:
    piece, whole = grid[row][name].text, grid[target][name]
    text = piece + whole.text if target > row else whole.text + piece
    grid[target] = [
        *grid[target][:name],
        GridCell(text, cell=whole.cell, box=whole.box, ocr=whole.ocr),
        *grid[target][name + 1 :],
    ]


REPAIR = Repair(rank=10, mend=lambda rows: unwrap(rows.grid, rows.body, rows.shape))
