"""Reads the sheets of an OpenDocument spreadsheet, which stores what each cell displays beside its value."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.open_document import (
    DRAW,
    MOST_BLANKS,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    is_struck,
    times,
)
from crossfoot_parser.core.readers.sheets.model import Sheet, TextBox
from crossfoot_parser.core.readers.sheets.number_format import plain
from crossfoot_parser.core.readers.xml import whole_number

_CELLS = frozenset((TABLE + "table-cell", TABLE + "covered-table-cell"))
_HIDDEN = frozenset(("collapse", "filter"))


def read_sheets(content: bytes, limits: Limits) -> Iterator[Sheet]:
    """The sheets in the order of their tabs.

    Raises:
        PermanentError: `cell_limit`; what lxml raises on damaged XML goes through.
    """
    styles = _Styles()
    wanted = (STYLE + "style", TABLE + "table")
    source = io.BytesIO(content)
    for _, node in etree.iterparse(source, tag=wanted, resolve_entities=False, no_network=True):
        if node.tag == STYLE + "style":
            styles.add(node)
        elif node.getparent() is not None and node.getparent().tag == OFFICE + "spreadsheet":
            yield _SheetReader(node, styles, limits).read()
            node.clear()


@dataclass(slots=True)
class _Styles:
    """Names of styles: of hidden sheets, of cells with a format for numbers, of what is struck through."""

    hidden: set[str] = field(default_factory=set)
    formatted: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)

    def add(self, node: etree._Element) -> None:
        name = node.get(STYLE + "name") or ""
        if any(child.get(TABLE + "display") == "false" for child in node):
            self.hidden.add(name)
        if node.get(STYLE + "data-style-name") or node.get(STYLE + "parent-style-name") in self.formatted:
            self.formatted.add(name)
        if any(map(is_struck, node)):
            self.struck.add(name)


class _SheetReader:
    """One sheet."""

    def __init__(self, table: etree._Element, styles: _Styles, limits: Limits) -> None:
        self._table = table
        self._styles = styles
        self._limits = limits
        self._defaults: dict[int, str] = {}  # column → the style of its cells that name none

    def read(self) -> Sheet:
        sheet = Sheet(self._table.get(TABLE + "name") or "")
        sheet.hidden = (self._table.get(TABLE + "style-name") or "") in self._styles.hidden
        column = 0
        for node in self._table.iter(TABLE + "table-column"):
            count = times(node, "number-columns-repeated")
            columns = range(column, min(column + count, 16384))
            self._defaults.update(dict.fromkeys(columns, node.get(TABLE + "default-cell-style-name") or ""))
            if node.get(TABLE + "visibility") in _HIDDEN:
                sheet.hidden_columns.update(columns)
            column += count
        sheet.boxes += _boxes(self._table.find(TABLE + "shapes"), 0)
        row = 0
        for node in self._table.iter(TABLE + "table-row"):
            count = times(node, "number-rows-repeated")
            self._row(sheet, node, row, count)
            row += count
        return sheet

    def _row(self, sheet: Sheet, node: etree._Element, row: int, count: int) -> None:
        column = 0
        for cell in node:
            if cell.tag not in _CELLS:
                continue
            sheet.boxes += _boxes(cell, row)
            repeated = times(cell, "number-columns-repeated")
            text = self._shown(cell, column)
            if text.strip() and cell.tag == TABLE + "table-cell":
                check_cells(len(sheet.cells) + count * repeated, self._limits)
                places = ((r, c) for r in range(row, row + count) for c in range(column, column + repeated))
                struck = self._style(cell, column) in self._styles.struck
                for place in places:
                    sheet.say(*place, text, struck=struck)
            high, wide = times(cell, "number-rows-spanned"), times(cell, "number-columns-spanned")
            if high > 1 or wide > 1:
                sheet.merged.append((row, column, row + high - 1, column + wide - 1))
            column += repeated
        if node.get(TABLE + "visibility") in _HIDDEN and count < self._limits.cells:
            sheet.hidden_rows.update(range(row, row + count))

    def _style(self, cell: etree._Element, column: int) -> str:
        return cell.get(TABLE + "style-name") or self._defaults.get(column, "")

    def _shown(self, cell: etree._Element, column: int) -> str:
        """The paragraphs of a cell; a value without them was never displayed and stands for itself.

        A blank paragraph hides a value only if a number format does.
        """
        paragraphs = [_paragraph(node) for node in cell.findall(TEXT + "p")]
        style = self._style(cell, column)
        if any(text.strip() for text in paragraphs) or (paragraphs and style in self._styles.formatted):
            return "\n".join(paragraphs)
        value = cell.get(OFFICE + "value")
        try:
            return plain(Decimal(value)) if value else ""
        except InvalidOperation:
            return value or ""


def _boxes(holder: etree._Element | None, row: int) -> Iterator[TextBox]:
    """The text of each shape that a cell or a sheet holds."""
    for shape in () if holder is None else holder:
        if str(shape.tag).startswith(DRAW):
            lines = (_paragraph(node).strip() for node in shape.iter(TEXT + "p"))
            if said := tuple(line for line in lines if line):
                yield TextBox(row, said)


def _paragraph(node: etree._Element) -> str:
    parts = [node.text or ""]
    for child in node:
        if child.tag == TEXT + "s":
            parts.append(" " * min(whole_number(child.get(TEXT + "c"), 1), MOST_BLANKS))
        elif child.tag in {TEXT + "tab", TEXT + "line-break"}:
            parts.append("\t" if child.tag == TEXT + "tab" else "\n")
        elif child.tag != OFFICE + "annotation":
            parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)
