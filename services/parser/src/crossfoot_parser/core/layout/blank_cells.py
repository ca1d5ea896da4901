"""Finds tables in text of a page in which a blank cell is a blank like those between the cells.

    项目 预算数 其中:本级
    会议费   12.00          three blanks: nothing in the second column
    差旅费 3.00
    培训费                  and four at the end: nothing in both

So every line says how many cells it has, and all have as many; a table whose columns are printed below one
another has gaps of every width, and headings with gaps as well.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.dropped.headings import Layout, are_heads, layouts
from crossfoot_parser.core.layout.one_blank import is_led
from crossfoot_parser.core.layout.pieces import Piece, pieces_among
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import row_of
from crossfoot_parser.core.vocabulary.words import (
    SENTENCE_END,
    is_caption,
    is_dash,
    is_note,
    is_strong_title,
    squash,
)

BLANKS = " \xa0"
GAP = re.compile(rf"[{BLANKS}]+")
"""What parts two cells: one blank, and two more for each blank cell between them."""
MOST_HEADS = 3  # lines of headings
FEWEST_ROWS = 4
SHARE = 0.6  # of what stands in the columns of amounts
LONGEST_LINE = 120


def find_blank_celled(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """The lines in their order, with every such table as a piece."""
    return pieces_among(lines, _end, lambda start, stop: _piece(lines[start:stop], led=is_led(lines, start)))


def _end(lines: Sequence[Line], start: int) -> int:
    """One past the last line of headings without gaps and of rows that all have as many cells."""
    heads = _heads(lines[start : start + MOST_HEADS])
    body = start + heads
    width = max((len(_cells(line.text)) for line in lines[body : body + FEWEST_ROWS]), default=0)
    if not heads or width < 2:
        return start
    rows = takewhile(
        lambda line: len(_cells(line.text)) == width and not _is_outside(line.text), lines[body:]
    )
    count = sum(1 for _ in rows)
    return body + count if count >= FEWEST_ROWS else start


def _heads(lines: Sequence[Line]) -> int:
    """How many lines of headings stand first, with one blank between them and no figure."""
    return sum(1 for _ in takewhile(lambda line: _may_head(line.text), lines))


def _may_head(text: str) -> bool:
    cells = _cells(text)
    return len(cells) > 1 and all(cells) and not any(map(_is_figure, cells)) and not _is_outside(text)


def _is_outside(text: str) -> bool:
    plain = squash(text)
    too_long = len(text) > LONGEST_LINE or SENTENCE_END.search(plain) is not None
    return not plain or too_long or is_caption(text) or is_note(text) or is_strong_title(text)


def _cells(text: str) -> list[str]:
    """The cells of a line, blank ones too; none where its blanks are of another kind."""
    shown = text.lstrip(BLANKS)
    body = shown.rstrip(BLANKS)
    gaps = [len(gap) for gap in GAP.findall(body)]
    behind = len(shown) - len(body)
    if not body or "\t" in body or behind % 2 or not all(gap % 2 for gap in gaps):
        return []
    first, *others = GAP.split(body)
    cells = [first]
    for gap, text_behind in zip(gaps, others, strict=True):
        cells += [*[""] * (gap // 2), text_behind]
    return [*cells, *[""] * (behind // 2)]


def _piece(lines: Sequence[Line], *, led: bool) -> Piece | None:
    count = _heads(lines[:MOST_HEADS])
    heads = [_cells(line.text) for line in lines[:count]]
    rows = [_cells(line.text) for line in lines[count:]]
    if not (led or are_heads([text for head in heads for text in head])) or not _is_table(rows):
        return None
    fitting = (one for one in layouts(heads) if len(one.paths) == len(rows[0]) and one.complete)
    found = next((one for one in fitting if head_sort(one.paths[0][-1]) != "number"), None)
    if found is None:
        return None
    body = (row_of(row, line.line, line.page) for row, line in zip(rows, lines[count:], strict=True))
    return Piece((*_header(found, lines[0]), *body), "one blank")


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether all rows have a name, figures stand behind most of them, and blank cells are shown."""
    amounts = [text for row in rows for text in row[1:] if text]
    figures = sum(map(_is_figure, amounts))
    named = all(row[0] and not _is_figure(row[0]) for row in rows)
    blank = any("" in row for row in rows)
    return named and figures >= max(FEWEST_ROWS, SHARE * len(amounts)) and blank


def _header(layout: Layout, line: Line) -> Iterator[GridRow]:
    for texts in layout.rows():
        yield GridRow(tuple(GridCell(text) for text in texts), line.line, line.page)


def _is_figure(text: str) -> bool:
    return parse_number(text) is not None or is_dash(text)
