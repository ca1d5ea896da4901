"""One figure of a table with what its row and column add to the meaning of the table's kind."""

from dataclasses import dataclass

from crossfoot_common.construction import quick
from crossfoot_common.tables.model import Cell, Table
from crossfoot_parser.core.meaning.facts.parts import Parts


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """A cell that shows a number, and the parts of its key. `doubt` says why they are not certain."""

    row: int
    column: int
    parts: Parts
    doubt: str | None = None
    unit: str | None = None


def cell_at(table: Table, row: int, column: int) -> Cell | None:
    """The cell, where it shows a number that is no percentage."""
    cells = table.rows[row].cells
    cell = cells[column] if column < len(cells) else None
    return cell if cell is not None and cell.number is not None and not cell.percent else None
