"""Reads what a Word document holds of other files and shows: imported pieces (altChunk), embedded sheets."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace

from xlrd import compdoc

from crossfoot_common import media_types
from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Block, Grid, Limits, Line, PageBreak, RawDocument
from crossfoot_parser.core.readers.discovery import reader_for
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.packages import office_package, unpack

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NARROWER = 4  # what is embedded in what is embedded may nest so much less
_FEWER = 10  # and embed so much less
_ACTIVE = re.compile(rb"<(?:\w+:)?workbookView\s[^<>]*?\bactiveTab\s*=\s*[\"'](\d{1,4})")
_BOOKS = frozenset((media_types.XLSX, media_types.XLSB))


def read_embedded(data: bytes, limits: Limits) -> RawDocument:
    """The blocks of an embedded file; of a workbook only the sheet that is on top, which alone is seen.

    Raises:
        PermanentError: whatever its reader raises; `nesting_limit`.
    """
    inner = replace(
        limits,
        nesting=limits.nesting // _NARROWER,
        archive_bytes=limits.archive_bytes // 2,
        archive_members=max(1, limits.archive_members // _FEWER),
    )
    if inner.nesting < 1:
        raise PermanentError("nesting_limit", "files in files")
    if len(data) > inner.archive_bytes:
        raise PermanentError("archive_limit", f"{len(data)} bytes")
    data = _unwrapped(data)
    media_type = detect(data)
    read = reader_for(media_type).read(data, inner)
    if media_type not in _BOOKS | {media_types.XLS, media_types.ODS}:
        return read
    return replace(read, blocks=tuple(_on_top(read.blocks, _active(data) if media_type in _BOOKS else 0)))


def _unwrapped(data: bytes) -> bytes:
    """An OLE object keeps the package of a newer workbook in a stream of its own."""
    if not data.startswith(_COMPOUND):
        return data
    with guarded("OLE object"):
        found = compdoc.CompDoc(data, logfile=io.StringIO()).get_named_stream("Package")
    return bytes(found) if found else data


def _active(data: bytes) -> int:
    with guarded("embedded workbook"):
        package = office_package(data, Limits())
        name = "xl/workbook.xml"
        found = _ACTIVE.search(unpack(package, name, Limits())) if name in package.namelist() else None
    return int(found[1]) if found else 0


def _on_top(blocks: Sequence[Block], active: int) -> list[Block]:
    """The blocks of one sheet; `PageBreak` numbers the sheets of the workbook, the empty ones included."""
    sheets: dict[int, list[Block]] = {}
    waiting: list[Block] = []
    for block in blocks:
        if isinstance(block, PageBreak):
            sheets[block.number - 1] = waiting
            waiting = []
        else:
            waiting.append(block)
    chosen = sheets.get(active) or next(iter(sheets.values()), waiting)
    names = {block.sheet for block in chosen if isinstance(block, Grid)}  # tabs are not seen from outside
    kept = [
        block for block in chosen if not (isinstance(block, Line) and block.heading and block.text in names)
    ]
    return [replace(block, sheet=None) if isinstance(block, Grid) else block for block in kept]
