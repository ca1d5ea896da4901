"""Reads the cells of one worksheet part, one element at a time, whatever size the sheet claims to have."""

import io
import re
from typing import NamedTuple

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.raised import raised
from crossfoot_parser.core.readers.sheets.formula_text import terms_of
from crossfoot_parser.core.readers.sheets.formulas import ANYTHING, Formula, Ledger, without_made_up
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.sheets.page_headers import page_header
from crossfoot_parser.core.readers.sheets.places import position
from crossfoot_parser.core.readers.sheets.styles import Style, figure, indented
from crossfoot_parser.core.readers.sheets.text_format import display_text
from crossfoot_parser.core.readers.xml import local

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WANTED = ("{*}row", "{*}col", "{*}mergeCell", "{*}sheetView", "{*}sheetFormatPr", "{*}headerFooter")
_LAST_COLUMN = 16383


def runs_text(item: etree._Element) -> str:
    """The text of a string item: plain or in runs; phonetic guides and struck runs are not in it."""
    parts: list[str] = []
    for node in item.iter("{*}t"):
        parent = node.getparent()
        if parent is None or local(parent.tag) == "rPh" or is_on(parent.find("{*}rPr/{*}strike")):
            continue
        place = parent.find("{*}rPr/{*}vertAlign")
        is_raised = place is not None and place.get("val") in {"superscript", "subscript"}
        text = node.text or ""
        parts.append(raised(text, "".join(parts[-3:])) if is_raised else text)
    return _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), "".join(parts))


def is_on(toggle: etree._Element | None) -> bool:
    """Whether a property of a font is there and not switched off."""
    return toggle is not None and toggle.get("val") not in {"0", "false"}


class Stored(NamedTuple):
    """What the part holds of a cell: the kind of its value, the value where there is one, its formula."""

    kind: str
    value: str
    formula: etree._Element | None


class SheetParser:
    """One worksheet part."""

    def __init__(self, strings: list[str], styles: list[Style], limits: Limits, *, epoch_1904: bool) -> None:
        self._strings = strings
        self._styles = styles
        self._limits = limits
        self._epoch_1904 = epoch_1904
        self._sheet = Sheet("")
        self._next = (0, 0)
        self._show_zeros = True
        self._seen = 0
        self._formulas = Ledger()

    def parse(self, data: bytes, name: str) -> Sheet:
        """The cells that say something, the merged ranges and what is hidden.

        Raises:
            PermanentError: `cell_limit`.
        """
        self._sheet.name = name
        handlers = {"row": self._row, "col": self._columns, "mergeCell": self._merge}
        source = io.BytesIO(data)
        for _, node in etree.iterparse(source, tag=_WANTED, resolve_entities=False, no_network=True):
            tag = local(str(node.tag))
            if tag in handlers:
                handlers[tag](node)
            elif tag == "sheetView":
                self._show_zeros = node.get("showZeros") not in {"0", "false"}
            elif tag == "headerFooter":
                self._sheet.page_header = page_header(node.iterfind("{*}oddHeader"))
            if tag == "row":
                node.clear()
                while node.getprevious() is not None:
                    del node.getparent()[0]
        without_made_up(self._sheet, self._formulas.found)
        return self._sheet

    def _cell(self, node: etree._Element) -> None:
        place = position(node.get("r") or "") or self._following(node)
        self._next = (place[0], place[1] + 1)
        style, stored = self._style(node), _stored(node)
        self._sheet.say(*place, self._text(node, stored, style), struck=style.struck)
        if stored.formula is not None and (told := _formula(stored, settled=self._formulas.settled)):
            self._formulas.add(place, told)

    def _following(self, node: etree._Element) -> tuple[int, int]:
        """The place of a cell that names none: behind its neighbour, in the row that its parent names."""
        row = node.getparent()
        number = "" if row is None else row.get("r") or ""
        if number.isdigit() and int(number) - 1 != self._next[0]:
            return int(number) - 1, 0
        return self._next

    def _row(self, node: etree._Element) -> None:
        for cell in node.iter("{*}c"):  # an event for each would cost as much as to read it
            self._seen += 1
            check_cells(self._seen, self._limits)
            self._cell(cell)
        number = node.get("r") or ""
        row = int(number) - 1 if number.isdigit() else self._next[0]
        self._next = (row + 1, 0)
        if node.get("hidden") in {"1", "true"} or node.get("ht") in {"0", "0.0"}:
            self._sheet.hidden_rows.add(row)

    def _columns(self, node: etree._Element) -> None:
        first, last = node.get("min") or "", node.get("max") or ""
        unseen = node.get("hidden") in {"1", "true"} or node.get("width") in {"0", "0.0"}
        if unseen and first.isdigit() and last.isdigit():
            self._sheet.hidden_columns.update(range(int(first) - 1, min(int(last), _LAST_COLUMN + 1)))

    def _merge(self, node: etree._Element) -> None:
        first, _, last = (node.get("ref") or "").partition(":")
        start, end = position(first), position(last or first)
        if start and end:
            self._sheet.merged.append((*start, *end))
            check_cells(len(self._sheet.merged), self._limits)

    def _text(self, node: etree._Element, stored: Stored, style: Style) -> str:
        kind, value = stored.kind, stored.value
        if kind == "inlineStr":
            return indented(display_text(runs_text(node), style.code), style)
        if not value:
            return ""
        if kind == "s":
            known = value.isdigit() and int(value) < len(self._strings)
            return indented(display_text(self._strings[int(value)], style.code), style) if known else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        return self._number(value, style) if kind == "n" else indented(value, style)

    def _number(self, value: str, style: Style) -> str:
        try:
            return figure(float(value), style, epoch_1904=self._epoch_1904, show_zeros=self._show_zeros)
        except (ValueError, OverflowError):
            return value

    def _style(self, node: etree._Element) -> Style:
        number = node.get("s") or "0"
        known = number.isdigit() and int(number) < len(self._styles)
        return self._styles[int(number)] if known else Style()


def _stored(cell: etree._Element) -> Stored:
    """What stands in a cell: to look at each part once is cheaper than to search for two of them."""
    value = formula = None
    for child in cell:
        name = local(child.tag)
        if name == "v" and value is None:
            value = child.text or ""
        elif name == "f" and formula is None:
            formula = child
    return Stored(cell.get("t") or "n", value or "", formula)


def _formula(stored: Stored, *, settled: bool) -> Formula | None:
    """The formula of a cell, if it has one that can tell something yet.

    One without any value counts as a sum, because anything might stand there.
    """
    kind, value, formula = stored
    if formula is None or (value and kind != "n"):
        return None
    if not value:
        terms = terms_of(formula.text or "")
        return Formula(None, terms if kind == "str" else terms or ANYTHING)
    try:
        return None if settled else Formula(float(value), terms_of(formula.text or ""))
    except ValueError:
        return None
