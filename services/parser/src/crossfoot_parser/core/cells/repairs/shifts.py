"""Finds the ways in which the cells of a row that a lost merged cell has shifted fit their columns."""

from collections.abc import Iterator

from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells

LARGEST_GAP = 3


def readings(cells: Cells, shape: Shape) -> list[Cells]:
    """Every way in which all cells of a clashing row fit; those that keep more cells in place come first.

    Empty for a row without clashes, and when nothing fits.
    """
    clash = shape.clashes(cells)
    if not clash or (clash == 1 and not shape.tells(cells)):
        return []
    fitting = [moved for moved in _moves(cells, len(shape.sorts)) if not shape.clashes(moved)]
    fewest = min(map(shape.strays, fitting), default=0)
    fitting = [moved for moved in fitting if shape.strays(moved) == fewest]
    distinct: dict[tuple[str, ...], Cells] = {}
    for moved in sorted(fitting, key=lambda moved: -kept(cells, moved)):
        distinct.setdefault(tuple(cell.text for cell in moved), moved)
    return list(distinct.values())


def _moves(cells: Cells, width: int) -> Iterator[Cells]:
    """The row with one to three blanks put in at one place, or one blank taken out; nothing gets lost."""
    last = max((i for i, cell in enumerate(cells) if cell.text), default=-1)
    for gap in range(1, LARGEST_GAP + 1):
        if last + gap >= width:
            break
        for place in range(last + 1):
            moved = [*cells[:place], *[GridCell()] * gap, *cells[place:]]
            yield moved[:width]
    for place in range(last + 1):
        if not cells[place].text:
            yield [*cells[:place], *cells[place + 1 :], GridCell()][:width]


def kept(cells: Cells, moved: Cells) -> int:
    """How many leading cells stay where they were."""
    for index, (before, after) in enumerate(zip(cells, moved, strict=False)):
        if before is not after and (before.text or after.text):
            return index
    return len(cells)


def figures(cells: Cells) -> tuple[tuple[int, str], ...]:
    """The figures of a row with their columns."""
    return tuple((i, cell.text) for i, cell in enumerate(cells) if parse_number(cell.text) is not None)
