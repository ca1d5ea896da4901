"""Rows between bars that the text of a web page shows with the end of a line behind every cell, or around it.

    项目 |                |              收入 | 1 | 5.00 |
    预算数 |              项目           支出 | 2 |
    合计 |        or      |         or   |
    12 |                  预算数
    |                     |

Every cell has its bar, also a blank one, be it that only this begins a line of its own; where the rows end is
lost. `cutting` finds it again.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.layout.cut_rows import Cell
from crossfoot_parser.core.layout.cutting import cut
from crossfoot_parser.core.layout.pieces import Piece, among_lines

BARS = re.compile(r"[|｜\s]+")
CELL = re.compile(r"[^|｜]*[|｜][|｜\s]*")
BAR = re.compile(r"[|｜]")
LONGEST_PIECE = 60  # characters of a line between bars on lines of their own
MOST_PIECES = 4  # such lines of one cell
FEWEST_BLANKS = 2  # cells on lines of their own that show that rows were broken there

End = Callable[[Sequence[Line], int], tuple[int, bool]]
"""One past the last line of the run that begins at a line, and whether rows may have been broken there."""


def find_unrolled(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """The lines in their order, with every run of cells of which rows can be made as a piece."""
    return among_lines(_pieces(lines, _end_of_cells), lambda rest: _pieces(rest, _end_of_broken_rows))


def _pieces(lines: Sequence[Line], end_of: End) -> Iterator[Line | Piece]:
    index = 0
    while index < len(lines):
        stop, broken = end_of(lines, index)
        cells = list(_cells(lines[index:stop])) if broken else []
        found = cut(cells) if cells else None
        if found is None:
            yield from lines[index:stop]
        else:
            if found.start:
                yield from _unbarred(lines[index : index + cells[found.start].at])
            yield Piece(tuple(map(_grid_row, found.rows)), "pipes")
            stop = stop if found.stop == len(cells) else index + cells[found.stop].at
        index = stop


def _unbarred(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines above a table without the bars behind them."""
    for line in lines:
        if said := BARS.sub(" ", line.text).strip():
            yield replace(line, text=said)


def _end_of_cells(lines: Sequence[Line], start: int) -> tuple[int, bool]:
    """A run of cells with a line each."""
    end, waiting, framed = start, 0, False
    for index in range(start, len(lines)):
        text = lines[index].text.strip()
        if CELL.fullmatch(text):
            end, waiting, framed = index + 1, 0, BARS.fullmatch(text) is not None
        elif text:
            waiting += 1
            if not framed or waiting > MOST_PIECES or len(text) > LONGEST_PIECE or BAR.search(text):
                break
    return max(end, start + 1), end > start


def _end_of_broken_rows(lines: Sequence[Line], start: int) -> tuple[int, bool]:
    """A run of rows that were broken before their blank cells: each of its lines ends with a bar."""
    end = start
    while end < len(lines) and BAR.fullmatch(lines[end].text.strip()[-1:]):
        end += 1
    blanks = sum(BAR.fullmatch(line.text.strip()) is not None for line in lines[start:end])
    return max(end, start + 1), blanks >= FEWEST_BLANKS


def _cells(lines: Sequence[Line]) -> Iterator[Cell]:
    begun: list[Cell] = []
    for at, line in enumerate(lines):
        *closed, rest = BAR.split(line.text)
        for text in closed:
            said = [*begun, Cell(text.strip(), line, at)]
            shown = [part for part in said if part.text] or said
            yield replace(shown[0], text="".join(part.text for part in shown))
            begun = []
        begun += [Cell(rest.strip(), line, at)] if rest.strip() else []


def _grid_row(row: Sequence[Cell]) -> GridRow:
    cells = tuple(GridCell(cell.text, cell=0, line=cell.line.line) for cell in row)
    first = next((cell.line for cell in row if cell.text), row[0].line)
    return GridRow(cells, first.line, first.page)
