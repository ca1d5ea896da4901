"""What a file is by its first bytes, or by the directory of an OLE file."""

import re
from typing import Final

from crossfoot_common.media_types import (
    BMP,
    CEB,
    DOC,
    DOCX,
    GIF,
    GZIP,
    HEIC,
    JPEG,
    PNG,
    POSTSCRIPT,
    RAR,
    RTF,
    SEVEN_ZIP,
    TIFF,
    UNKNOWN,
    WEBP,
    XLS,
    XLSX,
)

_MAGIC: Final = (
    (b"Rar!\x1a\x07", RAR),
    (b"7z\xbc\xaf\x27\x1c", SEVEN_ZIP),
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"Founder CEB", CEB),
    (b"%!PS", POSTSCRIPT),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"\x1f\x8b", GZIP),
)
_HEIC: Final = frozenset((b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"))
COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BOOK: Final = re.compile(  # a workbook before Excel 97 without its OLE file: BIFF2 to 5
    rb"\x09(?:\x00\x04\x00|[\x02\x04]\x06\x00)..[\x10\x20\x40\x00][\x00\x01]"
    rb"|\x09\x08[\x08\x10]\x00\x00[\x05\x06][\x05\x06\x10\x20\x40\x00][\x00\x01]",
    re.DOTALL,
)


def signature_type(data: bytes) -> str | None:
    """What the first bytes alone tell."""
    if data[:2] == b"BM" and len(data) > 14 and data[6:10] == b"\x00" * 4:
        return BMP
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[4:12] in _HEIC:
        return HEIC
    if _BARE_BOOK.match(data):
        return XLS
    return next((media_type for magic, media_type in _MAGIC if data.startswith(magic)), None)


def compound_type(data: bytes, suffix: str) -> str:
    """An OLE file: the first of the known streams in its directory tells; locked packages go by name."""
    start = 512 + int.from_bytes(data[48:52], "little") * (
        1 << min(int.from_bytes(data[30:32], "little"), 12)
    )
    for area in (data[start : start + 4096], data):
        found = [
            (area.find(stream.encode("utf-16-le")), media_type)
            for stream, media_type in (
                ("WordDocument", DOC),
                ("Workbook", XLS),
                ("Book\0", XLS),
                ("EncryptedPackage", DOCX if suffix == ".docx" else XLSX),
            )
        ]
        found = [(place, media_type) for place, media_type in found if place >= 0]
        if found:
            return min(found)[1]
    return UNKNOWN
