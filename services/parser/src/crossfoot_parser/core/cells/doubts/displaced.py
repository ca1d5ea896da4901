"""Doubts rows whose cells fit their columns only in other places, where the format itself placed them.

A cell that has an address stays where it is. What was published through a conversion may still be displaced
in the file; then nothing is moved, and nothing fails.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt, Rows
from crossfoot_parser.core.cells.repairs.shifts import readings
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.rows import Cells

WHAT = "cells may be shifted"
WHY = "they would fit their columns one or more further, but a cell that has an address is not moved"


def displaced(rows: Rows) -> Iterator[Remark]:
    """A doubt for each row of a table with addresses that has another reading; whole amounts are no codes."""
    if rows.draft.addressed:
        yield from _displaced(rows.grid, rows.shape.of_whole_amounts)


def _displaced(grid: Sequence[Cells], shape: Shape) -> Iterator[Remark]:
    for index, cells in enumerate(grid):
        if readings(cells, shape):
            yield Remark(what=WHAT, why=WHY, row=index)


DOUBT = Doubt(rank=60, find=displaced)
