"""Reads Excel workbooks (XLSX, also with macros)."""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.packages import office_package
from crossfoot_parser.core.readers.sheets.blocks import to_document
from crossfoot_parser.core.readers.sheets.xlsx_sheets import read_sheets


class XlsxReader:
    """A heading and a grid for each sheet that is shown, figures as they are displayed."""

    media_types = frozenset({media_types.XLSX, "application/vnd.ms-excel.sheet.macroenabled.12"})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The sheets of a workbook.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `no_content`, `needs_ocr` (only pictures),
                `cell_limit`, `page_limit`, `archive_limit`.
        """
        package = office_package(data, limits)
        try:
            with guarded("XLSX"):
                return to_document(read_sheets(package, limits), limits)
        except PermanentError as error:
            pictures = sum(1 for name in package.namelist() if name.startswith("xl/media/"))
            if error.reason == "no_content" and pictures:
                raise PermanentError("needs_ocr", f"no filled cell, {pictures} pictures") from error
            raise


READER = XlsxReader()
