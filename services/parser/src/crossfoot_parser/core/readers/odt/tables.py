"""Places the cells of a table of a text: spans, repeated rows and cells, header rows."""

from collections.abc import Callable, Iterator

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.open_document import TABLE, times
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.wrapping import cell_text

CellLines = Callable[[etree._Element], list[str]]  # noqa: SLF001 — lxml has no public name for it
_GROUPS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
_UNSEEN = frozenset(("collapse", "filter"))


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of this table that are shown, not those of tables inside it."""
    for child in table:
        if child.tag == TABLE + "table-row":
            if child.get(TABLE + "visibility") not in _UNSEEN:
                yield child
        elif child.tag in _GROUPS:
            yield from rows_of(child)


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row that are not covered by others."""
    return row.iterchildren(TABLE + "table-cell")


def place_cells(table: etree._Element, lines_of: CellLines, limits: Limits) -> tuple[list[Placed], int]:
    """All cells of a table with their spans, and the number of its rows.

    Raises:
        PermanentError: `cell_limit`.
    """
    placed: list[Placed] = []
    number = 0
    for row in rows_of(table):
        column, begun = 0, len(placed)
        for cell in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
            repeated = times(cell, "number-columns-repeated")
            check_cells(len(placed) + repeated, limits)
            if cell.tag == TABLE + "table-cell":
                lines = tuple(lines_of(cell))
                spans = times(cell, "number-rows-spanned"), times(cell, "number-columns-spanned")
                placed += [
                    Placed(number, column + at, cell_text(lines), *spans, lines=lines)
                    for at in range(repeated)
                ]
            column += repeated
        rows = times(row, "number-rows-repeated")
        check_cells(column * (number + rows), limits)
        own = placed[begun:]
        for further in range(1, rows):
            placed += [Placed(number + further, c.column, c.text, c.rowspan, c.colspan) for c in own]
        number += rows
    return placed, number


def is_frame(table: etree._Element) -> bool:
    """Whether a table around tables has hardly a cell of its own: it holds the page together."""
    if next(table.iterdescendants(TABLE + "table"), None) is None:
        return False
    cells = [cell for row in rows_of(table) for cell in cells_of(row)]
    return sum(next(cell.iterdescendants(TABLE + "table"), None) is None for cell in cells) <= 2
