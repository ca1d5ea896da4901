"""Grids as they are published, judged as tables whose kind nothing tells."""

from collections.abc import Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Cell, Column, Row, Table
from tests.support.tables import verdict

Grid = list[list[str]]


def rows_of(grid: Sequence[Sequence[str]], first: int) -> tuple[Row, ...]:
    return tuple(
        Row(cells=tuple(Cell(text=t, line=n, cell=i) for i, t in enumerate(texts)), line=n)
        for n, texts in enumerate(grid, start=first)
    )


def sums_of(grid: Grid, head: int = 0) -> list[Check]:
    """Checks of a grid whose first `head` rows were taken for a header; the parser read no number in it."""
    columns = tuple(Column() for _ in grid[0])
    table = Table(
        sequence=1, columns=columns, head=rows_of(grid[:head], 1), rows=rows_of(grid[head:], head + 1)
    )
    return list(verdict(table).checks)
