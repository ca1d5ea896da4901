"""Rows and cells as every phase asks of them, before anything is known of columns."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.vocabulary.words import is_dash, squash

BREAK = re.compile(r"<br\s*/?>|\s{0,64}[\r\n]+\s*")
SUM_OF_PAGE = re.compile(
    r"(?:[本当每分]页)(?:小计|合计|共计|总计|累计)数?|(?:承|接|转|过)[前上次下]页(?:小计|合计|累计)?数?"
)
Path = tuple[str, ...]
"""The labels over one column, the outermost first."""
Cells = list[GridCell]
"""One row of a table with as many cells as the table has columns."""


def filled(row: GridRow) -> Iterator[tuple[int, str]]:
    """Position and text of every cell that is not blank."""
    for index, cell in enumerate(row.cells):
        if stripped := cell.text.strip():
            yield index, stripped


def show_alike(row: GridRow, other: GridRow) -> bool:
    """Whether two rows show the same texts in their order, wherever they stand."""
    pairs = zip_longest((text for _, text in filled(row)), (text for _, text in filled(other)))
    return all(one == another for one, another in pairs)


def is_blank(row: GridRow) -> bool:
    """Whether no cell shows anything."""
    return not any(cell.text.strip() for cell in row.cells)


def is_sum_of_page(row: GridRow) -> bool:
    """Whether a row sums up a sheet of paper and nothing of the table: 本页小计, 承前页, 过次页."""
    first = next((text for _, text in filled(row)), "")
    return "页" in first and SUM_OF_PAGE.fullmatch(squash(first)) is not None


def row_of(cells: list[str], line: int | None, page: int | None) -> GridRow:
    """A row of cells as they stand in a source line."""
    return GridRow(tuple(GridCell(text, cell=i) for i, text in enumerate(cells)), line, page)


def says_something(row: GridRow) -> bool:
    """Blank rows and rows of dashes alone report nothing."""
    return any(not is_dash(text) for _, text in filled(row))


def labels_of(row: GridRow) -> list[tuple[int, str]]:
    """What a row shows and where, for comparing rows with each other."""
    return [(i, squash(text)) for i, text in filled(row)]


def width_of(rows: Iterable[GridRow]) -> int:
    """Columns that show something; blank columns at the right edge are no columns."""
    return max(map(_reach, rows), default=0)


def _reach(row: GridRow) -> int:
    """One past the last cell that shows something."""
    reach = len(row.cells)
    while reach and not row.cells[reach - 1].text.strip():
        reach -= 1
    return reach


def padded(row: GridRow, width: int) -> Cells:
    """The cells of a row, as many as there are columns."""
    cells = list(row.cells[:width])
    return cells + [GridCell()] * (width - len(cells))


def cells_of(row: GridRow, width: int) -> Cells:
    """The cells of a row as they are shown, as many as there are columns."""
    cells = [_bare(cell) for cell in row.cells[:width]]
    return cells + [GridCell()] * (width - len(cells))


def _bare(cell: GridCell) -> GridCell:
    """A cell as it is shown, without its spans: nearly always itself."""
    text = as_shown(cell.text)
    if text == cell.text and cell.rowspan == cell.colspan == 1 and not cell.covered:
        return cell
    return GridCell(text, cell=cell.cell, line=cell.line, box=cell.box, ocr=cell.ocr)


def as_shown(text: str) -> str:
    """A cell as it is shown: without the blanks around it and without markup for line breaks."""
    broken = "\n" in text or "\r" in text or "<br" in text
    return BREAK.sub("", text).strip() if broken else text.strip()


def shows_no_figure(text: str) -> bool:
    """Whether a cell is blank where others of its column show figures, or says so: a dash, 无."""
    return not text or is_dash(text) or squash(text) == "无"
