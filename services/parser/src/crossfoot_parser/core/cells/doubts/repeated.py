"""Doubts rows that stand twice, one block right after itself: a page end repeats what it cannot place.

Two items of one name and one amount may follow each other, so nothing is dropped; but no sum fails with it.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells
from crossfoot_parser.core.vocabulary.words import squash

WHAT = "row stands twice"
LONGEST_BLOCK = 60  # rows of a page


def repeated(grid: Sequence[Cells]) -> Iterator[Remark]:
    """A doubt for each row of two blocks, the second of which says row by row what the first says."""
    said = [tuple(squash(cell.text) for cell in row) for row in grid]
    figured = [_has_label_and_figure(row) for row in grid]
    doubted: set[int] = set()
    for length in range(1, LONGEST_BLOCK + 1):
        for start in range(length, len(said) - length + 1):
            block = range(start, start + length)
            if any(figured[i] for i in block) and all(said[i] == said[i - length] for i in block):
                doubted.update(block, (i - length for i in block))
    for row in sorted(doubted):
        yield Remark(what=WHAT, why="the rows beside it say the same, figure by figure", row=row)


def _has_label_and_figure(row: Cells) -> bool:
    numbers = [parse_number(cell.text) for cell in row if cell.text]
    return None in numbers and any(number is not None and number.value for number in numbers)


DOUBT = Doubt(rank=40, find=lambda rows: repeated(rows.grid), by_column=False)
