"""Finds tables in text whose columns are held apart by blanks alone."""

import re
from collections.abc import Sequence
from itertools import takewhile

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.aligned.columns import columns_of, place_all, with_unfigured
from crossfoot_parser.core.layout.aligned.edges import double_of, pages_of
from crossfoot_parser.core.layout.aligned.runs import end_of_run, heads_a_group
from crossfoot_parser.core.layout.aligned.setting import headed_columns
from crossfoot_parser.core.layout.aligned.spans import Span, is_delimited, is_figure, is_spaced, spans_of
from crossfoot_parser.core.layout.aligned.trees import head_of
from crossfoot_parser.core.layout.heading_rows import heading_rows
from crossfoot_parser.core.layout.packed import packed
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.header_words import LABEL_WORD, is_header_word, number_columns
from crossfoot_parser.core.vocabulary.rows import row_of
from crossfoot_parser.core.vocabulary.words import is_caption, squash

ENOUGH = 2  # lines with figures, below which blanks prove nothing
RULE = re.compile(r"\s*(?:([-=_─━═])\1+\s*)+")  # drawn above or below the rows, column by column
UNHEADED = (Remark(what=UNSURE, why="columns without a heading"),)
UNTOLD = (Remark(what=UNSURE, why="headings stand apart from figures, in several ways"),)


def find_aligned(lines: Sequence[Line]) -> list[Line | Piece]:
    """The lines in their order, with every run that is a table as a piece."""
    found: list[Line | Piece] = []
    index = 0
    while index < len(lines):
        start = index + heads_a_group(lines, index)
        stop = end_of_run(lines, start) if is_spaced(lines[start].text) else index
        run = [line for line in lines[index:stop] if not RULE.fullmatch(line.text)]
        double = double_of(run)
        pages = pages_of(run, double) if run else []
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
    above = list(takewhile(_are_captions, rows))
    rows = rows[len(above) :]
    amounts = [row for row in figured if not number_columns([span.text for span in row])]
    columns = columns_of(amounts or figured) if figured else with_unfigured(rows, ())
    head = head_of(rows)
    headed = headed_columns(head, columns, _numbers(rows[len(head) :]), amounts)
    if len(columns) < 2:
        return None
    unsure = UNHEADED if head and headed is None else ()
    if headed is None:
        texts = place_all(rows, columns) or place_all(rows, with_unfigured(rows, columns))
    else:
        unsure = () if headed.sure and not _are_crowded(columns, amounts) else UNTOLD
        body = place_all(rows[len(head) :], [column for _, column in headed.columns])
        heads = heading_rows([path for path, _ in headed.columns])
        texts = body and [*heads, *body]
        lines = [*lines[: len(above) + len(heads)], *lines[len(above) + len(head) :]]
    if texts is None:
        return None
    texts = [*([span.text for span in row] for row in above), *texts]
    cells = [[GridCell(text, cell=i) for i, text in enumerate(row)] for row in texts]
    return Piece(
        tuple(GridRow(tuple(row), line.line, line.page) for row, line in zip(cells, lines, strict=True)),
        "spaces",
        remarks=(*_unsure(lines), *unsure),
    )


def _are_captions(row: Sequence[Span]) -> bool:
    """Whether a row says but who, when or in what unit: it heads no column."""
    return all(is_caption(span.text) for span in row)


def _are_crowded(columns: Sequence[Span], rows: Sequence[Sequence[Span]]) -> bool:
    """Whether a row shows several figures in what others show as one column: each line was set by itself."""
    figures = [[span for span in row if is_figure(span.text)] for row in rows]
    return any(sum(span.shared(column) > 0 for span in row) > 1 for row in figures for column in columns)


def _numbers(rows: Sequence[Sequence[Span]]) -> list[Span]:
    """The numbers of the columns, where the first row shows them."""
    texts = [span.text for span in rows[0]] if rows else []
    return [span for span in rows[0] if span.text.isdigit()] if number_columns(texts) else []


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
