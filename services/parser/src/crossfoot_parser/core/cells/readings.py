"""The way through the phase: cells in their columns, mended and doubted, typed."""

from dataclasses import dataclass

from crossfoot_common.tables.model import Column, Remark, Row
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.cells.declaration import Rows
from crossfoot_parser.core.cells.mending import mend
from crossfoot_parser.core.cells.shape import shape_of
from crossfoot_parser.core.cells.typed import type_cells
from crossfoot_parser.core.headers import Headed
from crossfoot_parser.core.vocabulary.rows import cells_of


@dataclass(frozen=True, slots=True)
class Reading:
    """How a logical table was read: columns, typed rows, and the source row of each of them."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    body: tuple[GridRow, ...]
    repairs: tuple[Remark, ...] = ()
    doubts: tuple[Remark, ...] = ()


def read_cells(headed: Headed, *, literal: bool = False) -> Reading:
    """The typed rows of a table. `literal` leaves every cell where it stands."""
    grid = [cells_of(row, len(headed.paths)) for row in headed.body]
    rows = Rows(headed.draft, headed.paths, list(headed.body), grid, shape_of(grid, headed.paths))
    repairs, doubts = mend(rows, literal=literal)
    columns, typed_rows = type_cells(headed.paths, rows.grid, rows.body, headed.draft.lead.unit)
    return Reading(
        columns,
        typed_rows,
        tuple(rows.body),
        (*headed.repairs, *repairs),
        (*headed.doubts, *doubts),
    )
