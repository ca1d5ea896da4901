"""Numbers of pages where the format has no pages any more: text and sheets that were printed or converted."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, islice

from crossfoot_parser.core.blocks import Block, Grid, Line
from crossfoot_parser.core.layout.pieces import moved
from crossfoot_parser.core.vocabulary.header_words import COLUMN_NUMBERS
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled
from crossfoot_parser.core.vocabulary.words import squash

MARKED = re.compile(
    r"[-—–~·.]+\d{1,4}[-—–~·.]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}/\d{1,4}|[Pp]age\d+.*"
)
LETTER = re.compile(r"[^\W\d_]")
BARE = re.compile(r"\d{1,4}")
BARS = frozenset("|｜│┃║")  # below a number that is a cell
FEWEST = 3  # pages whose numbers count up, before bare numbers are taken for them
NEAR = 12  # shown lines before and behind a bare number that tell whether it is a cell
FARTHEST = 4 * NEAR  # lines among which they stand
FEWEST_NEAR = 3
LONGEST_NAME = 40
SHORTEST = 12  # shown lines of a page: numbers that stand closer count rows, columns or things


def counting_up(blocks: Sequence[Block]) -> frozenset[int]:
    """The positions of lines that hold a bare number and count up, page by page, through the document."""
    found: set[int] = set()
    ends: dict[int, list[int]] = {}
    shown = list(accumulate((_is_shown(block) for block in blocks), initial=0))
    for index, number in _bare(blocks):
        before = ends.pop(number - 1, None)
        far = before and shown[index] - shown[before[-1]] >= SHORTEST
        chain = [*before, index] if before and far else [index]
        ends[number] = chain
        if len(chain) >= FEWEST:
            found.update(chain)
    return frozenset(found)


def _is_shown(block: Block) -> bool:
    return not isinstance(block, Line) or bool(block.text.strip())


def _bare(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    for index, block in enumerate(blocks):
        if isinstance(block, Line) and BARE.fullmatch(block.text.strip()):
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            if not (isinstance(below, Line) and below.text.lstrip()[:1] in BARS):
                yield index, int(block.text)


def stands_alone(blocks: Sequence[Block], index: int) -> bool:
    """Whether a bare number has blank lines around it and is no cell: in a column of cells it is a figure."""
    gaps = _is_gap(blocks, index - 1) and _is_gap(blocks, index + 1)
    return gaps and not _among_figures(blocks, index)


def _among_figures(blocks: Sequence[Block], index: int) -> bool:
    """Whether the lines around are cells too: a table of one cell a line with blank lines between."""
    before = list(_shown(reversed(blocks[max(0, index - FARTHEST) : index])))
    if before and squash(before[0]) == COLUMN_NUMBERS:
        return True
    after = list(_shown(blocks[index + 1 : index + 1 + FARTHEST]))
    if _is_named(before) and (_is_named(after) or _is_named(before[2:])):
        return True
    figures = sum(map(_is_figure, (*before, *after)))
    return figures >= FEWEST_NEAR and 3 * figures >= len(before) + len(after)


def _is_named(lines: Sequence[str]) -> bool:
    """Whether a label stands next and a figure behind it: 168 among 购置费, 77.98 and 接待费, 30."""
    named, figure, *_ = (*lines, "", "")
    return 0 < len(named) <= LONGEST_NAME and not _is_figure(named) and _is_figure(figure)


def _is_figure(text: str) -> bool:
    return "\t" not in text and parse_number(text) is not None


def _shown(blocks: Iterable[Block]) -> Iterable[str]:
    """What the nearest of the blocks say that are lines with a text."""
    texts = (block.text.strip() for block in blocks if isinstance(block, Line))
    return islice(filter(None, texts), NEAR)


def _is_gap(blocks: Sequence[Block], index: int) -> bool:
    if not 0 <= index < len(blocks):
        return True
    block = blocks[index]
    return not isinstance(block, Line) or not block.text.strip()


def off_the_page(grid: Grid) -> tuple[Grid, tuple[Line, ...]]:
    """A grid without the rows that hold nothing but the number of a page, and what those said.

    A bare number is one where the other cells of its column are words, or at the edge of the grid where it
    does not count on: a serial number has serial numbers beside it.
    """
    first = ((index, list(islice(filled(row), 2))) for index, row in enumerate(grid.rows))
    lone = {index: cells[0] for index, cells in first if len(cells) == 1}
    worded = _worded(grid, {column for column, text in lone.values() if BARE.fullmatch(text)})
    taken = [
        index
        for index, (column, text) in lone.items()
        if MARKED.fullmatch(squash(text))
        or (BARE.fullmatch(text) and (column in worded or (column == 0 and _at_edge(grid, index, int(text)))))
    ]
    if not taken:
        return grid, ()
    said = [Line(lone[index][1], line=grid.rows[index].line, page=grid.rows[index].page) for index in taken]
    return _without(grid, taken), tuple(said)


def _at_edge(grid: Grid, index: int, number: int) -> bool:
    """Whether a row is the first or the last, and the number in it counts on from none beside it."""
    beside = {0: 1, len(grid.rows) - 1: -2}.get(index)
    if beside is None or len(grid.rows) < FEWEST:
        return False
    text = grid.rows[beside].cells[0].text.strip() if grid.rows[beside].cells else ""
    return not (BARE.fullmatch(text) and abs(int(text) - number) == 1)


def _worded(grid: Grid, columns: set[int]) -> frozenset[int]:
    """Those of the columns whose cells are words, most of them."""
    balance = dict.fromkeys(columns, 0)
    for row in grid.rows if columns else ():
        for column in columns:
            if column < len(row.cells) and (text := row.cells[column].text.strip()):
                balance[column] += 1 if LETTER.search(text) else -1
    return frozenset(column for column, words in balance.items() if words > 0)


def _without(grid: Grid, taken: Sequence[int]) -> Grid:
    gone = frozenset(taken)
    rows = tuple(row for index, row in enumerate(grid.rows) if index not in gone)
    kept = (remark for remark in grid.remarks if remark.row not in gone)
    remarks = tuple(moved(one, down=-bisect_left(taken, one.row or 0)) for one in kept)
    return replace(grid, rows=rows, remarks=remarks)
