"""Doubts rows that stand twice, one block right after itself: a page end repeats what it cannot place.

Two items of one name and one amount may follow each other, so nothing is dropped; but no sum fails with it.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells
from crossfoot_parser.core.vocabulary.words import squash

WHAT = "row stands twice"
BEGINNING = 8  # characters of a name
LONGEST_BLOCK = 60  # rows of a page


def repeated(rows: Sequence[Cells]) -> Iterator[Remark]:
    """A doubt for each row of two blocks, the second of which says row by row what the first says.

    Headings and rests of names between them, which the page repeats or not, are passed over.
    """
    places = [i for i, row in enumerate(rows) if any(cell.text[-1:].isdigit() for cell in row)]
    grid = [rows[i] for i in places]
    twins = _twins(grid)
    if not twins:
        return
    figured = [0, *accumulate(_has_label_and_figure(row) for row in grid)]
    doubted: set[int] = set()
    for length, same in sorted(twins.items()):
        starts = (s for first, behind in _runs(same) for s in range(first, behind - length + 1))
        for first, behind in _runs(s for s in starts if figured[s + length] > figured[s]):
            doubted.update(range(first - length, behind - 1 + length))
    for row in sorted(doubted):
        yield Remark(what=WHAT, why="the rows beside it say the same, figure by figure", row=places[row])


def _twins(grid: Sequence[Cells]) -> dict[int, list[int]]:
    """By distance, the rows that say what the row so far above them says; most have no such row."""
    twins: defaultdict[int, list[int]] = defaultdict(list)
    near: deque[tuple[str, ...]] = deque()
    above: dict[tuple[str, ...], list[int]] = {}  # the rows of one block above, and no others
    for row, cells in enumerate(grid):
        said = tuple([_said(squash(cell.text)) for cell in cells])
        same = above.setdefault(said, [])
        for twin in same:
            twins[row - twin].append(row)
        same.append(row)
        near.append(said)
        if len(near) > LONGEST_BLOCK:
            gone = near.popleft()
            above[gone].pop(0)
            if not above[gone]:
                del above[gone]
    return twins


def _said(text: str) -> str:
    """A figure or a code as it is; of a name its beginning: a copy may lack the rest of its lines."""
    return text if len(text) <= BEGINNING or parse_number(text) is not None else text[:BEGINNING]


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First row and the row behind the last of each stretch of rows that follow one another."""
    for _, stretch in groupby(enumerate(rows), key=lambda place: place[1] - place[0]):
        together = [row for _, row in stretch]
        yield together[0], together[-1] + 1


def _has_label_and_figure(row: Cells) -> bool:
    numbers = [parse_number(cell.text) for cell in row if cell.text]
    return None in numbers and any(number is not None and number.value for number in numbers)


DOUBT = Doubt(rank=40, find=lambda rows: repeated(rows.grid), by_column=False)
