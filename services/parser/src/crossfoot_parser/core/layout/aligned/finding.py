"""Finds tables in text whose columns are held apart by blanks alone."""

from collections.abc import Sequence

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.aligned.columns import columns_of, place_all, with_unfigured, with_unused
from crossfoot_parser.core.layout.aligned.edges import double_of, pages_of
from crossfoot_parser.core.layout.aligned.groups import over_their_groups
from crossfoot_parser.core.layout.aligned.headings import more_than_headings
from crossfoot_parser.core.layout.aligned.runs import end_of_run, heads_a_group
from crossfoot_parser.core.layout.aligned.spans import Span, is_delimited, is_figure, is_spaced, spans_of
from crossfoot_parser.core.layout.packed import packed
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.header_words import LABEL_WORD, is_header_word
from crossfoot_parser.core.vocabulary.rows import row_of
from crossfoot_parser.core.vocabulary.words import is_caption, squash

ENOUGH = 2  # lines with figures, below which blanks prove nothing
UNHEADED = (Remark(what=UNSURE, why="columns without a heading"),)


def find_aligned(lines: Sequence[Line]) -> list[Line | Piece]:
    """The lines in their order, with every run that is a table as a piece."""
    found: list[Line | Piece] = []
    index = 0
    while index < len(lines):
        start = index + heads_a_group(lines, index)
        stop = end_of_run(lines, start) if is_spaced(lines[start].text) else index
        double = double_of(lines[index:stop])
        pages = pages_of(lines[index:stop], double)
        pieces = [piece for page in pages if (piece := _piece(page, double))]
        stop = max(stop, index + 1)
        found.extend(pieces if pieces and len(pieces) == len(pages) else lines[index:stop])
        index = stop
    return found


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
