"""What of a grid is handed on as it was published, where nothing tells what kind of table it is.

A repair presumes that the columns are understood, and so does calling a row a header. In a statistical table
in a language or layout of its own neither is safe: its cells stay where the format itself puts them.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Cell, Row
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.joining import Draft
from crossfoot_parser.core.vocabulary.numbers import as_written
from crossfoot_parser.core.vocabulary.rows import is_blank


def is_delimited(draft: Draft) -> bool:
    """Whether the format itself delimits the cells (CSV, sheets, markup): no page tears anything apart."""
    rows = [row for part in draft.parts for row in part.piece.rows]
    grids = all(part.piece.layout == "grid" for part in draft.parts)
    return grids and not draft.form and all(row.page is None for row in rows)


def head_of(draft: Draft, body: Sequence[GridRow], width: int) -> tuple[Row, ...]:
    """The rows of the grid that are none of its body and not blank, in their order."""
    taken = {id(row) for row in body}
    rows = (row for part in draft.parts for row in part.piece.rows if id(row) not in taken)
    return tuple(
        Row(cells=tuple(_cells(row, width)), line=row.line, page=row.page)
        for row in rows
        if not is_blank(row)
    )


def _cells(row: GridRow, width: int) -> Iterator[Cell]:
    for cell in row.cells[:width]:
        line = cell.line or row.line
        yield Cell(
            text=as_written(cell.text).strip(),
            line=line,
            cell=cell.cell,
            page=row.page,
            box=cell.box,
            ocr=cell.ocr,
        )
