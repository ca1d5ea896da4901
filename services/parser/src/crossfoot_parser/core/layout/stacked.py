"""Finds tables that were pasted with one cell a line: header words, then labels with their figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_common.tables.doubts import DISPLACED
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.dropped.stacks import read_stack
from crossfoot_parser.core.layout.one_blank import is_led
from crossfoot_parser.core.layout.pieces import Piece, pieces_among
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.header_words import CODE, is_header_word
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import (
    ORDINAL,
    SENTENCE_END,
    is_caption,
    is_dash,
    is_note,
    is_strong_title,
    is_total,
    squash,
)

LONGEST_CELL = 30
FEWEST_ROWS = 2
MOST_HEADS = 30  # header words one after the other: more are a list, and no table begins at each of them
WHOLE = 0.5  # share of the rows that must have a figure for every heading


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell and where it stands."""

    text: str
    line: Line

    @property
    def figure(self) -> bool:
        """Whether it stands for a figure: a number or a dash."""
        return parse_number(self.text) is not None or is_dash(self.text)


def find_stacked(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """The lines in their order, with every stack of cells as a piece."""

    def piece_of(start: int, stop: int) -> Piece | None:
        stack = lines[start:stop]
        return _best(_piece(stack), stack, led=is_led(lines, start)) if len(stack) > FEWEST_ROWS * 3 else None

    return pieces_among(lines, _stack_end, piece_of)


def _best(piece: Piece | None, lines: Sequence[Line], *, led: bool) -> Piece | None:
    """The plain reading where each row has a cell for each heading, else one that looks for blank cells."""
    whole = piece is not None and not piece.remarks
    return piece if whole else read_stack(lines, led=led) or piece


def _stack_end(lines: Sequence[Line], start: int) -> int:
    """One past the last short line of a run that begins with two or more header words."""
    heads, heading = 0, True
    end = start
    for index in range(start, len(lines)):
        text = lines[index].text.strip()
        if not text:
            continue
        heading = heading and is_header_word(text)
        heads += heading
        if heads > MOST_HEADS:
            return start
        if not heading and (heads < 2 or _is_outside(text)):
            break
        end = index + 1
    return end if heads >= 2 else start


def _is_outside(text: str) -> bool:
    plain = squash(text)
    too_long = len(plain) > LONGEST_CELL or SENTENCE_END.search(plain) is not None
    return too_long or is_note(text) or is_caption(text) or is_strong_title(text)


def _piece(lines: Sequence[Line]) -> Piece | None:
    cells = [Entry(line.text.strip(), line) for line in lines if line.text.strip()]
    heads = 0
    while heads < len(cells) and _is_head(cells, heads):
        heads += 1
    header, body = cells[:heads], cells[heads:]
    labels = sum(head_sort(cell.text) in {"text", "code"} for cell in header)
    leading = all(head_sort(cell.text) in {"text", "code"} for cell in header[:labels])
    if not leading or not 0 < labels < len(header):
        return None
    coded = any(head_sort(cell.text) == "code" for cell in header)
    rows = list(_rows(body, coded=coded))
    figures = len(header) - labels
    whole = sum(len(row) - len(list(_leading(row))) == figures for row in rows)
    if len(rows) < FEWEST_ROWS or whole < WHOLE * len(rows):
        return None
    return _as_piece(header, rows, labels, coded=coded)


def _is_head(cells: Sequence[Entry], index: int) -> bool:
    """A header word without a figure of its own behind it; a code behind it begins the first row."""
    text = cells[index].text
    return (is_header_word(text) or is_total(text)) and not _before_figure(cells, index)


def _before_figure(cells: Sequence[Entry], index: int) -> bool:
    if index + 1 >= len(cells) or not cells[index + 1].figure:
        return False
    behind = cells[index + 2] if index + 2 < len(cells) else None
    begins = CODE.fullmatch(cells[index + 1].text) and behind is not None and not behind.figure
    return not begins or is_total(cells[index].text)


def _rows(cells: Sequence[Entry], *, coded: bool) -> Iterator[list[Entry]]:
    """A row begins with a code, or with a label behind a figure."""
    row: list[Entry] = []
    for cell in cells:
        code = coded and CODE.fullmatch(cell.text) is not None and "." not in cell.text
        item = ORDINAL.match(squash(cell.text)) is not None and not _only_code(row)
        behind = bool(row) and ((row[-1].figure and len(row) != 1) or item)
        if row and ((code and not _only_code(row)) or (not cell.figure and behind)):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _only_code(row: Sequence[Entry]) -> bool:
    return len(row) == 1 and CODE.fullmatch(row[0].text) is not None


def _as_piece(header: Sequence[Entry], rows: Sequence[Sequence[Entry]], labels: int, *, coded: bool) -> Piece:
    width = len(header)
    grid = [_grid_row(header, list(range(width)), width)]
    remarks = []
    for index, row in enumerate(rows):
        columns = _columns(row, labels, width, coded=coded)
        lead = len(list(_leading(row)))
        if len(row) - lead < width - labels:
            why = "a cell a line, and fewer figures than headings: they stand from the left"
            remarks.append(Remark(what=DISPLACED, why=why, row=index + 1))
        elif lead > labels:
            why = "a cell a line, and more labels than headings for them"
            remarks.append(Remark(what="labels may belong to other columns", why=why, row=index + 1))
        elif not coded and lead < labels and not is_total(row[0].text):
            why = "a cell a line, and fewer labels than headings: they stand from the left"
            remarks.append(Remark(what="labels may belong to other columns", why=why, row=index + 1))
        grid.append(_grid_row(row[: len(columns)], columns, width))
    return Piece(tuple(grid), "stacked", remarks=tuple(remarks))


def _columns(row: Sequence[Entry], labels: int, width: int, *, coded: bool) -> list[int]:
    """Labels from the left, behind codes a lone one in the name column; figures behind all label columns."""
    lead = sum(1 for _ in _leading(row))
    first = labels - lead if coded and lead < labels and not CODE.fullmatch(row[0].text) else 0
    places = list(range(first, min(first + lead, labels)))
    return (
        [*places, *range(labels, width)][: len(row)] if lead <= labels else list(range(min(len(row), width)))
    )


def _leading(row: Sequence[Entry]) -> Iterator[Entry]:
    for index, cell in enumerate(row):
        if cell.figure and not (index == 0 and CODE.fullmatch(cell.text)):
            return
        yield cell


def _grid_row(cells: Sequence[Entry], columns: Sequence[int], width: int) -> GridRow:
    row = [GridCell()] * width
    for column, cell in zip(columns, cells, strict=False):
        row[column] = GridCell(cell.text, cell=0, line=cell.line.line)
    first = cells[0].line if cells else None
    return GridRow(tuple(row), first.line if first else None, first.page if first else None)
