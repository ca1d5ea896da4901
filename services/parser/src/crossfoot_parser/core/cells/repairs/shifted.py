"""Moves shifted cells back: the only fitting reading, the one of the neighbours, or the one that adds up.

The literal reading stands, with a doubt, wherever two readings put a figure into different columns and
nothing decides between them.
"""

from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Repair, Rows
from crossfoot_parser.core.cells.repairs.glued import part, unread
from crossfoot_parser.core.cells.repairs.identities import choose, find_identities
from crossfoot_parser.core.cells.repairs.shifts import figures, kept, readings
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.rows import Cells

SHIFTED = "shifted cells moved to their columns"
ALL_FIT = "with blank cells put in, every cell fits its column"


def move_back(rows: Rows) -> list[Remark]:
    """Takes glued cells apart and moves shifted ones back, in place; adds what stays undecided."""
    grid, shape, repairs = rows.grid, rows.shape, list[Remark]()
    open_rows: dict[int, list[Cells]] = {}
    moves: dict[int, int] = {}
    loose = [i for i, cells in enumerate(grid) if shape.clashes(cells) or unread(cells, shape)]
    proven = _add_up_as_they_stand(grid, shape, loose)
    for index in loose:
        if index in proven:
            continue
        cells = grid[index]
        grid[index], remark = part(cells, shape, index)
        repairs += [remark] if remark else []
        options = readings(grid[index], shape)
        if len({figures(option) for option in options}) == 1:
            moves[index] = _offset(grid[index], options[0])
            repairs.append(_moved(index, cells, options[0], ALL_FIT))
            grid[index] = options[0]
        elif options:
            open_rows[index] = options
    rows.undecided += _decide(grid, open_rows, moves, shape, repairs)
    return repairs


def _add_up_as_they_stand(grid: list[Cells], shape: Shape, loose: Sequence[int]) -> frozenset[int]:
    """Rows whose whole amounts look like codes, with every sum that the other rows prove: `110` is none."""
    whole = shape.of_whole_amounts
    clashing = [i for i in loose if shape.clashes(grid[i]) and not whole.clashes(grid[i])]
    if not clashing:
        return frozenset()
    identities = find_identities([c for c in grid if not shape.clashes(c)], len(shape.sorts))
    outcomes = {index: [one.holds(grid[index]) for one in identities] for index in clashing}
    return frozenset(i for i, held in outcomes.items() if True in held and False not in held)


def _decide(
    grid: list[Cells],
    open_rows: dict[int, list[Cells]],
    moves: dict[int, int],
    shape: Shape,
    repairs: list[Remark],
) -> list[Remark]:
    """Decides the rows with several readings by their neighbours or by sums; the doubts that remain."""
    if not open_rows:
        return []
    doubts = []
    sound = [cells for i, cells in enumerate(grid) if i not in open_rows and not shape.clashes(cells)]
    identities = find_identities(sound, len(shape.sorts))
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


REPAIR = Repair(rank=20, mend=move_back, moves=True)
