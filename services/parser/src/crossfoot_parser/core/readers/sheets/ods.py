"""Reads OpenDocument spreadsheets (ODS)."""

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.packages import office_package, unpack
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
        flat = data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")
        content = data if flat else _content(data, limits)
        with guarded("ODS"):
            return to_document(read_sheets(content, limits), limits)


def _content(data: bytes, limits: Limits) -> bytes:
    package = office_package(data, limits)
    with guarded("ODS"):
        names = set(package.namelist())
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in unpack(package, manifest, limits):
            raise PermanentError("encrypted", "the workbook is locked with a password")
        return unpack(package, "content.xml", limits)


READER = OdsReader()
