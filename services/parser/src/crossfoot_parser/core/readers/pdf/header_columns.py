"""Takes the columns of a ruled header for a body that has none: some layouts end their rules with the header.

The body hangs below the header without any rule, or its rows, or all of them as one, are ruled as single
cells. It has the columns of the header only if every text of it stands in one of them.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from crossfoot_parser.core.readers.pdf.captions import NEAR
from crossfoot_parser.core.readers.pdf.lattice import Lattice, LatticeCell
from crossfoot_parser.core.readers.pdf.model import Box, Char
from crossfoot_parser.core.readers.pdf.segments import FIGURE, Columns, Segment, has_figure, segments_of
from crossfoot_parser.core.readers.pdf.writing import Written, lines_of

_DEEPEST = 6  # rows of a header, the numbers of its columns among them
_INSIDE = 0.5  # points: columns do not touch
_OVER = 2.0  # points by which a text may reach over the edge of its column
_TIGHT = 0.65  # of the height: lines of one cell are no further apart
_AMOUNT = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{5,})")
_FEWEST = 2  # amounts that show a body
Texts = Mapping[LatticeCell, Sequence[Char]]


def columns_of(lattice: Lattice) -> list[tuple[float, float]]:
    """The columns of a ruled table, a hair inside their edges."""
    return [(a + _INSIDE, b - _INSIDE) for a, b in pairwise(lattice.edges)]


def with_bodies(lattices: Sequence[Lattice], chars: Sequence[Char]) -> list[Lattice]:
    """The tables of a page, those that are but a header with the body close below as one row of cells."""
    if not any(_may_be_header(lattice) for lattice in lattices):
        return list(lattices)
    free = [char for char in chars if not any(one.box.holds(char.x, char.y) for one in lattices)]
    lines = lines_of(free)
    return [_with_body(lattice, chars, lines) if _may_be_header(lattice) else lattice for lattice in lattices]


def _may_be_header(lattice: Lattice) -> bool:
    return lattice.rows <= _DEEPEST and len(lattice.edges) > 2


def _with_body(lattice: Lattice, chars: Iterable[Char], lines: Sequence[Written]) -> Lattice:
    rows = _rows_below(lattice, lines)
    if not rows or _has_amounts(char for char in chars if lattice.box.holds(char.x, char.y)):
        return lattice
    box, bottom = lattice.box, max(line.bottom for line in rows)
    body = (
        LatticeCell(lattice.rows, at, 1, 1, Box(x0, box.bottom, x1, bottom))
        for at, (x0, x1) in enumerate(pairwise(lattice.edges))
    )
    cells = (*lattice.cells, *body)
    return replace(lattice, cells=cells, rows=lattice.rows + 1, box=box._replace(bottom=bottom), loose=True)


def _has_amounts(chars: Iterable[Char]) -> bool:
    return any(_AMOUNT.fullmatch(part.text) for line in lines_of(chars) for part in segments_of(line))


def _rows_below(lattice: Lattice, lines: Sequence[Written]) -> list[Written]:
    """The lines close below a header that stand in its columns; none where figures among them do not."""
    columns, bottom = columns_of(lattice), lattice.box.bottom
    found: list[Written] = []
    end = amounts = 0
    for line in lines:
        if line.top < lattice.box.bottom - line.height / 2:
            continue
        parts = segments_of(line, columns)
        fits = _stand_in(parts, columns)
        if line.top - bottom >= NEAR * line.height or not (fits or has_figure(parts)):
            break
        if not fits:
            return []
        found.append(line)
        count = sum(1 for part in parts if _AMOUNT.fullmatch(part.text))
        if count or (end == len(found) - 1 and line.top - bottom <= _TIGHT * line.height):
            end = len(found)  # with the second line of its last label
        bottom, amounts = line.bottom, amounts + count
    return found[:end] if amounts >= _FEWEST else []


def _stand_in(parts: Sequence[Segment], columns: Columns) -> bool:
    """Whether each text stands in one column, and no two figures in the same."""
    homes = [_home(part, columns) for part in parts]
    figured = [home for home, part in zip(homes, parts, strict=True) if FIGURE.fullmatch(part.text)]
    return -1 not in homes and len(set(figured)) == len(figured)


def _home(part: Segment, columns: Columns) -> int:
    """The column in which a text stands; -1 where it is none."""
    inside = (x0 - _OVER <= part.x0 and part.x1 <= x1 + _OVER for x0, x1 in columns)
    return next((at for at, fits in enumerate(inside) if fits), -1)


def spread(lattice: Lattice, texts: Texts) -> tuple[Lattice, Texts]:
    """The table with every cell divided that reaches over columns and shows figures in several of them."""
    wide = _wide(lattice, texts)
    if not wide:
        return lattice, texts
    cells: list[LatticeCell] = []
    held: dict[LatticeCell, list[Char]] = {}
    for cell in lattice.cells:
        parts = _parts(cell, lattice) if cell in wide else [cell]
        cells += parts
        inner = [part.box.x0 for part in parts[1:]]
        for char in texts.get(cell, ()):
            held.setdefault(parts[bisect_right(inner, char.x)], []).append(char)
    return replace(lattice, cells=tuple(cells), loose=True), held


def _wide(lattice: Lattice, texts: Texts) -> set[LatticeCell]:
    """The cells to be divided: those over stretches of columns that show figures beside something else."""
    lines = {cell: _lines(cell, texts[cell], lattice) for cell in texts if cell.colspan > 1}
    figured = [cell for cell, found in lines.items() if any(map(_shows_figure, found))]
    amounts = Counter[tuple[int, int]]()
    for cell in figured:
        shown = (part for parts in lines[cell] for part in parts if _AMOUNT.fullmatch(part.text))
        amounts[_stretch(cell)] += sum(1 for _ in shown)
    rows = {cell.row for cell in figured if amounts[_stretch(cell)] >= _FEWEST}
    over = {_stretch(cell) for cell in figured if cell.row in rows}
    first = _first_of_body(min(rows, default=0), texts)
    return {cell for cell, found in lines.items() if found and cell.row >= first and _stretch(cell) in over}


def _first_of_body(divided: int, texts: Texts) -> int:
    """The first row with an amount, if that is above the first one to be divided: 合计 stands alone there."""
    above = (cell.row for cell, chars in texts.items() if cell.row < divided and _has_amounts(chars))
    return min(above, default=divided)


def _stretch(cell: LatticeCell) -> tuple[int, int]:
    return cell.column, cell.colspan


def _shows_figure(parts: Sequence[Segment]) -> bool:
    return len(parts) > 1 and any(FIGURE.fullmatch(part.text) for part in parts)


def _lines(cell: LatticeCell, chars: Sequence[Char], lattice: Lattice) -> list[list[Segment]]:
    """The lines of a cell over columns; none where a text does not stand in one of them."""
    columns = columns_of(lattice)[cell.column : cell.column + cell.colspan]
    lines = [segments_of(line, columns) for line in lines_of(chars)]
    return lines if all(_stand_in(parts, columns) for parts in lines) else []


def _parts(cell: LatticeCell, lattice: Lattice) -> list[LatticeCell]:
    return [
        replace(
            cell,
            column=at,
            colspan=1,
            box=cell.box._replace(x0=lattice.edges[at], x1=lattice.edges[at + 1]),
        )
        for at in range(cell.column, cell.column + cell.colspan)
    ]
