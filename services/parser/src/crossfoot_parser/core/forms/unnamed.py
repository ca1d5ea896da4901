"""Doubts rows of a form that begin with an amount: what it is the amount of stands elsewhere, or is lost.

The figure may have changed places with its label, or have slid down by one row; then the row above lacks it.
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.vocabulary.rows import Cells
from crossfoot_parser.core.vocabulary.words import squash

WHAT = "figure without its label"
AMOUNT = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)")


def unnamed(grid: Sequence[Cells], before: int) -> Iterator[Remark]:
    """A doubt about each such row above the indicators (`before`), and about the row above it."""
    doubted: set[int] = set()
    for row, cells in enumerate(grid[:before]):
        first = next((text for cell in cells if (text := squash(cell.text))), "")
        if AMOUNT.fullmatch(first):
            doubted |= {max(row - 1, 0), row}
    yield from (Remark(what=WHAT, why="a row begins with an amount", row=row) for row in sorted(doubted))
