"""Reads XML Spreadsheets (Excel 2003), which reporting programs write and name .xls."""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.sheets.blocks import to_document
from crossfoot_parser.core.readers.sheets.xml2003_sheets import read_sheets
from crossfoot_parser.core.readers.xml import as_utf8


class XmlSpreadsheetReader:
    """A heading and a grid for each sheet that is shown, figures as they are displayed."""

    media_types = frozenset({media_types.SPREADSHEET_XML})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The sheets of a workbook.

        Raises:
            PermanentError: `empty_file`, `damaged`, `no_content`, `cell_limit`, `page_limit`.
        """
        if not data.strip():
            raise PermanentError("empty_file", f"{len(data)} bytes")
        with guarded("XML Spreadsheet"):
            return to_document(read_sheets(as_utf8(data), limits), limits)


READER = XmlSpreadsheetReader()
