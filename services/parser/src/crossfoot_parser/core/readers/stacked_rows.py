"""Takes rows apart that were written into the cells of one row, a line of each cell for each of them.

Converters of pages without rules between the rows, and people in a hurry, put a whole column into one
cell, its figures below each other. The lines tell the rows where every cell has one for each.
"""

from collections.abc import Sequence
from dataclasses import replace

from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.wrapping import cell_text
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import is_dash

_MANY = 3  # lines: labels and headings are wrapped to two, a figure and the one of last year are two
_SEVERAL = 2  # cells, and figures in one of them


def unstacked(cells: Sequence[Placed], height: int) -> tuple[list[Placed], list[int]]:
    """The cells with such rows divided, and for each row of the result the row that it was."""
    if not any(cell.lines for cell in cells):
        return list(cells), list(range(height))
    rows: list[list[Placed]] = [[] for _ in range(height)]
    spanned: set[int] = set()
    for cell in cells:
        if cell.row < height:
            rows[cell.row].append(cell)
            if cell.rowspan > 1:
                spanned.update(range(cell.row, cell.row + cell.rowspan))
    counts = [1 if at in spanned else _rows_in(row) for at, row in enumerate(rows)]
    if max(counts, default=1) == 1:
        return list(cells), list(range(height))
    begins = [sum(counts[:at]) for at in range(height + 1)]
    found: list[Placed] = []
    for at, row in enumerate(rows):
        for cell in row:
            if counts[at] == 1:
                stop = min(cell.row + cell.rowspan, height)
                found.append(replace(cell, row=begins[at], rowspan=begins[stop] - begins[at]))
            else:
                found += [replace(_line(cell, line), row=begins[at] + line) for line in range(counts[at])]
    return found, [at for at, count in enumerate(counts) for _ in range(count)]


def _line(cell: Placed, at: int) -> Placed:
    text = cell_text(cell.lines[at : at + 1])
    return replace(cell, text=text, lines=())


def _rows_in(row: Sequence[Placed]) -> int:
    """How many rows the cells of one row hold: as many as each has lines, blank ones at the end or not."""
    filled = [cell.lines for cell in row if cell.text.strip()]
    most = max((_filled(lines) for lines in filled), default=0)
    stacks = [lines for lines in filled if most in (len(lines), _filled(lines))]
    even = all(_filled(lines) <= most <= max(len(lines), _filled(lines)) for lines in filled)
    if most < _MANY or len(stacks) < _SEVERAL or not even or not any(map(_are_figures, stacks)):
        return 1
    return most


def _filled(lines: Sequence[str]) -> int:
    """Up to the last line that shows something."""
    return max((at + 1 for at, line in enumerate(lines) if line.strip()), default=0)


def _are_figures(lines: Sequence[str]) -> bool:
    """Whether a cell shows figures below each other, with nothing but headings above them."""
    shown = [line.strip() for line in lines if line.strip()]
    figures = [parse_number(line) is not None or is_dash(line) for line in shown]
    first = figures.index(True) if True in figures else len(figures)
    return all(figures[first:]) and len(figures) - first >= max(_SEVERAL, first)
