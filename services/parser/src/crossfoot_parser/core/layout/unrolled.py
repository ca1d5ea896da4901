"""Rows between bars that the text of a web page shows with the end of a line behind every cell, or around it.

    项目 |                |
    预算数 |              项目
    合计 |        or      |
    12 |                  预算数
    |                     |

Every cell has its bar, also a blank one; only where the rows end is lost. It is where the columns come out
clean: names below names, figures below figures, in rows of one width to the very end.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.pieces import Piece, pieces_among
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_dash, squash

BARS = re.compile(r"[|｜\s]+")
CELL = re.compile(r"[^|｜]*[|｜][|｜\s]*")
BAR = re.compile(r"[|｜]")
LONGEST_PIECE = 60  # characters of a line between bars on lines of their own
MOST_PIECES = 4  # such lines of one cell
WIDEST = 20
FEWEST_ROWS = 2  # with figures
FEWEST_CELLS = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """A text before a bar, with the line on which it begins."""

    text: str
    line: Line


Rows = Sequence[Sequence[Cell]]


def find_unrolled(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """The lines in their order, with every run of cells of which rows can be made as a piece."""
    return pieces_among(lines, _end, lambda start, stop: _piece(list(_cells(lines[start:stop]))))


def _end(lines: Sequence[Line], start: int) -> int:
    """One past the last line of a run of cells with a line each."""
    end, waiting, framed = start, 0, False
    for index in range(start, len(lines)):
        text = lines[index].text.strip()
        if CELL.fullmatch(text):
            end, waiting, framed = index + 1, 0, BARS.fullmatch(text) is not None
        elif text:
            waiting += 1
            if not framed or waiting > MOST_PIECES or len(text) > LONGEST_PIECE or BAR.search(text):
                break
    return end


def _cells(lines: Sequence[Line]) -> Iterator[Cell]:
    begun: list[Line] = []
    for line in lines:
        before, *bars = BAR.split(line.text.strip())
        begun += [line] if before.strip() else []
        for _ in bars:
            text = "".join(part.text.strip().rstrip("|｜ ") for part in begun)
            yield Cell(text, begun[0] if begun else line)
            begun = []


def _piece(cells: Sequence[Cell]) -> Piece | None:
    if len(cells) < FEWEST_CELLS:
        return None
    for rows in _ways(cells):
        if rows[1:] and _is_table(said := _without_blank_columns(rows)):
            return Piece(tuple(map(_grid_row, said)), "pipes")
    return None


def _ways(cells: Sequence[Cell]) -> Iterator[Rows]:
    """The cells in rows of every width: even ones, then those whose end or beginning was cut off."""
    most = min(WIDEST, len(cells) // FEWEST_ROWS)
    widths = sorted(range(2, most + 1), key=lambda width: len(cells) % width > 0)
    yield from (_rows(cells, width) for width in widths)
    yield from (_rows(cells[rest:], width) for width in widths if (rest := len(cells) % width))


def _rows(cells: Sequence[Cell], width: int) -> Rows:
    missing = [Cell("", cells[-1].line)] * (-len(cells) % width)
    whole = [*cells, *missing]
    return [whole[at : at + width] for at in range(0, len(whole), width)]


def _without_blank_columns(rows: Rows) -> Rows:
    said = [any(row[column].text for row in rows) for column in range(len(rows[0]))]
    return [[cell for cell, says in zip(row, said, strict=True) if says] for row in rows]


def _is_table(rows: Rows) -> bool:
    """Whether headings stand above rows that all have a name, and each column holds one sort of cells."""
    figures = (at for at, row in enumerate(rows) if any(_is_figure(cell.text) for cell in row[1:]))
    top = next(figures, len(rows))
    head, body = rows[:top], rows[top:]
    if len(body) < FEWEST_ROWS or not _is_head(head) or _comes_twice(head):
        return False
    sorts = [_sort([row[column].text for row in body]) for column in range(len(rows[0]))]
    if None in sorts or "text" not in sorts:
        return False
    names = sorts.index("text")
    return "number" in sorts[names:] and all(row[names].text for row in body)


def _is_head(rows: Rows) -> bool:
    """Whether rows may stand above figures: they say something, and number none of it."""
    return bool(rows) and not any(ORDINAL.match(squash(cell.text)) for row in rows for cell in row[1:])


def _comes_twice(head: Rows) -> bool:
    """Whether the headings are the same two times over: two panels beside one another were cut apart."""
    last = [[head_sort(cell.text) for cell in row if cell.text] for row in head[-2:]]
    return len(last) > 1 and last[0] == last[1] and None not in last[0] and len(last[0]) == len(head[-1])


def _sort(texts: Sequence[str]) -> str | None:
    """What a column holds; nothing where names stand among figures."""
    shown = [text for text in texts if text and not is_dash(text)]
    figures = sum(map(_is_figure, shown))
    return "number" if figures == len(shown) else None if figures else "text"


def _is_figure(text: str) -> bool:
    return parse_number(text) is not None


def _grid_row(row: Sequence[Cell]) -> GridRow:
    cells = tuple(GridCell(cell.text, cell=0, line=cell.line.line) for cell in row)
    first = next((cell.line for cell in row if cell.text), row[0].line)
    return GridRow(cells, first.line, first.page)
