"""Reads binary Excel workbooks (XLSB)."""

import posixpath
import struct
import zipfile
from collections.abc import Iterator

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.packages import office_package, unpack
from crossfoot_parser.core.readers.sheets.blocks import to_document
from crossfoot_parser.core.readers.sheets.builtin_formats import BUILTIN
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.sheets.styles import Style
from crossfoot_parser.core.readers.sheets.text_boxes import text_boxes
from crossfoot_parser.core.readers.sheets.xlsb_cells import BinarySheetReader
from crossfoot_parser.core.readers.sheets.xlsb_records import records, text_at
from crossfoot_parser.core.readers.xml import parse_xml

_BOOK, _PROPERTIES, _SHEET = "xl/workbook.bin", 153, 156
_STRING, _FONT, _FORMAT, _STYLE, _STYLES_BEGIN, _STYLES_END = 19, 43, 44, 47, 617, 618
_STRIKEOUT = 0x08
_MOST_INDENT = 250


class BinaryWorkbookReader:
    """A heading and a grid for each sheet that is shown, figures as they are displayed."""

    media_types = frozenset({media_types.XLSB})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The sheets of a workbook.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `no_content`, `needs_ocr` (only pictures),
                `cell_limit`, `page_limit`, `archive_limit`.
        """
        package = office_package(data, limits)
        try:
            with guarded("XLSB"):
                return to_document(_sheets(package, limits), limits)
        except PermanentError as error:
            pictures = sum(1 for name in package.namelist() if name.startswith("xl/media/"))
            if error.reason == "no_content" and pictures:
                raise PermanentError("needs_ocr", f"no filled cell, {pictures} pictures") from error
            raise


def _sheets(package: zipfile.ZipFile, limits: Limits) -> Iterator[Sheet]:
    names = set(package.namelist())
    targets = _worksheets(package, limits)
    strings = (
        _strings(unpack(package, "xl/sharedStrings.bin", limits)) if _has(names, "sharedStrings") else []
    )
    styles = _styles(unpack(package, "xl/styles.bin", limits)) if _has(names, "styles") else []
    epoch_1904 = False
    for kind, body in records(unpack(package, _BOOK, limits)):
        if kind == _PROPERTIES:
            epoch_1904 = bool(body[0] & 1)
        elif kind == _SHEET:
            identity, end = text_at(body, 8)
            path = targets.get(identity)
            if path in names:
                reader = BinarySheetReader(strings, styles, limits, epoch_1904=epoch_1904)
                sheet = reader.read(unpack(package, str(path), limits), text_at(body, end)[0])
                sheet.boxes = text_boxes(package, str(path), limits)
                sheet.hidden = struct.unpack_from("<I", body)[0] != 0
                yield sheet


def _has(names: set[str], part: str) -> bool:
    return f"xl/{part}.bin" in names


def _worksheets(package: zipfile.ZipFile, limits: Limits) -> dict[str, str]:
    relations = parse_xml(unpack(package, "xl/_rels/workbook.bin.rels", limits)).iterfind("{*}Relationship")
    return {
        relation.get("Id") or "": posixpath.normpath(posixpath.join("/xl", relation.get("Target") or ""))[1:]
        for relation in relations
        if (relation.get("Type") or "").endswith("/worksheet")
    }


def _strings(data: bytes) -> list[str]:
    return [text_at(body, 1)[0] for kind, body in records(data) if kind == _STRING]


def _styles(data: bytes) -> list[Style]:
    codes = dict(BUILTIN)
    styles: list[Style] = []
    struck: list[bool] = []
    of_cells = False
    for kind, body in records(data):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", body)[0]] = text_at(body, 2)[0]
        elif kind == _FONT:
            struck.append(bool(struct.unpack_from("<H", body, 2)[0] & _STRIKEOUT))
        elif kind in {_STYLES_BEGIN, _STYLES_END}:
            of_cells = kind == _STYLES_BEGIN
        elif kind == _STYLE and of_cells:
            number, font = struct.unpack_from("<HH", body, 2)
            is_struck = font < len(struck) and struck[font]
            styles.append(Style(codes.get(number, "General"), min(body[11], _MOST_INDENT), is_struck))
    return styles


READER = BinaryWorkbookReader()
