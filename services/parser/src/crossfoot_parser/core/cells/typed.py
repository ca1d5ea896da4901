"""Types the cells of a table: columns with their roles, rows of exact figures."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Cell, Column, Row
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.cells.columns import describe_columns
from crossfoot_parser.core.cells.named_units import in_unit
from crossfoot_parser.core.vocabulary.numbers import as_written, parse_number
from crossfoot_parser.core.vocabulary.rows import Cells, Path

NO_FIGURES = frozenset({"code", "ordinal"})


def type_cells(
    paths: Sequence[Path], grid: Sequence[Cells], body: Sequence[GridRow], unit: str | None
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The columns and rows of a table; `body` are the source rows of the rows of cells, `unit` is its own."""
    columns = describe_columns(paths, [[row[i].text for row in grid] for i in range(len(paths))], unit)
    units = [column.unit or unit for column in columns]
    rows = (_row(cells, source, columns, units) for cells, source in zip(grid, body, strict=True))
    return columns, tuple(rows)


def _row(cells: Cells, source: GridRow, columns: Sequence[Column], units: Sequence[str | None]) -> Row:
    cells_typed = tuple(
        _cell(cell, source, column, unit) for cell, column, unit in zip(cells, columns, units, strict=True)
    )
    first = next((cell.text for cell in source.cells if cell.text.strip()), "")
    indent = len(first) - len(first.lstrip())
    return Row(cells=cells_typed, line=source.line, page=source.page, indent=indent)


def _cell(cell: GridCell, source: GridRow, column: Column, unit: str | None) -> Cell:
    number = None if column.role in NO_FIGURES else in_unit(parse_number(cell.text), unit)
    return Cell(
        text=as_written(cell.text),
        number=number.value if number else None,
        decimals=number.decimals if number else None,
        percent=bool(number and number.percent),
        line=cell.line or source.line,
        cell=cell.cell,
        page=source.page,
        box=cell.box,
        ocr=cell.ocr,
    )
