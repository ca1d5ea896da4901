"""What a ZIP is: by its members and by what it says of itself."""

import io
import re
import zipfile
from typing import Final

from crossfoot_common.media_types import DOCX, IWORK, ODP, ODS, ODT, OFD, PPTX, UNKNOWN, XLSB, XLSX, XPS, ZIP

OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."
_PACKAGES: Final = (
    (re.compile("word/document"), DOCX),
    (re.compile(r"xl/workbook\.bin"), XLSB),
    (re.compile("xl/"), XLSX),
    (re.compile("word/"), DOCX),
    (re.compile("ppt/"), PPTX),
    (re.compile(r"OFD\.xml"), OFD),
    (re.compile(r"[^/]*\.fdseq$"), XPS),
    (re.compile(r"Index/.*\.iwa$"), IWORK),
)
_KINDS: Final = (("spreadsheet", ODS), ("text", ODT), ("presentation", ODP))


def package_type(data: bytes) -> str:
    """A ZIP: an office package by its members, else an archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        names = _local_names(data)
    names = [name.replace("\\", "/") for name in names]  # as some Windows programs write them
    if "mimetype" in names and (kind := _open_document(data)):
        return kind
    for pattern, media_type in _PACKAGES:
        if any(pattern.match(name) for name in names):
            return media_type
    return ZIP


def _open_document(data: bytes) -> str | None:
    """What a package declares in its member `mimetype`, wherever that stands in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("mimetype") as member:
            declared = member.read(200).decode("ascii", errors="replace").strip()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, KeyError, RuntimeError):
        declared = data[38:200].decode("ascii", errors="replace") if data[30:38] == b"mimetype" else ""
    except Exception:  # noqa: BLE001 — zlib.error, lzma.LZMAError: whatever a decompressor raises
        return None
    if not declared.startswith(OPEN_DOCUMENT):
        return None
    kind = declared.removeprefix(OPEN_DOCUMENT)
    return next((known for begin, known in _KINDS if kind.startswith(begin)), UNKNOWN)


def _local_names(data: bytes) -> list[str]:
    """Member names of a ZIP whose end is lost, so that a torn XLSX is told as damaged and not as unknown."""
    names: list[str] = []
    at = 0
    while (at := data.find(b"PK\x03\x04", at)) >= 0 and len(names) < 1000:
        size = int.from_bytes(data[at + 26 : at + 28], "little")
        names.append(data[at + 30 : at + 30 + size].decode("utf-8", errors="replace"))
        at += 4
    return names
