"""Finds tables with one cell a line whose rows are numbered: below 序号 they count from 1.

What the columns hold, the rows say: projects, places and works stand below headings that no list knows. Sums
between the numbered rows (小计, 合计) have a name and their figures alone.
"""

from collections.abc import Iterator, Sequence

from crossfoot_parser.core.blocks import Block, GridCell, GridRow, Line
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.column_sorts import ORDINAL_HEAD
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import is_caption, is_dash, is_note, is_total, squash

FEWEST_HEADS = 3
MOST_HEADS = 16
FEWEST_ROWS = 2
WHOLE = 0.7  # share of the numbered rows that have a cell for each heading, and of their figures in a column
LONGEST_CELL = 120
Cell = tuple[str, Line]
Row = list[Cell]
Placed = list[Cell | None]


def find_counted(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """The lines in their order, with every such table as a piece."""
    done = 0
    for start, stop, piece in _tables(lines):
        yield from lines[done:start]
        yield piece
        done = stop
    yield from lines[done:]


def counted_cells(blocks: Sequence[Block]) -> frozenset[int]:
    """The positions of lines that are cells of such tables: their numbers are none of pages."""
    places = [at for at, block in enumerate(blocks) if isinstance(block, Line)]
    lines = [block for block in blocks if isinstance(block, Line)]
    return frozenset(places[at] for start, stop, _ in _tables(lines) for at in range(start, stop))


def _tables(lines: Sequence[Line]) -> Iterator[tuple[int, int, Piece]]:
    """Where each begins and ends."""
    done = 0
    for start, line in enumerate(lines):
        if start < done or not ORDINAL_HEAD.fullmatch(squash(line.text)):
            continue
        cells = list(_cells(lines, start))
        if read := _read(cells):
            piece, count = read
            last = cells[count - 1][1]
            done = next(at for at in range(start, len(lines)) if lines[at] is last) + 1
            yield start, done, piece


def _cells(lines: Sequence[Line], start: int) -> Iterator[Cell]:
    for line in lines[start:]:
        if text := line.text.strip():
            if len(text) > LONGEST_CELL or "\t" in text or is_note(text) or is_caption(text):
                return
            yield text, line


def _read(cells: Sequence[Cell]) -> tuple[Piece, int] | None:
    """The table, if most of its numbered rows are whole, and how many of the cells are its own."""
    width = next((at for at, (text, _) in enumerate(cells[: MOST_HEADS + 1]) if text == "1"), 0)
    rows = list(_rows(cells[width:], width)) if width >= FEWEST_HEADS else []
    rows = [*rows[:-1], *(row[:width] for row in rows[-1:])]  # what follows the last is no cell of it
    numbered = [row for row in rows if not _is_sum(row)]
    figures = _figures([row for row in numbered if len(row) == width], of=len(numbered))
    if not figures:
        return None
    rows = [row[: 1 + len(figures)] if row is rows[-1] and _is_sum(row) else row for row in rows]
    placed = [found for row in rows if (found := _placed(row, width, figures)) is not None]
    if len(placed) < len(rows):
        return None
    grid: list[Placed] = [[*cells[:width]], *placed]
    count = width + sum(map(len, rows))
    return Piece(tuple(map(_grid_row, grid)), "stacked"), count


def _figures(whole: Sequence[Row], *, of: int) -> list[int]:
    """The columns of figures; none where too few rows are whole, or names and figures stand in one column."""
    if len(whole) < max(FEWEST_ROWS, WHOLE * of):
        return []
    shares = [sum(map(_is_figure, column)) / len(whole) for column in zip(*whole, strict=True)]
    clean = not any(1 - WHOLE < share < WHOLE for share in shares)
    return [at for at, share in enumerate(shares) if at and share >= WHOLE] if clean else []


def _rows(cells: Sequence[Cell], width: int) -> Iterator[Row]:
    """A row begins with the next number, or with the name of a sum."""
    row: Row = []
    count = 0
    for at, cell in enumerate(cells):
        numbered = cell[0] == str(count + 1) and (not row or _may_end(row, cells[at + 1 : at + 2], width))
        if row and (numbered or is_total(cell[0])):
            yield row
            row = []
        count += numbered
        row.append(cell)
    if row:
        yield row


def _may_end(row: Row, behind: Sequence[Cell], width: int) -> bool:
    """Whether a number begins the next row: behind a whole row or a sum, or with a name behind it."""
    named = bool(behind) and not (_is_figure(behind[0]) or is_total(behind[0][0]))
    return len(row) == width or _is_sum(row) or named


def _is_sum(row: Row) -> bool:
    return is_total(row[0][0])


def _placed(row: Row, width: int, figures: Sequence[int]) -> Placed | None:
    """The cells of a row below their headings; nothing where their number leaves no place for them.

    A row with fewer names still shows all its figures, in their order.
    """
    if len(row) == width:
        return [*row]
    amounts = [cell for cell in row[1:] if _is_figure(cell)]
    names = [cell for cell in row[1:] if not _is_figure(cell)]
    free = [at for at in range(1, width) if at not in figures]
    if len(amounts) != len(figures) or len(names) > len(free):
        return None
    told = dict(zip(figures, amounts, strict=True)) | dict(zip(free, names, strict=False)) | {0: row[0]}
    return [told.get(at) for at in range(width)]


def _is_figure(cell: Cell) -> bool:
    return parse_number(cell[0]) is not None or is_dash(cell[0])


def _grid_row(row: Placed) -> GridRow:
    first = next(cell[1] for cell in row if cell)
    cells = (GridCell(cell[0], cell=0, line=cell[1].line) if cell else GridCell() for cell in row)
    return GridRow(tuple(cells), first.line, first.page)
