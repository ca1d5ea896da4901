"""Types the cells of a reading: columns with their roles, rows of exact figures."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Cell, Column, Row
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.cells.columns import describe_columns
from crossfoot_parser.core.cells.readings import Reading
from crossfoot_parser.core.cells.repairs.shifts import Cells
from crossfoot_parser.core.vocabulary.numbers import parse_number

NO_FIGURES = frozenset({"code", "ordinal"})


def typed(reading: Reading) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The columns and rows of a table, in the order of the reading."""
    width = len(reading.paths)
    columns = describe_columns(reading.paths, [[row[i].text for row in reading.grid] for i in range(width)])
    rows = (_row(cells, source, columns) for cells, source in zip(reading.grid, reading.body, strict=True))
    return columns, tuple(rows)


def _row(cells: Cells, source: GridRow, columns: Sequence[Column]) -> Row:
    typed = tuple(_cell(cell, source, column) for cell, column in zip(cells, columns, strict=True))
    first = next((cell.text for cell in source.cells if cell.text.strip()), "")
    indent = len(first) - len(first.lstrip())
    return Row(cells=typed, line=source.line, page=source.page, indent=indent)


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
    )
