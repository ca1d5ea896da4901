"""Doubts rows that show one figure more than the header has columns: any of their figures may have moved.

A delimiter too many pushes what is behind it to the right, the last figure beyond the last heading. Where the
format says in which column a cell stands, or most rows show a figure there, a heading is missing instead.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.doubts import LOST
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt, Rows
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells, Path

WHY = "figures in two columns below one heading"
MOST = 3  # one in so many rows with figures, or fewer, is wider than the others


def wider(grid: Sequence[Cells], paths: Sequence[Path]) -> Iterator[Remark]:
    """A doubt for each of a few rows with a figure in a last column that has no heading of its own."""
    if len(paths) < 2 or not paths[-1] or paths[-1] != paths[-2]:
        return
    last = len(paths) - 1
    beyond = [row for row, cells in enumerate(grid) if _shows(cells, last)]
    if beyond and MOST * len(beyond) <= sum(_shows(cells, last - 1) for cells in grid):
        yield from (Remark(what=LOST, why=WHY, row=row) for row in beyond)


def _shows(cells: Cells, column: int) -> bool:
    return parse_number(cells[column].text) is not None


def _find(rows: Rows) -> Iterator[Remark]:
    return iter(()) if rows.draft.addressed else wider(rows.grid, rows.paths)


DOUBT = Doubt(rank=55, find=_find)
