"""Repairs the rows of a table: the only fitting reading, the one of the neighbours, or the one that adds up.

The literal reading stands, with a doubt, wherever two readings put a figure into different columns and
nothing decides between them.
"""

from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.cells.doubts.torn import lone, torn
from crossfoot_parser.core.cells.repairs.glued import part
from crossfoot_parser.core.cells.repairs.identities import choose, find_identities
from crossfoot_parser.core.cells.repairs.shifts import Cells, Shape, figures, kept, readings, shape_of
from crossfoot_parser.core.cells.repairs.wraps import unwrap
from crossfoot_parser.core.headers.paths import Path

MOST_COLUMNS = 64  # wider than any disclosure: every further column makes repairing dearer by its square
SHIFTED = "shifted cells moved to their columns"


def repair(
    grid: list[Cells], body: list[GridRow], paths: Sequence[Path]
) -> tuple[list[Remark], list[Remark]]:
    """Repairs the rows in place; what was repaired, and what stays in doubt."""
    shape = shape_of(grid, paths)
    if len(paths) > MOST_COLUMNS:
        return [], [_unrepaired(index) for index, cells in enumerate(grid) if shape.clashes(cells)]
    repairs = unwrap(grid, body, shape)
    open_rows: dict[int, list[Cells]] = {}
    moves: dict[int, int] = {}
    for index, cells in enumerate(grid):
        grid[index], remark = part(cells, shape, index)
        repairs += [remark] if remark else []
        options = readings(grid[index], shape)
        if len({figures(option) for option in options}) == 1:
            moves[index] = _offset(grid[index], options[0])
            repairs.append(
                _moved(index, cells, options[0], "with blank cells put in, every cell fits its column")
            )
            grid[index] = options[0]
        elif options:
            open_rows[index] = options
    doubts = _decide(grid, open_rows, moves, shape, repairs)
    return repairs, [*doubts, *torn(grid, shape), *lone(grid, shape)]


def _unrepaired(row: int) -> Remark:
    why = f"a cell does not fit its column, and in more than {MOST_COLUMNS} columns nothing is moved"
    return Remark(what="row read as it stands", why=why, row=row)


def _decide(
    grid: list[Cells],
    open_rows: dict[int, list[Cells]],
    moves: dict[int, int],
    shape: Shape,
    repairs: list[Remark],
) -> list[Remark]:
    """Decides the rows with several readings by their neighbours or by sums; the doubts that remain."""
    doubts = []
    sound = [cells for i, cells in enumerate(grid) if i not in open_rows and not shape.clashes(cells)]
    identities = find_identities(sound, len(shape.sorts)) if open_rows else []
    for index, options in open_rows.items():
        near = {moves[i] for i in (index - 1, index + 1) if i in moves}
        alike = [option for option in options if _offset(grid[index], option) in near]
        summed = choose(options, identities)
        chosen = summed if summed is not None else (alike[0] if len(alike) == 1 else None)
        if chosen is None:
            doubts.append(_doubt(index, len(options)))
            continue
        why = (
            "sums chose: only so the columns add up as in every other row"
            if summed is not None
            else ("of several readings the one by which the rows beside it were moved")
        )
        repairs.append(_moved(index, grid[index], chosen, why))
        moves[index] = _offset(grid[index], chosen)
        grid[index] = chosen
    return doubts


def _doubt(row: int, count: int) -> Remark:
    why = f"{count} readings fit and put a figure into different columns; the literal one stands"
    return Remark(what="cells may be shifted", why=why, row=row)


def _moved(row: int, before: Cells, after: Cells, why: str) -> Remark:
    return Remark(what=SHIFTED, why=why, row=row, column=kept(before, after))


def _offset(before: Cells, after: Cells) -> int:
    """By how many columns the last cell was moved."""
    old = max((i for i, cell in enumerate(before) if cell.text), default=0)
    new = max((i for i, cell in enumerate(after) if cell.text), default=0)
    return new - old
