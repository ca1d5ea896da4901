"""Finds tables in text whose columns are held apart by blanks alone."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.header_words import LABEL_WORD, is_header_word
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import (
    SENTENCE_END,
    is_caption,
    is_dash,
    is_note,
    is_strong_title,
    is_total,
    squash,
)

GAP = re.compile(r"(?:[ \xa0]{2,}|\u3000+[ \u3000\xa0]*|[ \xa0]\u3000)")
PROSE = re.compile(r"[。；]|，.{12,}")
ENOUGH = 2  # lines with figures, below which blanks prove nothing
LONGEST_LABEL = 40
WIDEST = 200  # cells in a line: with more it is no row of a table that people read


@dataclass(frozen=True, slots=True)
class Span:
    """A text and the columns of a fixed-width screen that it covers: [start, stop)."""

    start: int
    stop: int
    text: str = ""

    def shared(self, other: "Span") -> int:
        """How many screen columns both cover."""
        return min(self.stop, other.stop) - max(self.start, other.start)

    @property
    def middle(self) -> float:
        """The middle of the text."""
        return (self.start + self.stop) / 2


@lru_cache(maxsize=8192)
def spans_of(text: str) -> tuple[Span, ...]:
    """The cells of a line: texts with at least two blanks or a full-width blank between them."""
    found, position, width = [], 0, 0
    for match in [*GAP.finditer(text), None]:
        stop = match.start() if match else len(text)
        piece = text[position:stop]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            start = width + _width(piece[:lead])
            found.append(Span(start, start + _width(piece.strip()), piece.strip()))
        end = match.end() if match else stop
        width += _width(text[position:end])
        position = end
    return tuple(_mended(found))


def _mended(spans: Sequence[Span]) -> Iterator[Span]:
    """Words set wide, `合　　计`, put together again; 类 款 项 side by side are three headings."""
    for single, run in groupby(spans, key=lambda span: len(span.text) == 1):
        group = list(run)
        word = "".join(span.text for span in group)
        if single and len(group) > 1 and (is_total(word) or is_header_word(word)):
            yield Span(group[0].start, group[-1].stop, word)
        else:
            yield from group


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def is_spaced(text: str) -> bool:
    """Whether a line holds several cells; a line with the end of a sentence is prose."""
    return (
        PROSE.search(text) is None
        and GAP.search(text.strip()) is not None
        and 2 <= len(spans_of(text)) <= WIDEST
    )


def find_aligned(lines: Sequence[Line]) -> list[Line | Piece]:
    """The lines in their order, with every run that is a table as a piece."""
    found: list[Line | Piece] = []
    index = 0
    while index < len(lines):
        stop = _run_end(lines, index) if is_spaced(lines[index].text) else index
        pages = _pages(lines[index:stop])
        pieces = [piece for page in pages if (piece := _piece(page))]
        stop = max(stop, index + 1)
        found.extend(pieces if pieces and len(pieces) == len(pages) else lines[index:stop])
        index = stop
    return found


def _run_end(lines: Sequence[Line], start: int) -> int:
    """One past the last line of several cells before a title, a note, prose or two blank lines."""
    end = start
    for index in range(start, len(lines)):
        text = lines[index].text
        if is_spaced(text):
            end = index + 1
        elif not text.strip():
            if index + 1 < len(lines) and not lines[index + 1].text.strip():
                break
        elif _ends_run(text):
            break
    return end


def _pages(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a run, cut at a blank line behind which the figures stand in other places."""
    pages: list[list[Line]] = []
    for blank, block in groupby(lines, key=lambda line: not line.text.strip()):
        if not blank:
            here = list(block)
            if pages and not _moved(pages[-1], here):
                pages[-1] += here
            else:
                pages.append(here)
    return pages


def _moved(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether two blocks of rows set their figures differently: each page has a layout of its own."""
    first, second = _edges(above), _edges(below)
    known = min(len(first), len(second)) > 1
    return known and all(len(a & b) * 2 < len(a | b) for a, b in zip(first, second, strict=False))


def _edges(lines: Sequence[Line]) -> list[set[int]]:
    """Where figures begin and where they end; nothing unless several rows show it."""
    figures = [[span for span in spans_of(line.text) if _is_figure(span.text)] for line in lines]
    figured = [row for row in figures if row]
    if len(figured) < ENOUGH:
        return []
    return [
        {span.start for row in figured for span in row},
        {span.stop for row in figured for span in row},
    ]


def _ends_run(text: str) -> bool:
    prose = len(text.strip()) > LONGEST_LABEL or SENTENCE_END.search(text.strip()) is not None
    return prose or is_strong_title(text) or is_note(text) or is_caption(text)


def _piece(lines: list[Line]) -> Piece | None:
    rows = [spans_of(line.text) for line in lines]
    figured = [row for row in rows if any(_is_figure(span.text) for span in row) and len(row) >= 2]
    if len(figured) < ENOUGH and not _is_headed(rows):
        return None
    columns = _with_unused(rows, _columns(figured)) if figured else _with_unfigured(rows, ())
    if len(columns) < 2:
        return None
    placed = [_place(row, columns) for row in rows]
    if any(row is None for row in placed):
        placed = [_place(row, _with_unfigured(rows, columns)) for row in rows]
    if any(row is None for row in placed):
        return None
    cells = [[GridCell(text, cell=i) for i, text in enumerate(row or [])] for row in placed]
    return Piece(
        tuple(GridRow(tuple(row), line.line, line.page) for row, line in zip(cells, lines, strict=True)),
        "spaces",
        remarks=_unsure(lines),
    )


def _is_headed(rows: Sequence[Sequence[Span]]) -> bool:
    """Whether header words alone stand above: then one row with figures is a table, or none with a total."""
    described = (row for row in rows if not all(is_caption(span.text) for span in row))
    head, *below = [*described, ()]
    leaves = [squash(span.text) for row in (head, *below[:-2]) for span in row if not _is_figure(span.text)]
    known = sum(is_header_word(text) for text in leaves)
    figures = sum(_is_figure(span.text) for span in rows[-1])
    strict = figures > ENOUGH or any(LABEL_WORD.fullmatch(text) for text in leaves)
    return len(head) > 1 and len(below) > 1 and strict and known * 3 >= len(leaves) * 2


def _unsure(lines: Sequence[Line]) -> tuple[Remark, ...]:
    """Where the format knows places and its reader found no table, blanks alone are no proof of one."""
    why = "the page draws no rules and its figures do not stand in columns"
    return (Remark(what=UNSURE, why=why),) if any(line.page is not None for line in lines) else ()


def _is_figure(text: str) -> bool:
    return parse_number(text) is not None or is_dash(text)


def _columns(rows: Sequence[Sequence[Span]]) -> list[Span]:
    """Columns of the rows with figures: figures that overlap, and the words in the room between them."""
    figures = _merged([span for row in rows for span in row if _is_figure(span.text)])
    words = [span for row in rows for span in row if not _is_figure(span.text)]
    columns = list(figures)
    worded = _merged([_clipped(word, figures) for word in words])
    columns = [*figures, *(word for word in worded if all(word.shared(column) <= 0 for column in figures))]
    return sorted(columns, key=lambda span: span.start)


def _with_unused(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> list[Span]:
    """The columns and those of headings beside which the nearest column has a heading of its own."""
    first = next(i for i, row in enumerate(rows) if any(_is_figure(span.text) for span in row))
    head = rows[:first]
    found = list(columns)
    for level in range(len(head) - 1, -1, -1):
        below = [span for row in head[level + 1 :] for span in row]
        for span in head[level]:
            nearest = max(found, key=lambda column: _nearness(span, column))
            apart = all(span.shared(other) <= 0 for other in (*found, *below))
            if apart and any(other.shared(nearest) > 0 for row in head for other in row):
                found.append(Span(span.start, span.stop))
    return sorted(found, key=lambda span: span.start)


def _with_unfigured(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> list[Span]:
    """The columns and those that have a heading but nothing below it in any row."""
    found = list(columns)
    for row in rows[::-1]:
        found += [span for span in row if all(span.shared(column) <= 0 for column in found)]
    return sorted(found, key=lambda span: span.start)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.shared(merged[-1]) > 0:
            merged[-1] = Span(merged[-1].start, max(merged[-1].stop, span.stop))
        else:
            merged.append(Span(span.start, span.stop))
    return merged


def _clipped(word: Span, figures: Sequence[Span]) -> Span:
    """A long name may reach below the figures to its right: what counts is where it begins."""
    stops = [figure.start for figure in figures if word.start < figure.start < word.stop]
    return Span(word.start, min(stops, default=word.stop))


def _place(row: Sequence[Span], columns: Sequence[Span]) -> list[str] | None:
    """The texts of a line in their columns; None when two would share one."""
    texts = [""] * len(columns)
    last = -1
    for span in row:
        wanted = max(range(len(columns)), key=lambda i: (_nearness(span, columns[i]), -i))
        column = wanted if wanted > last else last + 1
        if column >= len(columns):
            return None
        texts[column] = span.text
        last = column
    return texts


def _nearness(span: Span, column: Span) -> float:
    """Words stand where they begin or overlap; figures where they end."""
    if span.shared(column) > 0:
        return span.shared(column)
    return -min(
        abs(span.middle - column.middle), abs(span.stop - column.stop), abs(span.start - column.start)
    )
