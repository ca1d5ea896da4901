"""Reads old Excel workbooks (XLS)."""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.sheets.blocks import to_document
from crossfoot_parser.core.readers.sheets.xls_sheets import read_sheets


class XlsReader:
    """A heading and a grid for each sheet that is shown, figures as they are displayed."""

    media_types = frozenset({media_types.XLS})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The sheets of a workbook.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `no_content`, `cell_limit`, `page_limit`.
        """
        if not data:
            raise PermanentError("empty_file", "0 bytes")
        try:
            with guarded("XLS"):
                return to_document(read_sheets(data, limits), limits)
        except PermanentError as error:
            if error.reason == "nesting_limit":  # only a directory that bites its own tail nests in an XLS
                raise PermanentError("damaged", "XLS: a directory without end") from error
            raise


READER = XlsReader()
