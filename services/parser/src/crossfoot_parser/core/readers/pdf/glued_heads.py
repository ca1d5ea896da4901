"""Parts the header of a ruled table from its rows where no rule is drawn between the two.

Heads of one level and heads of several end at the same height, so the first line of figures below all of
them is where the body begins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossfoot_parser.core.readers.pdf.lattice import Lattice, LatticeCell
from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.pdf.segments import FIGURE
from crossfoot_parser.core.readers.pdf.writing import Written, lines_of, text_of

_MANY = 3  # lines of figures below a heading: no cell wraps like that
_SEVERAL = 2  # columns that show it
_HEADS = 4  # rows above which a header with several levels may end
Texts = Mapping[LatticeCell, Sequence[Char]]


def parted(lattice: Lattice, texts: Texts) -> tuple[Lattice, dict[LatticeCell, list[Char]]]:
    """The table with a row of its own for what stands below the headings, and what its cells hold."""
    held = {cell: list(chars) for cell, chars in texts.items()}
    last = [cell for cell in lattice.cells if cell.row + cell.rowspan == lattice.rows]
    edge = _edge([lines_of(held.get(cell, [])) for cell in last])
    if edge is None or lattice.rows > _HEADS or any(cell.box.top >= edge for cell in last):
        return lattice, held
    cells: list[LatticeCell] = []
    for cell in lattice.cells:
        chars = held.pop(cell, [])
        parts = _cut(cell, edge, lattice.rows) if cell in last else (cell,)
        for part in parts:
            inside = [
                char for char in chars if part.box.top <= (char.top + char.bottom) / 2 < part.box.bottom
            ]
            held |= {part: inside if len(parts) > 1 else chars}
        cells += parts
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return replace(lattice, cells=tuple(cells), rows=lattice.rows + 1), {c: t for c, t in held.items() if t}


def _edge(columns: Sequence[Sequence[Written]]) -> float | None:
    """Where the body begins, if several columns show words above many lines of figures.

    The rows begin above the first figures of a column that is blank in them, and below all headings.
    """
    ends, begins = [], []
    for lines in columns:
        figures = [FIGURE.fullmatch(text_of(line)) is not None for line in lines]
        first = figures.index(True) if True in figures else 0
        if first and all(figures[first:]) and len(figures) - first >= _MANY:
            ends.append(lines[first - 1].bottom)
            begins.append(lines[first].top)
    apart = len(ends) >= _SEVERAL and max(ends) <= min(begins)
    return (max(ends) + min(begins)) / 2 if apart else None


def _cut(cell: LatticeCell, edge: float, rows: int) -> tuple[LatticeCell, LatticeCell]:
    above = replace(cell, box=cell.box._replace(bottom=edge))
    below = replace(cell, row=rows, rowspan=1, box=cell.box._replace(top=edge))
    return above, below
