"""Types the cells of a table: columns with their roles, rows of exact figures."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Cell, Column, Row
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.cells.columns import describe_columns
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells, Path

NO_FIGURES = frozenset({"code", "ordinal"})


def type_cells(
    paths: Sequence[Path], grid: Sequence[Cells], body: Sequence[GridRow]
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The columns and rows of a table; `body` are the source rows of the rows of cells."""
    columns = describe_columns(paths, [[row[i].text for row in grid] for i in range(len(paths))])
    rows = (_row(cells, source, columns) for cells, source in zip(grid, body, strict=True))
    return columns, tuple(rows)


def _row(cells: Cells, source: GridRow, columns: Sequence[Column]) -> Row:
    cells_typed = tuple(_cell(cell, source, column) for cell, column in zip(cells, columns, strict=True))
    first = next((cell.text for cell in source.cells if cell.text.strip()), "")
    indent = len(first) - len(first.lstrip())
    return Row(cells=cells_typed, line=source.line, page=source.page, indent=indent)


def _cell(cell: GridCell, source: GridRow, column: Column) -> Cell:
    number = None if column.role in NO_FIGURES else parse_number(cell.text)
    return Cell(
        text=cell.text,
        number=number.value if number else None,
        decimals=number.decimals if number else None,
        percent=bool(number and number.percent),
        line=cell.line or source.line,
        cell=cell.cell,
        page=source.page,
        box=cell.box,
        ocr=cell.ocr,
    )
