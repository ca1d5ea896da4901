"""Reads the sheets of an XML Spreadsheet: cells follow one another and name their place only after a gap.

Source: XML Spreadsheet Reference (Microsoft, 2003), elements ss:Table, ss:Row, ss:Cell and ss:NumberFormat.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.sheets.styles import Style, figure, indented
from crossfoot_parser.core.readers.xml import local

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MOST = 1_048_576
_NAMED = {
    "General Number": "General",
    "General Date": "yyyy/m/d h:mm",
    "Long Date": 'yyyy"年"m"月"d"日"',
    "Medium Date": "d-m-yy",
    "Short Date": "yyyy/m/d",
    "Long Time": "h:mm:ss",
    "Medium Time": "h:mm AM/PM",
    "Short Time": "h:mm",
    "Currency": "¥#,##0.00;¥-#,##0.00",
    "Euro Currency": '"€"#,##0.00',
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
    "Yes/No": '"是";"是";"否"',
    "True/False": '"TRUE";"TRUE";"FALSE"',
    "On/Off": '"开";"开";"关"',
}


def read_sheets(data: bytes, limits: Limits) -> Iterator[Sheet]:
    """The worksheets in their order.

    Raises:
        PermanentError: `cell_limit`; what lxml raises on damaged XML goes through.
    """
    styles: dict[str, Style] = {}
    wanted = (_SS + "Style", _SS + "Row", _SS + "Column", _SS + "Worksheet")
    reader = _SheetReader(styles, limits)
    source = io.BytesIO(data)
    for _, node in etree.iterparse(source, tag=wanted, resolve_entities=False, no_network=True):
        name = local(node.tag)
        if name == "Style":
            styles[node.get(_SS + "ID") or ""] = _style(node, styles)
        elif name == "Column":
            reader.column(node)
        elif name == "Row":
            reader.row(node)
            node.clear()
        else:
            yield reader.finish(node)
            node.clear()
            reader = _SheetReader(styles, limits)


def _style(node: etree._Element, styles: dict[str, Style]) -> Style:
    above = styles.get(node.get(_SS + "Parent") or "Default", Style())
    number, alignment = node.find(_SS + "NumberFormat"), node.find(_SS + "Alignment")
    code = above.code if number is None else number.get(_SS + "Format") or "General"
    indent = above.indent if alignment is None else _number(alignment, "Indent", 0)
    font = node.find(_SS + "Font")
    struck = above.struck if font is None else font.get(_SS + "StrikeThrough") == "1"
    return Style(_NAMED.get(code, code), min(indent, 250), struck)


def _number(node: etree._Element, name: str, default: int) -> int:
    text = node.get(_SS + name) or ""
    return min(int(text), _MOST) if text.isascii() and text.isdigit() and len(text) < 9 else default


@dataclass(frozen=True, slots=True)
class _Columns:
    first: int
    last: int
    style: str


class _SheetReader:
    """One worksheet, row by row as the parser comes to them."""

    def __init__(self, styles: dict[str, Style], limits: Limits) -> None:
        self._styles = styles
        self._limits = limits
        self._sheet = Sheet("")
        self._columns: list[_Columns] = []
        self._row = 0
        self._seen = 0

    def column(self, node: etree._Element) -> None:
        """One or several columns of one style."""
        at = self._columns[-1].last + 1 if self._columns else 0
        first = _number(node, "Index", at + 1) - 1
        last = min(first + _number(node, "Span", 0), 16383)
        self._columns.append(_Columns(first, last, node.get(_SS + "StyleID") or ""))
        if node.get(_SS + "Hidden") == "1" or node.get(_SS + "Width") in {"0", "0.0"}:
            self._sheet.hidden_columns.update(range(first, last + 1))

    def row(self, node: etree._Element) -> None:
        """One row and its cells; `Span` stands for further rows without cells.

        Raises:
            PermanentError: `cell_limit`.
        """
        self._row = _number(node, "Index", self._row + 1) - 1
        column = 0
        for cell in node.iterfind(_SS + "Cell"):
            self._seen += 1
            check_cells(self._seen, self._limits)
            column = _number(cell, "Index", column + 1) - 1
            across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
            text = self._text(cell, node, column)
            self._sheet.say(self._row, column, text, struck=self._style(cell, node, column).struck)
            if across or down:
                self._sheet.merged.append((self._row, column, self._row + down, column + across))
            column += 1 + across
        span = _number(node, "Span", 0)
        if node.get(_SS + "Hidden") == "1":
            check_cells(span, self._limits)
            self._sheet.hidden_rows.update(range(self._row, self._row + span + 1))
        self._row += 1 + span

    def finish(self, node: etree._Element) -> Sheet:
        """The sheet, once its name and its options are known."""
        self._sheet.name = node.get(_SS + "Name") or ""
        visible = node.find("{*}WorksheetOptions/{*}Visible")
        self._sheet.hidden = visible is not None and (visible.text or "").strip() != "SheetVisible"
        return self._sheet

    def _text(self, cell: etree._Element, row: etree._Element, column: int) -> str:
        data = cell.find(_SS + "Data")
        if data is None:
            self._sheet.uncalculated += cell.get(_SS + "Formula") is not None
            return ""
        value = "".join(map(str, data.itertext()))
        style = self._style(cell, row, column)
        kind = data.get(_SS + "Type")
        if kind == "Number":
            return _figure(value, style)
        if kind == "DateTime":
            return _date(value, style)
        if kind == "Boolean":
            return "TRUE" if value.strip() == "1" else "FALSE"
        return indented(value, style)

    def _style(self, cell: etree._Element, row: etree._Element, column: int) -> Style:
        own = cell.get(_SS + "StyleID") or row.get(_SS + "StyleID")
        if not own:
            own = next((found.style for found in self._columns if found.first <= column <= found.last), "")
        return self._styles.get(own or "Default", Style())


def _figure(value: str, style: Style) -> str:
    try:
        return figure(float(value), style)
    except (ValueError, OverflowError):
        return value.strip()


def _date(value: str, style: Style) -> str:
    try:
        moment = datetime.fromisoformat(value.strip()).replace(tzinfo=None)
    except ValueError:
        return value.strip()
    days = (moment - datetime(1899, 12, 30)) / timedelta(days=1)  # noqa: DTZ001 — a workbook has no zone
    code = style.code if style.code != "General" else "yyyy/m/d"
    return figure(days, Style(code))
