"""Lays cells with spans out on a rectangle, the same way for every format that has merged cells."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from crossfoot_common.construction import quick
from crossfoot_common.tables.model import OcrReading, PageBox
from crossfoot_parser.core.blocks import GridCell, GridRow, Limits
from crossfoot_parser.core.readers.guard import check_cells


@quick
@dataclass(frozen=True, slots=True)
class Placed:
    """One cell and where it stands, 0-based."""

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    box: PageBox | None = None
    ocr: OcrReading | None = None
    lines: tuple[str, ...] = ()  # as it shows them, where the format breaks lines itself


@quick
@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where one row stands in its source."""

    line: int | None = None
    page: int | None = None


def lay_out(cells: Iterable[Placed], places: Sequence[RowPlace], limits: Limits) -> tuple[GridRow, ...]:
    """Rows of equal width: one for each place; spans that leave the rectangle are cut.

    Where two cells claim one position the earlier keeps it.

    Raises:
        PermanentError: `cell_limit`.
    """
    kept = [cell for cell in cells if cell.row < len(places)]
    width = max((cell.column + cell.colspan for cell in kept), default=0)
    check_cells(width * len(places), limits)
    grid: list[list[GridCell | None]] = [[None] * width for _ in places]
    for cell in kept:
        _put(grid, cell)
    return tuple(
        GridRow(
            tuple(cell or GridCell(cell=column) for column, cell in enumerate(row)), place.line, place.page
        )
        for row, place in zip(grid, places, strict=True)
    )


def without_unbegun(cells: list[Placed]) -> list[Placed]:
    """The cells without columns in which none begins, as where every cell spans two: they show nothing."""
    width = max((cell.column + cell.colspan for cell in cells), default=0)
    return without_columns(cells, set(range(width)) - {cell.column for cell in cells})


def without_columns(cells: list[Placed], gone: AbstractSet[int]) -> list[Placed]:
    """The cells as they stand when some columns are no more; a cell of those alone is gone as well."""
    if not gone:
        return cells
    kept: list[Placed] = []
    for cell in cells:
        width = sum(at not in gone for at in range(cell.column, cell.column + cell.colspan))
        if width:
            kept.append(
                replace(cell, column=cell.column - sum(at < cell.column for at in gone), colspan=width)
            )
    return kept


def _put(grid: list[list[GridCell | None]], cell: Placed) -> None:
    if grid[cell.row][cell.column] is not None:
        return
    rowspan, colspan = cell.rowspan, cell.colspan
    if rowspan != 1 or colspan != 1:
        colspan = _free(grid[cell.row], cell.column, colspan)
        rowspan = min(rowspan, len(grid) - cell.row)
        for row in range(cell.row, cell.row + rowspan):
            for column in range(cell.column, cell.column + colspan):
                if grid[row][column] is None:
                    grid[row][column] = GridCell(covered=True, cell=column)
    grid[cell.row][cell.column] = GridCell(
        cell.text, rowspan, colspan, cell=cell.column, box=cell.box, ocr=cell.ocr
    )


def _free(row: list[GridCell | None], start: int, wanted: int) -> int:
    """How many columns from `start` on nobody has taken yet."""
    for column in range(start, start + wanted):
        if row[column] is not None:
            return column - start
    return wanted
