"""Reads the parts of an XLSX package as a stream.

Why no library: openpyxl refuses workbooks that WPS writes and needs half a kilobyte a cell; calamine has
no number formats and builds the whole rectangle, so that two cells in opposite corners take all memory.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.packages import unpack
from crossfoot_parser.core.readers.sheets.builtin_formats import BUILTIN
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.sheets.styles import Style
from crossfoot_parser.core.readers.sheets.text_boxes import text_boxes
from crossfoot_parser.core.readers.sheets.xlsx_cells import SheetParser, is_on, runs_text
from crossfoot_parser.core.readers.xml import local, parse_xml

_RELATION = "{*}Relationship"


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    path: str
    hidden: bool


def read_sheets(package: zipfile.ZipFile, limits: Limits) -> Iterator[Sheet]:
    """The worksheets in the order of their tabs; charts and macros are no worksheets.

    Raises:
        PermanentError: `damaged`, `archive_limit`, `cell_limit`.
    """
    names = set(package.namelist())
    root = "xl/workbook.xml" if "xl/workbook.xml" in names else _workbook_path(package, limits)
    workbook = parse_xml(unpack(package, root, limits))
    base, name = posixpath.split(root)
    targets = _relations(package, base, name, limits)
    shared, style = f"{base}/sharedStrings.xml", f"{base}/styles.xml"
    strings = _strings(package, shared, limits) if shared in names else []
    styles = _styles(unpack(package, style, limits)) if style in names else []
    properties = workbook.find("{*}workbookPr")
    epoch_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
    for entry in _entries(workbook, targets):
        if entry.path in names:
            parser = SheetParser(strings, styles, limits, epoch_1904=epoch_1904)
            sheet = parser.parse(unpack(package, entry.path, limits), entry.name)
            sheet.hidden = entry.hidden
            sheet.boxes = text_boxes(package, entry.path, limits)
            yield sheet


def _workbook_path(package: zipfile.ZipFile, limits: Limits) -> str:
    for relation in parse_xml(unpack(package, "_rels/.rels", limits)).iterfind(_RELATION):
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or "").lstrip("/")
    return "xl/workbook.xml"


def _relations(package: zipfile.ZipFile, base: str, name: str, limits: Limits) -> dict[str, str]:
    found = parse_xml(unpack(package, f"{base}/_rels/{name}.rels", limits)).iterfind(_RELATION)
    return {
        relation.get("Id") or "": posixpath.normpath(
            posixpath.join("/" + base, relation.get("Target") or "")
        )[1:]
        for relation in found
        if (relation.get("Type") or "").endswith("/worksheet")
    }


def _entries(workbook: etree._Element, targets: dict[str, str]) -> Iterator[_Entry]:
    for sheet in workbook.iterfind("{*}sheets/{*}sheet"):
        relation = next((value for key, value in sheet.attrib.items() if local(str(key)) == "id"), "")
        path = targets.get(str(relation))
        if path:
            hidden = sheet.get("state", "visible") != "visible"
            yield _Entry(sheet.get("name") or "", path, hidden)


def _strings(package: zipfile.ZipFile, path: str, limits: Limits) -> list[str]:
    strings: list[str] = []
    source = io.BytesIO(unpack(package, path, limits))
    for _, item in etree.iterparse(source, tag="{*}si", resolve_entities=False, no_network=True):
        strings.append(runs_text(item))
        item.clear()
    return strings


def _styles(data: bytes) -> list[Style]:
    root = parse_xml(data)
    codes = dict(BUILTIN)
    for item in root.iterfind("{*}numFmts/{*}numFmt"):
        number = item.get("numFmtId") or ""
        if number.isdigit():
            codes[int(number)] = item.get("formatCode") or "General"
    struck = [is_on(font.find("{*}strike")) for font in root.iterfind("{*}fonts/{*}font")]
    return [_style(xf, codes, struck) for xf in root.iterfind("{*}cellXfs/{*}xf")]


def _style(xf: etree._Element, codes: dict[int, str], struck: list[bool]) -> Style:
    number, font = xf.get("numFmtId") or "0", xf.get("fontId") or ""
    alignment = xf.find("{*}alignment")
    indent = "0" if alignment is None else alignment.get("indent") or "0"
    return Style(
        codes.get(int(number), "General") if number.isdigit() else "General",
        int(indent) if indent.isdigit() and len(indent) < 4 else 0,
        font.isdigit() and int(font) < len(struck) and struck[int(font)],
    )
