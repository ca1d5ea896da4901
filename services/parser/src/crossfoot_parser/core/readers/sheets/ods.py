"""Reads OpenDocument spreadsheets (ODS)."""

from crossfoot_common import media_types
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.open_document import content_of
from crossfoot_parser.core.readers.sheets.blocks import to_document
from crossfoot_parser.core.readers.sheets.ods_sheets import read_sheets


class OdsReader:
    """A heading and a grid for each sheet that is shown, figures as they are displayed."""

    media_types = frozenset({media_types.ODS, media_types.FLAT_ODS})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The sheets of a workbook, in a package or flat in one XML file.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `no_content`, `cell_limit`, `page_limit`,
                `archive_limit`.
        """
        content = content_of(data, limits, "ODS")
        with guarded("ODS"):
            return to_document(read_sheets(content, limits), limits)


READER = OdsReader()
