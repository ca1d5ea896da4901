"""Finds tables in text whose columns are held apart by blanks alone."""

from collections.abc import Sequence
from itertools import groupby, takewhile

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.packed import packed
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.layout.span_columns import (
    columns_of,
    more_than_headings,
    over_their_groups,
    place_all,
    with_unfigured,
    with_unused,
)
from crossfoot_parser.core.layout.spans import (
    DOUBLE,
    Span,
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
UNHEADED = (Remark(what=UNSURE, why="columns without a heading"),)
BETTER = 0.75  # of the places at which figures begin and end: another count that sets them so much better
GAP, WIDEST = 2, 3  # blank lines that end a table, unless its rows are so far apart: high rows are printed so


def find_aligned(lines: Sequence[Line]) -> list[Line | Piece]:
    """The lines in their order, with every run that is a table as a piece."""
    found: list[Line | Piece] = []
    index = 0
    while index < len(lines):
        start = index + _heads_a_group(lines, index)
        stop = _run_end(lines, start) if is_spaced(lines[start].text) else index
        double = _double(lines[index:stop])
        pages = _pages(lines[index:stop], double)
        pieces = [piece for page in pages if (piece := _piece(page, double))]
        stop = max(stop, index + 1)
        found.extend(pieces if pieces and len(pieces) == len(pages) else lines[index:stop])
        index = stop
    return found


def _heads_a_group(lines: Sequence[Line], index: int) -> bool:
    """Whether a line says but one heading, between those of the next line: that of a group of columns."""
    text = lines[index].text
    if index + 1 >= len(lines) or is_spaced(text) or not is_spaced(lines[index + 1].text):
        return False
    alone, below = spans_of(text), spans_of(lines[index + 1].text)
    inside = len(alone) == 1 and below[0].stop < alone[0].start
    return inside and is_header_word(squash(text)) and not (is_strong_title(text) or is_caption(text))


def _run_end(lines: Sequence[Line], start: int) -> int:
    """One past the last line of several cells before a title, a note, prose or blank lines out of step."""
    end, step = start, 0
    for index in range(start, len(lines)):
        text = lines[index].text
        if is_spaced(text):
            end, step = index + 1, index + 1 - end
        elif not text.strip():
            blank = _blanks(lines, index)
            if index == end and blank >= GAP and not _in_step(lines, index + blank, blank, before=step - 1):
                break
        elif _ends_run(text):
            break
    return end


def _blanks(lines: Sequence[Line], start: int) -> int:
    """How many blank lines stand there."""
    return sum(1 for _ in takewhile(lambda line: not line.text.strip(), lines[start : start + WIDEST + 1]))


def _in_step(lines: Sequence[Line], index: int, blank: int, *, before: int) -> bool:
    """Whether rows that are so far apart are of one table: the row before, or the next, is as far off."""
    if blank > WIDEST or index >= len(lines) or not is_spaced(lines[index].text):
        return False
    behind = index + 1 + blank
    goes_on = _blanks(lines, index + 1) == blank and behind < len(lines) and is_spaced(lines[behind].text)
    return before == blank or goes_on


def _double(lines: Sequence[Line]) -> str:
    """Which characters take two columns: as figures stand below each other. Most count Chinese so."""
    if all(line.text.isascii() for line in lines):
        return DOUBLE[0]
    edges = {double: sum(map(len, _edges(lines, double))) for double in DOUBLE}
    usual = min(DOUBLE[:2], key=edges.__getitem__)
    return DOUBLE[2] if edges[DOUBLE[2]] < BETTER * edges[usual] else usual


def _pages(lines: Sequence[Line], double: str) -> list[list[Line]]:
    """The lines of a run, cut at a blank line behind which the header comes again or the figures moved."""
    pages: list[list[Line]] = []
    for blank, block in groupby(lines, key=lambda line: not line.text.strip()):
        if not blank:
            here = list(block)
            again = pages and _words(here[0]) == _words(pages[0][0])
            if pages and not again and not _moved(pages[-1], here, double):
                pages[-1] += here
            else:
                pages.append(here)
    return pages


def _words(line: Line) -> tuple[str, ...]:
    """What a line says, wherever it says it."""
    return tuple(squash(span.text) for span in spans_of(line.text))


def _moved(above: Sequence[Line], below: Sequence[Line], double: str) -> bool:
    """Whether two blocks of rows set their figures differently: each page has a layout of its own.

    One that shows fewer columns than the other sets them at the same places.
    """
    first, second = _edges(above, double), _edges(below, double)
    known = min(len(first), len(second)) > 1
    pairs = zip(first, second, strict=False)
    return known and all(
        len(a & b) * 2 < len(a | b) and len(a & b) * 4 < 3 * min(len(a), len(b)) for a, b in pairs
    )


def _edges(lines: Sequence[Line], double: str) -> list[set[int]]:
    """Where figures begin and where they end; nothing unless several rows show it."""
    rows = (spans_of(line.text, double) for line in lines)
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


def _piece(lines: list[Line], double: str) -> Piece | None:
    rows = [spans_of(line.text, double) for line in lines]
    figured = [row for row in rows if any(is_figure(span.text) for span in row) and len(row) >= 2]
    if len(figured) < ENOUGH and not _is_headed(rows):
        return None
    if is_delimited(lines):
        return _in_order(lines, rows)
    columns = with_unused(rows, columns_of(figured)) if figured else with_unfigured(rows, ())
    if len(columns) < 2:
        return None
    placed = place_all(rows, columns) or place_all(rows, with_unfigured(rows, columns))
    if placed is None:
        return None
    texts = over_their_groups(placed, rows)
    if _is_one_level(texts):
        texts, lines = [[a or b for a, b in zip(*texts[:2], strict=True)], *texts[2:]], lines[1:]
    cells = [[GridCell(text, cell=i) for i, text in enumerate(row)] for row in texts]
    return Piece(
        tuple(GridRow(tuple(row), line.line, line.page) for row, line in zip(cells, lines, strict=True)),
        "spaces",
        remarks=(*_unsure(lines), *UNHEADED * more_than_headings(rows, columns)),
    )


def _is_one_level(texts: Sequence[Sequence[str]]) -> bool:
    """Whether the first line holds but the heading of a group, printed higher than those beside it."""
    if len(texts) < ENOUGH + 1 or sum(map(bool, texts[0])) != 1:
        return False
    first = [bool(text) for text in texts[0]].index(True)
    return first > 0 and not texts[1][first] and bool(texts[2][first]) and not is_figure(texts[2][first])


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
