"""What a file is, by its content: names lie (an HTML page named .xls is an everyday thing).

The name only breaks ties that content cannot: a text that might be CSV, the kind of a locked package.
"""

import io
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from crossfoot_common.detection.packages import package_type
from crossfoot_common.detection.signatures import COMPOUND, compound_type, signature_type
from crossfoot_common.detection.texts import text_type
from crossfoot_common.media_types import PDF

_END: Final = 4 * 1024 * 1024


def detect(data: bytes, name: str = "") -> str:
    """The media type of `data`. Never fails; what is nothing known is application/octet-stream."""
    if b"%PDF-" in data[:1024]:
        return PDF
    if magic := signature_type(data):
        return magic
    if data.startswith(COMPOUND):
        return compound_type(data, _suffix(name))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return package_type(data)
    return text_type(data, _suffix(name))


def detect_file(file: BinaryIO, name: str = "") -> str:
    """The same of an open file. Of a large one both ends are looked at: what a file is stands there."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size <= 2 * _END:
        return detect(file.read(), name)
    head = file.read(_END)
    file.seek(size - _END)
    return detect(head + file.read(), name)


def _suffix(name: str) -> str:
    return PurePosixPath(name.lower()).suffix
