"""Reads the sheets of an OpenDocument spreadsheet, which stores what each cell displays beside its value."""

import io
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.sheets.number_format import plain
from crossfoot_parser.core.readers.wrapping import join_lines

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_CELLS = frozenset((_TABLE + "table-cell", _TABLE + "covered-table-cell"))
_HIDDEN = frozenset(("collapse", "filter"))


def read_sheets(content: bytes, limits: Limits) -> Iterator[Sheet]:
    """The sheets in the order of their tabs.

    Raises:
        PermanentError: `cell_limit`; what lxml raises on damaged XML goes through.
    """
    hidden_styles: set[str] = set()
    wanted = (_STYLE + "style", _TABLE + "table")
    source = io.BytesIO(content)
    for _, node in etree.iterparse(source, tag=wanted, resolve_entities=False, no_network=True):
        if node.tag == _STYLE + "style":
            if any(child.get(_TABLE + "display") == "false" for child in node):
                hidden_styles.add(node.get(_STYLE + "name") or "")
        elif node.getparent() is not None and node.getparent().tag == _OFFICE + "spreadsheet":
            yield _sheet(node, hidden_styles, limits)
            node.clear()


def _sheet(table: etree._Element, hidden_styles: set[str], limits: Limits) -> Sheet:
    sheet = Sheet(table.get(_TABLE + "name") or "")
    sheet.hidden = (table.get(_TABLE + "style-name") or "") in hidden_styles
    column = 0
    for node in table.iter(_TABLE + "table-column"):
        count = _count(node, "number-columns-repeated")
        if node.get(_TABLE + "visibility") in _HIDDEN:
            sheet.hidden_columns.update(range(column, min(column + count, 16384)))
        column += count
    row = 0
    for node in table.iter(_TABLE + "table-row"):
        count = _count(node, "number-rows-repeated")
        _row(sheet, node, row, count, limits)
        row += count
    return sheet


def _row(sheet: Sheet, node: etree._Element, row: int, count: int, limits: Limits) -> None:
    column = 0
    for cell in node:
        if cell.tag not in _CELLS:
            continue
        repeated = _count(cell, "number-columns-repeated")
        text = _shown(cell)
        if text.strip() and cell.tag == _TABLE + "table-cell":
            check_cells(len(sheet.cells) + count * repeated, limits)
            sheet.cells.update(
                ((r, c), text) for r in range(row, row + count) for c in range(column, column + repeated)
            )
        high, wide = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        if high > 1 or wide > 1:
            sheet.merged.append((row, column, row + high - 1, column + wide - 1))
        column += repeated
    if node.get(_TABLE + "visibility") in _HIDDEN and count < limits.cells:
        sheet.hidden_rows.update(range(row, row + count))


def _count(node: etree._Element, name: str) -> int:
    text = node.get(_TABLE + name) or "1"
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _shown(cell: etree._Element) -> str:
    """The paragraphs of a cell; a value without them was never displayed and stands for itself."""
    paragraphs = [_paragraph(node) for node in cell.findall(_TEXT + "p")]
    if paragraphs:
        lead = paragraphs[0][: len(paragraphs[0]) - len(paragraphs[0].lstrip())]
        return lead + join_lines(paragraphs)
    value = cell.get(_OFFICE + "value")
    try:
        return plain(Decimal(value)) if value else ""
    except InvalidOperation:
        return value or ""


def _paragraph(node: etree._Element) -> str:
    parts = [node.text or ""]
    for child in node:
        if child.tag == _TEXT + "s":
            size = child.get(_TEXT + "c") or "1"
            parts.append(" " * (min(int(size), 200) if size.isascii() and size.isdigit() else 1))
        elif child.tag in {_TEXT + "tab", _TEXT + "line-break"}:
            parts.append("\t" if child.tag == _TEXT + "tab" else "\n")
        elif child.tag != _OFFICE + "annotation":
            parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)
