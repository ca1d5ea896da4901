"""Divides the rows of a ruled table between which no rule is drawn: figures below figures in one cell.

Frames with column rules and nothing between the rows are common, in long tables above all. The lines of
the cells are the rows then; a label that takes several lines is one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.readers.pdf.bands import bands_of
from crossfoot_parser.core.readers.pdf.lattice import Lattice, LatticeCell
from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.pdf.segments import FIGURE, Segment, has_figure
from crossfoot_parser.core.readers.pdf.writing import Written, lines_of, text_of

_MANY = 3  # lines of figures in several columns: no cell wraps like that
_MOSTLY = 0.5  # share of the rows with figures that hold several lines of them
Texts = Mapping[LatticeCell, Sequence[Char]]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of cells as its lines fall into bands."""

    cells: tuple[LatticeCell, ...]
    lines: tuple[Written, ...]
    bands: tuple[int, ...]
    figures: tuple[int, ...]  # for each band in how many cells it shows figures

    @property
    def several(self) -> int:
        """Bands with figures."""
        return sum(1 for count in self.figures if count)


def divided(
    lattice: Lattice, texts: Texts
) -> tuple[Lattice, dict[LatticeCell, list[Char]], tuple[Remark, ...]]:
    """The table with such rows divided, what stands in its cells, and the doubt that is left."""
    rows = [row for index in range(lattice.rows) if (row := _row(lattice, texts, index))]
    figured = [row for row in rows if row.several]
    stretched = [row for row in figured if row.several > 1]
    mostly = len(stretched) > _MOSTLY * len(figured)
    chosen = [row for row in stretched if mostly or (row.several >= _MANY and max(row.figures) > 1)]
    if not chosen:
        return lattice, {cell: list(chars) for cell, chars in texts.items()}, ()
    return _divide(lattice, texts, {row.cells[0].row: row for row in chosen})


def _row(lattice: Lattice, texts: Texts, index: int) -> _Row | None:
    """The lines of one row; None where a cell reaches over other rows, or there is nothing to divide."""
    over = [cell for cell in lattice.cells if cell.row <= index < cell.row + cell.rowspan]
    if any(cell.rowspan > 1 for cell in over):
        return None
    cells = sorted(over, key=lambda cell: cell.column)
    lines = lines_of(char for cell in cells for char in texts.get(cell, ()))
    if len(lines) < 2:
        return None
    home = {id(char): cell for cell in cells for char in texts.get(cell, ())}
    segments = [list(_segments(line, cells, home)) for line in lines]
    bands = bands_of(lines, segments, [(cell.box.x0, cell.box.x1) for cell in cells], ())
    figures = Counter[int]()
    for band, parts in zip(bands, segments, strict=True):
        if has_figure(parts):
            figures[band] += sum(1 for part in parts if FIGURE.fullmatch(part.text))
    return _Row(
        tuple(cells), tuple(lines), tuple(bands), tuple(figures[band] for band in range(bands[-1] + 1))
    )


def _segments(
    line: Written, cells: Sequence[LatticeCell], home: Mapping[int, LatticeCell]
) -> Iterator[Segment]:
    """What each cell holds of a line, kept within its edges."""
    for cell in cells:
        chars = tuple(char for char in line.chars if home[id(char)] is cell and not char.text.isspace())
        if chars:
            x0, x1 = max(chars[0].x0, cell.box.x0), min(chars[-1].x1, cell.box.x1)
            yield Segment(text_of(replace(line, chars=chars), inside=True), x0, x1)


def _divide(
    lattice: Lattice, texts: Texts, chosen: Mapping[int, _Row]
) -> tuple[Lattice, dict[LatticeCell, list[Char]], tuple[Remark, ...]]:
    more = [0]  # rows added above each row
    for index in range(lattice.rows):
        more.append(more[-1] + (len(chosen[index].figures) - 1 if index in chosen else 0))
    cells: list[LatticeCell] = []
    held: dict[LatticeCell, list[Char]] = {}
    for cell in lattice.cells:
        if cell.row in chosen:
            parts = _parts(cell, texts.get(cell, ()), chosen[cell.row], more[cell.row])
        else:
            below = cell.row + cell.rowspan
            span = cell.rowspan + more[below] - more[cell.row]
            parts = [(replace(cell, row=cell.row + more[cell.row], rowspan=span), list(texts.get(cell, ())))]
        cells += [part for part, _ in parts]
        held.update({part: chars for part, chars in parts if chars})
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return replace(lattice, cells=tuple(cells), rows=lattice.rows + more[-1]), held, _doubt(chosen)


def _parts(
    cell: LatticeCell, chars: Sequence[Char], row: _Row, more: int
) -> list[tuple[LatticeCell, list[Char]]]:
    """One cell a band, each with the room of its lines."""
    parts = []
    for band in range(len(row.figures)):
        lines = [line for line, at in zip(row.lines, row.bands, strict=True) if at == band]
        box = cell.box._replace(top=min(x.top for x in lines), bottom=max(x.bottom for x in lines))
        inside = {id(char) for line in lines for char in line.chars}
        part = replace(cell, row=cell.row + more + band, box=box)
        parts.append((part, [char for char in chars if id(char) in inside]))
    return parts


def _doubt(chosen: Mapping[int, _Row]) -> tuple[Remark, ...]:
    """Where a band has several lines or no figures, a label may belong to the next row or the one before."""
    unsure = any(len(row.lines) > len(row.figures) or not all(row.figures) for row in chosen.values())
    why = "no rule is drawn between its rows and some lines show no figures"
    return (Remark(what="rows told by lines alone", why=why),) if unsure else ()
