"""Lays the rows of an RTF table out: each row says where its own cells end."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crossfoot_parser.core.blocks import GridRow, Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.placing import Placed, RowPlace, lay_out
from crossfoot_parser.core.readers.stacked_rows import unstacked
from crossfoot_parser.core.readers.wrapping import cell_text

_NEAR = 90  # twips: edges that are so close are one, nothing can be printed between


@dataclass(frozen=True, slots=True)
class Edge:
    """The right end of a cell, and how the cell is merged."""

    at: int
    goes_down: bool = False  # merged with the one above
    goes_on: bool = False  # merged with the one to the left


@dataclass(slots=True)
class Row:
    """One row as it is written."""

    left: int = 0
    edges: list[Edge] = field(default_factory=list)
    cells: list[tuple[str, ...]] = field(default_factory=list)  # their lines


def grid_rows(rows: Sequence[Row], limits: Limits) -> tuple[GridRow, ...]:
    """The rows on common columns.

    Raises:
        PermanentError: `cell_limit`.
    """
    edges = _lines(rows)
    check_cells(len(edges) * len(rows), limits)
    placed: list[Placed] = []
    above: dict[int, int] = {}  # column → index in `placed` of the cell that may go down
    for number, row in enumerate(rows):
        start = _line(edges, row.left)
        for edge, lines in zip(_edges(row), row.cells, strict=False):
            text = cell_text(lines)
            end = max(start + 1, _line(edges, edge.at))
            if edge.goes_down and start in above and not text.strip():
                index = above[start]
                placed[index] = replace(placed[index], rowspan=number - placed[index].row + 1)
            elif edge.goes_on and placed and placed[-1].row == number and not text.strip():
                placed[-1] = replace(placed[-1], colspan=end - placed[-1].column)
            else:
                above[start] = len(placed)
                placed.append(Placed(number, start, text, 1, end - start, lines=lines))
            start = end
    placed, rows_there = unstacked(placed, len(rows))
    return lay_out(placed, [RowPlace()] * len(rows_there), limits)


def _edges(row: Row) -> list[Edge]:
    """The edges of a row; cells beyond them stand side by side."""
    last = row.edges[-1].at if row.edges else row.left
    missing = len(row.cells) - len(row.edges)
    return row.edges + [Edge(last + 1000 * (more + 1)) for more in range(max(0, missing))]


def _lines(rows: Sequence[Row]) -> list[int]:
    """All edges of a table from left to right, those that are close to each other once."""
    found = sorted({place for row in rows for place in (row.left, *(edge.at for edge in _edges(row)))})
    lines: list[int] = []
    for place in found:
        if not lines or place - lines[-1] > _NEAR:
            lines.append(place)
    return lines


def _line(lines: Sequence[int], place: int) -> int:
    """The number of the line that an edge is."""
    at = bisect_left(lines, place)
    near = [index for index in (at - 1, at) if 0 <= index < len(lines)]
    return min(near, key=lambda index: abs(lines[index] - place), default=0)
