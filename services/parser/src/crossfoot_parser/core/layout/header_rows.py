"""Finds the header rows at the top of a piece: by column numbers, by figures below, by words."""

import re
from collections.abc import Sequence

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.header_words import (
    LABEL_WORD,
    STRICT_WORD,
    is_amount,
    is_body,
    is_code,
    is_header_word,
    is_number_row,
    numeric_columns,
)
from crossfoot_parser.core.vocabulary.rows import filled, is_blank
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_dash, is_total, squash

MOST_HEADER_ROWS = 6


def header_range(piece: Piece) -> tuple[int, int]:
    """First and last + 1 row of the header; (n, n) without one. Rows before it are sections or blank."""
    start = _first_shown(piece)
    numbered = _numbered(piece.rows, start)
    if numbered is not None:
        return start, numbered + 1
    start = _skip_section(piece.rows, start)
    stop = start
    numeric = numeric_columns(piece.rows)
    while stop < len(piece.rows) and stop - start < MOST_HEADER_ROWS:
        header = _is_header(piece.rows, stop, numeric, first=stop == start)
        divides = stop > start and (_divides(piece.rows, stop) or _divides_blanks(piece.rows, stop))
        if not header and not divides:
            break
        stop += 1
    if stop == start and _full_first_row(piece, start, numeric):
        stop += 1
    if stop > start and not numeric:
        stop = _unfigured(piece.rows, start, stop)
    return start, _span_end(piece.rows, start, stop)


def _first_shown(piece: Piece) -> int:
    for index, row in enumerate(piece.rows):
        if not is_blank(row):
            return index
    return len(piece.rows)


def _numbered(rows: Sequence[GridRow], start: int) -> int | None:
    """The row of column numbers, if it is among the first rows."""
    for index in range(start, min(len(rows), start + MOST_HEADER_ROWS + 1)):
        if index > start and is_number_row(rows[index]):
            return index
        if any(is_amount(text) for _, text in filled(rows[index]) if not text.isdigit()):
            return None
    return None


def _is_header(rows: Sequence[GridRow], index: int, numeric: frozenset[int], *, first: bool) -> bool:
    cells = list(filled(rows[index]))
    lone = len(cells) == 1 and (first or is_total(cells[0][1])) and not _spans(rows[index], cells[0][0])
    if not cells or lone or any(is_body(text) for _, text in cells):
        return False
    known = sum(is_header_word(text) or is_total(text) for _, text in cells)
    if any(STRICT_WORD.fullmatch(squash(text)) for _, text in cells) and known * 2 >= len(cells):
        return True
    if not first and not all(_may_head(rows, index, column, text, numeric) for column, text in cells):
        return False
    if known == len(cells):
        return not all(is_total(text) for _, text in cells) or (first and _strict_below(rows, index))
    column, text = cells[0]
    if not numeric:
        return first and known * 2 >= len(cells) > 1 and LABEL_WORD.fullmatch(squash(text)) is not None
    above_figures = any(column in numeric and not is_dash(text) for column, text in cells)
    return above_figures and (column in numeric or not is_total(text)) and not is_code(text)


def _strict_below(rows: Sequence[GridRow], index: int) -> bool:
    """Whether the next row can only be a header: 本年收入 | 本年支出 over 项目 | 预算数 names the panels."""
    below = [text for _, text in filled(rows[index + 1])] if index + 1 < len(rows) else []
    strict = any(STRICT_WORD.fullmatch(squash(text)) for text in below)
    return strict and len(below) > 1 and not any(is_body(text) for text in below)


def _divides(rows: Sequence[GridRow], index: int) -> bool:
    """A heading that the format itself merges over several columns is divided by the row below it."""
    above, below = rows[index - 1], list(filled(rows[index]))
    merged = [
        range(column, column + above.cells[column].colspan)
        for column, _ in filled(above)
        if above.cells[column].colspan > 1 and above.cells[column].rowspan == 1
    ]
    if not merged or len(list(filled(above))) < 2 or any(is_body(text) for _, text in below):
        return False
    labels = [[rows[index].cells[column].colspan for column, _ in below if column in span] for span in merged]
    whole = all(sum(widths) >= len(span) for widths, span in zip(labels, merged, strict=True))
    return whole and any(len(widths) > 1 for widths in labels)


def _divides_blanks(rows: Sequence[GridRow], index: int) -> bool:
    """Header words side by side below a heading and the blanks behind it, and below nothing else."""
    above, below = dict(filled(rows[index - 1])), dict(filled(rows[index]))
    columns = list(below)
    if len(columns) < 2 or columns != list(range(columns[0], columns[-1] + 1)):
        return False
    covered = columns[0] in above and not any(column in above for column in columns[1:])
    known = [is_header_word(text) or is_total(text) for text in below.values()]
    # words that no form prescribes are headings where no row shows anything below them
    unused = any(known) and not any(i in columns for row in rows[index + 1 :] for i, _ in filled(row))
    plain = not any(is_body(text) for text in below.values())
    return covered and len(above) >= 3 and (all(known) or (unused and plain))


def _may_head(rows: Sequence[GridRow], index: int, column: int, text: str, numeric: frozenset[int]) -> bool:
    """Below the first header row: over a column of words only a word such as 科目名称 can be a heading."""
    if column in numeric or LABEL_WORD.fullmatch(squash(text)):
        return True
    below = (row.cells[column].text.strip() for row in rows[index + 1 :] if column < len(row.cells))
    return not any(shown and not is_dash(shown) and not is_header_word(shown) for shown in below)


def _spans(row: GridRow, index: int) -> bool:
    return row.cells[index].colspan > 1


def _skip_section(rows: Sequence[GridRow], start: int) -> int:
    """A row with only `一、…` above a row of header words is a section of the table, not its header."""
    if start + 1 >= len(rows):
        return start
    cells, below = list(filled(rows[start])), list(filled(rows[start + 1]))
    section = len(cells) == 1 and ORDINAL.match(squash(cells[0][1])) is not None
    headed = len(below) >= 2 and all(is_header_word(text) for _, text in below)
    return start + 1 if section and headed else start


def _unfigured(rows: Sequence[GridRow], start: int, stop: int) -> int:
    """In a table without any figures the header goes on over rows of several short labels."""
    while stop < len(rows) and stop - start < MOST_HEADER_ROWS:
        labels = [squash(text) for _, text in filled(rows[stop])]
        plain = all(len(text) <= 20 and not ORDINAL.match(text) and not is_code(text) for text in labels)
        if len(labels) < 2 or not plain or not any(is_header_word(text) for text in labels):
            break
        stop += 1
    return stop


def _full_first_row(piece: Piece, start: int, numeric: frozenset[int]) -> bool:
    """Short different words in every cell over rows that are less full or hold codes or figures."""
    if start + 1 >= len(piece.rows) or piece.width < 2:
        return False
    cells = [squash(text) for _, text in filled(piece.rows[start])]
    plain = len(cells) == piece.width == len(set(cells)) and all(len(text) <= 14 for text in cells)
    worded = plain and not any(re.search(r"\d", text) or ORDINAL.match(text) for text in cells)
    ruled = piece.ruled == start + 1 and worded
    return (
        ruled or (worded and bool(numeric)) or (worded and sum(map(is_header_word, cells)) * 2 >= len(cells))
    )


def _span_end(rows: Sequence[GridRow], start: int, stop: int) -> int:
    """Header cells that the format itself merges downwards take their rows along."""
    end = stop
    for index in range(start, stop):
        for cell in rows[index].cells:
            if cell.text.strip() and not ORDINAL.match(squash(cell.text)):
                end = max(end, index + min(cell.rowspan, MOST_HEADER_ROWS))
    return min(end, len(rows))
