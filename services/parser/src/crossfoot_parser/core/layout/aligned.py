"""Finds tables in text whose columns are held apart by blanks alone."""

from collections.abc import Sequence
from itertools import groupby

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.packed import packed
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.layout.span_columns import columns_of, place, with_unfigured, with_unused
from crossfoot_parser.core.layout.spans import (
    Span,
    is_ambiguous,
    is_delimited,
    is_figure,
    is_spaced,
    spans_of,
)
from crossfoot_parser.core.vocabulary.header_words import LABEL_WORD, is_header_word
from crossfoot_parser.core.vocabulary.rows import row_of
from crossfoot_parser.core.vocabulary.words import SENTENCE_END, is_caption, is_note, is_strong_title, squash

ENOUGH = 2  # lines with figures, below which blanks prove nothing
LONGEST_LABEL = 40


def find_aligned(lines: Sequence[Line]) -> list[Line | Piece]:
    """The lines in their order, with every run that is a table as a piece."""
    found: list[Line | Piece] = []
    index = 0
    while index < len(lines):
        stop = _run_end(lines, index) if is_spaced(lines[index].text) else index
        wide = _is_wide(lines[index:stop])
        pages = _pages(lines[index:stop], wide=wide)
        pieces = [piece for page in pages if (piece := _piece(page, wide=wide))]
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


def _is_wide(lines: Sequence[Line]) -> bool:
    """Whether signs of ambiguous width count as two columns: as figures stand below each other."""
    if not any(is_ambiguous(line.text) for line in lines):
        return True
    double, single = (sum(map(len, _edges(lines, wide=wide))) for wide in (True, False))
    return double <= single


def _pages(lines: Sequence[Line], *, wide: bool) -> list[list[Line]]:
    """The lines of a run, cut at a blank line behind which the header comes again or the figures moved."""
    pages: list[list[Line]] = []
    for blank, block in groupby(lines, key=lambda line: not line.text.strip()):
        if not blank:
            here = list(block)
            again = pages and _words(here[0]) == _words(pages[0][0])
            if pages and not again and not _moved(pages[-1], here, wide=wide):
                pages[-1] += here
            else:
                pages.append(here)
    return pages


def _words(line: Line) -> tuple[str, ...]:
    """What a line says, wherever it says it."""
    return tuple(squash(span.text) for span in spans_of(line.text))


def _moved(above: Sequence[Line], below: Sequence[Line], *, wide: bool) -> bool:
    """Whether two blocks of rows set their figures differently: each page has a layout of its own."""
    first, second = _edges(above, wide=wide), _edges(below, wide=wide)
    known = min(len(first), len(second)) > 1
    return known and all(len(a & b) * 2 < len(a | b) for a, b in zip(first, second, strict=False))


def _edges(lines: Sequence[Line], *, wide: bool) -> list[set[int]]:
    """Where figures begin and where they end; nothing unless several rows show it."""
    rows = (spans_of(line.text, wide=wide) for line in lines)
    figures = [[span for span in row if is_figure(span.text)] for row in rows]
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


def _piece(lines: list[Line], *, wide: bool) -> Piece | None:
    rows = [spans_of(line.text, wide=wide) for line in lines]
    figured = [row for row in rows if any(is_figure(span.text) for span in row) and len(row) >= 2]
    if len(figured) < ENOUGH and not _is_headed(rows):
        return None
    if is_delimited(lines):
        return _in_order(lines, rows)
    columns = with_unused(rows, columns_of(figured)) if figured else with_unfigured(rows, ())
    if len(columns) < 2:
        return None
    placed = [place(row, columns) for row in rows]
    if any(row is None for row in placed):
        placed = [place(row, with_unfigured(rows, columns)) for row in rows]
    if any(row is None for row in placed):
        return None
    cells = [[GridCell(text, cell=i) for i, text in enumerate(row or [])] for row in placed]
    return Piece(
        tuple(GridRow(tuple(row), line.line, line.page) for row, line in zip(cells, lines, strict=True)),
        "spaces",
        remarks=_unsure(lines),
    )


def _in_order(lines: Sequence[Line], rows: Sequence[Sequence[Span]]) -> Piece | None:
    """The cells of lines in which blanks are delimiters: where they stand on the screen says nothing."""
    texts = [[span.text for span in row] for row in rows]
    if max(map(len, texts)) < ENOUGH:
        return None
    cells = (row_of(row, line.line, line.page) for row, line in zip(texts, lines, strict=True))
    return Piece(tuple(cells), "spaces", remarks=(*packed(texts), *_unsure(lines)))


def _is_headed(rows: Sequence[Sequence[Span]]) -> bool:
    """Whether header words alone stand above: then one row with figures is a table, or none with a total."""
    described = (row for row in rows if not all(is_caption(span.text) for span in row))
    head, *below = [*described, ()]
    leaves = [squash(span.text) for row in (head, *below[:-2]) for span in row if not is_figure(span.text)]
    known = sum(is_header_word(text) for text in leaves)
    figures = sum(is_figure(span.text) for span in rows[-1])
    strict = figures > ENOUGH or any(LABEL_WORD.fullmatch(text) for text in leaves)
    return len(head) > 1 and len(below) > 1 and strict and known * 3 >= len(leaves) * 2


def _unsure(lines: Sequence[Line]) -> tuple[Remark, ...]:
    """Where the format knows places and its reader found no table, blanks alone are no proof of one."""
    why = "the page draws no rules and its figures do not stand in columns"
    return (Remark(what=UNSURE, why=why),) if any(line.page is not None for line in lines) else ()
