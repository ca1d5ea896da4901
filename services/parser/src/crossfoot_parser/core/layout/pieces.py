"""A piece of a table as one page or one run of lines shows it: where every kind of layout meets."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow, Line, PageBreak
from crossfoot_parser.core.vocabulary.words import is_dash


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of cells in the order of the source; `ruled` counts the rows above a rule line."""

    rows: tuple[GridRow, ...]
    layout: str  # pipes, tabs, spaces, stacked, grid
    ruled: int = 0
    sheet: str | None = None
    caption: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def width(self) -> int:
        """The cells of the widest row."""
        return max((len(row.cells) for row in self.rows), default=0)


Item = Line | Piece | PageBreak


def texts(row: GridRow) -> list[str]:
    """The texts of a row without blanks around them."""
    return [cell.text.strip() for cell in row.cells]


def filled(row: GridRow) -> Iterator[tuple[int, str]]:
    """Position and text of every cell that is not blank."""
    for index, cell in enumerate(row.cells):
        if stripped := cell.text.strip():
            yield index, stripped


def is_blank(row: GridRow) -> bool:
    """Whether no cell shows anything."""
    return not any(cell.text.strip() for cell in row.cells)


def row_of(cells: list[str], line: int | None, page: int | None) -> GridRow:
    """A row of cells as they stand in a source line."""
    return GridRow(tuple(GridCell(text, cell=i) for i, text in enumerate(cells)), line, page)


def says_something(row: GridRow) -> bool:
    """Blank rows and rows of dashes alone report nothing."""
    return any(not is_dash(text) for _, text in filled(row))
