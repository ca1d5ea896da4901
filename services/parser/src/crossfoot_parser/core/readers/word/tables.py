"""Places the cells of a Word table: gridSpan, vMerge, and rows that begin or end inside the grid."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.placing import Placed, without_columns, without_unbegun
from crossfoot_parser.core.readers.word.names import VALUE, w
from crossfoot_parser.core.readers.wrapping import cell_text
from crossfoot_parser.core.readers.xml import whole_number

_NARROWEST = 100  # twips: a digit of small print is as wide
CellLines = Callable[[etree._Element], list[str]]  # noqa: SLF001 — lxml has no public name for it


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children of one name, also those inside content controls and kept insertions."""
    for child in element:
        if child.tag == w(name):
            yield child
        elif child.tag in {w("sdt"), w("sdtContent"), w("ins"), w("customXml"), w("moveTo")}:
            yield from children(child, name)


def rows_of(table: etree._Element) -> list[etree._Element]:
    """The rows that are not marked as deleted."""
    return [row for row in children(table, "tr") if row.find(f"{w('trPr')}/{w('del')}") is None]


def place_cells(table: etree._Element, lines_of: CellLines, limits: Limits) -> tuple[list[Placed], int]:
    """All cells of a table with their spans, and the number of its rows.

    Raises:
        PermanentError: `cell_limit`.
    """
    rows = rows_of(table)
    placed: list[Placed] = []
    open_merges: dict[int, int] = {}  # grid column → index in `placed` of the cell that runs on downwards
    for number, row in enumerate(rows):
        column = _count(row, "trPr", "gridBefore")
        for cell in children(row, "tc"):
            colspan = max(1, _count(cell, "tcPr", "gridSpan", 1))
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            if _goes_on(cell) and placed and placed[-1].row == number:
                placed[-1] = replace(placed[-1], colspan=placed[-1].colspan + colspan)
            elif merge is not None and merge.get(VALUE) != "restart" and column in open_merges:
                above = open_merges[column]
                placed[above] = replace(placed[above], rowspan=number - placed[above].row + 1)
            else:
                open_merges.pop(column, None)
                if merge is not None:
                    open_merges[column] = len(placed)
                lines = lines_of(cell)
                placed.append(Placed(number, column, cell_text(lines), 1, colspan, lines=tuple(lines)))
            column += colspan
            check_cells(column * len(rows), limits)
    return _without_slivers(placed, _widths(table)), len(rows)


def _goes_on(cell: etree._Element) -> bool:
    """Whether the cell is merged with the one to its left, as WPS and Word 97 do it."""
    merge = cell.find(f"{w('tcPr')}/{w('hMerge')}")
    return merge is not None and merge.get(VALUE) != "restart"


def _widths(table: etree._Element) -> list[int]:
    columns = table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    return [whole_number(column.get(w("w")), _NARROWEST) for column in columns]


def _without_slivers(placed: list[Placed], widths: list[int]) -> list[Placed]:
    """The cells without columns too narrow to show anything, unless a text has no other place.

    Where the edges of two rows were drawn nearly below each other, Word makes a column of what is between.
    """
    gone = {column for column, width in enumerate(widths) if width < _NARROWEST}
    for cell in placed:
        if cell.text.strip() and gone.issuperset(range(cell.column, cell.column + cell.colspan)):
            gone.discard(cell.column)
    return without_unbegun(without_columns(placed, gone))


def _count(element: etree._Element, properties: str, name: str, default: int = 0) -> int:
    found = element.find(f"{w(properties)}/{w(name)}")
    return default if found is None else whole_number(found.get(VALUE), default, digits=5)


def is_frame(table: etree._Element) -> bool:
    """A table around tables with hardly a cell of its own holds the page together: it is looked through."""
    if next(table.iter(w("tbl")), None) is None or not any(
        inner is not table for inner in table.iter(w("tbl"))
    ):
        return False
    cells = [cell for row in rows_of(table) for cell in children(row, "tc")]
    return sum(1 for cell in cells if next(cell.iter(w("tbl")), None) is None) <= 2
