"""Puts cells back that a lost merged cell has shifted; says what it did, and leaves doubtful rows alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.stages.numbers import parse_number
from crossfoot_parser.core.stages.paths import Path
from crossfoot_parser.core.stages.profiles import Sort, clashes, column_sort

Cells = list[GridCell]
LARGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """What every column of a table holds, and whether its amounts are shown with decimals."""

    sorts: tuple[Sort | None, ...]
    decimals: tuple[bool, ...]

    def clashes(self, cells: Sequence[GridCell]) -> int:
        """How many cells cannot belong where they stand."""
        known = zip(cells, self.sorts, self.decimals, strict=False)
        return sum(clashes(cell.text, sort, decimals) for cell, sort, decimals in known)


def shape_of(rows: Sequence[Cells], paths: Sequence[Path]) -> Shape:
    """The shape of a table from all its rows."""
    columns = [[row[i].text for row in rows if i < len(row)] for i in range(len(paths))]
    sorts = tuple(column_sort(column, path) for column, path in zip(columns, paths, strict=True))
    return Shape(sorts, tuple(_has_decimals(column) for column in columns))


def _has_decimals(column: Sequence[str]) -> bool:
    numbers = [number for text in column if (number := parse_number(text)) is not None]
    shown = sum(number.decimals > 0 for number in numbers)
    return shown * 2 > len(numbers) or not numbers


def mend_row(cells: Cells, shape: Shape, row: int) -> tuple[Cells, Remark | None, Remark | None]:
    """The row with its cells in their columns, with what was repaired or is doubtful."""
    clash = shape.clashes(cells)
    if not clash:
        return cells, None, None
    width = len(shape.sorts)
    fitting = [moved for moved in _moves(cells, width) if not shape.clashes(moved)]
    if not fitting:
        return cells, None, None
    best = max(fitting, key=lambda moved: _kept(cells, moved))
    if len({_figures(moved) for moved in fitting}) > 1:
        why = f"{clash} cells clash with their columns, and they fit in more than one way"
        return cells, None, Remark(what="cells may be shifted", why=why, row=row)
    why = f"{clash} cells clashed with their columns; with blank cells put in, every cell fits"
    return (
        best,
        Remark(what="shifted cells moved to their columns", why=why, row=row, column=_kept(cells, best)),
        None,
    )


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


def _kept(cells: Cells, moved: Cells) -> int:
    """How many leading cells stay where they were."""
    for index, (before, after) in enumerate(zip(cells, moved, strict=False)):
        if before is not after and (before.text or after.text):
            return index
    return len(cells)


def _figures(cells: Cells) -> tuple[tuple[int, str], ...]:
    return tuple((i, cell.text) for i, cell in enumerate(cells) if parse_number(cell.text) is not None)
