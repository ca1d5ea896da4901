"""What a file is, by its content: names lie (an HTML page named .xls is an everyday thing).

The name only breaks ties that content cannot: a text that might be CSV, the kind of a locked package.
"""

import csv
import io
import re
import zipfile
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from crossfoot_common.encodings import decode, is_readable
from crossfoot_common.markup import Root, is_web_archive, is_web_page, root_of

_END: Final = 4 * 1024 * 1024

PDF: Final = "application/pdf"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSB: Final = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
XLS: Final = "application/vnd.ms-excel"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOC: Final = "application/msword"
RTF: Final = "application/rtf"
ODT: Final = "application/vnd.oasis.opendocument.text"
PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OFD: Final = "application/ofd"  # GB/T 33190, the national fixed-layout format
HTML: Final = "text/html"
MHTML: Final = "multipart/related"  # a page with its parts in one file
SPREADSHEET_XML: Final = "application/vnd.ms-spreadsheetml"  # Excel 2003
WORD_XML: Final = "application/vnd.ms-wordml"  # Word 2003
FLAT_DOCX: Final = "application/vnd.ms-word2006ml"  # the parts of a DOCX in one XML file
FLAT_ODS: Final = "application/vnd.oasis.opendocument.spreadsheet-flat-xml"
FLAT_ODT: Final = "application/vnd.oasis.opendocument.text-flat-xml"
SYLK: Final = "application/x-sylk"
DIF: Final = "application/x-dif"
XML: Final = "application/xml"
CSV: Final = "text/csv"
TEXT: Final = "text/plain"
ZIP: Final = "application/zip"
RAR: Final = "application/vnd.rar"
SEVEN_ZIP: Final = "application/x-7z-compressed"
PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
TIFF: Final = "image/tiff"
UNKNOWN: Final = "application/octet-stream"

_MAGIC: Final = (
    (b"Rar!\x1a\x07", RAR),
    (b"7z\xbc\xaf\x27\x1c", SEVEN_ZIP),
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"\x1f\x8b", "application/gzip"),
)
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BOOK: Final = re.compile(  # a workbook before Excel 97 without its OLE file: BIFF2 to 5
    rb"\x09(?:\x00\x04\x00|[\x02\x04]\x06\x00)..[\x10\x20\x40\x00][\x00\x01]"
    rb"|\x09\x08[\x08\x10]\x00\x00[\x05\x06][\x05\x06\x10\x20\x40\x00][\x00\x01]",
    re.DOTALL,
)
_SAMPLE: Final = 64 * 1024
_PACKAGES: Final = (
    ("word/document", DOCX),
    ("xl/workbook.bin", XLSB),
    ("xl/", XLSX),
    ("word/", DOCX),
    ("ppt/", PPTX),
    ("OFD.xml", OFD),
)
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."
_VOCABULARIES: Final = {
    ("urn:schemas-microsoft-com:office:spreadsheet", "Workbook"): SPREADSHEET_XML,
    ("http://schemas.microsoft.com/office/word/2003/wordml", "wordDocument"): WORD_XML,
    ("http://schemas.microsoft.com/office/2006/xmlPackage", "package"): FLAT_DOCX,
}
_DIF: Final = re.compile(r"TABLE\r?\n0,1\r?\n")
_LINES: Final = frozenset((".txt", ".csv", ".md", ".markdown"))  # tags in them stand between lines that count


def detect(data: bytes, name: str = "") -> str:
    """The media type of `data`. Never fails; what is nothing known is application/octet-stream."""
    if b"%PDF-" in data[:1024]:
        return PDF
    if magic := _magic(data):
        return magic
    if data.startswith(_COMPOUND):
        return _compound(data, _suffix(name))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data)
    return _text(data, _suffix(name))


def detect_file(file: BinaryIO, name: str = "") -> str:
    """The same of an open file. Of a large one both ends are looked at: what a file is stands there."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size <= 2 * _END:
        return detect(file.read(), name)
    head = file.read(_END)
    file.seek(size - _END)
    return detect(head + file.read(), name)


def _magic(data: bytes) -> str | None:
    """What the first bytes alone tell."""
    if data[:2] == b"BM" and len(data) > 14 and data[6:10] == b"\x00" * 4:
        return "image/bmp"
    if _BARE_BOOK.match(data):
        return XLS
    return next((media_type for magic, media_type in _MAGIC if data.startswith(magic)), None)


def _suffix(name: str) -> str:
    return PurePosixPath(name.lower()).suffix


def _compound(data: bytes, suffix: str) -> str:
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


def _package(data: bytes) -> str:
    """A ZIP: an office package by its members, else an archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        names = _local_names(data)
    names = [name.replace("\\", "/") for name in names]  # as some Windows programs write them
    if "mimetype" in names and (kind := _open_document(data)):
        return kind
    for prefix, media_type in _PACKAGES:
        if any(name.startswith(prefix) for name in names):
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
    if not declared.startswith(_OPEN_DOCUMENT):
        return None
    kind = declared.removeprefix(_OPEN_DOCUMENT)
    return ODS if kind.startswith("spreadsheet") else ODT if kind.startswith("text") else UNKNOWN


def _local_names(data: bytes) -> list[str]:
    """Member names of a ZIP whose end is lost, so that a torn XLSX is told as damaged and not as unknown."""
    names: list[str] = []
    at = 0
    while (at := data.find(b"PK\x03\x04", at)) >= 0 and len(names) < 1000:
        size = int.from_bytes(data[at + 26 : at + 28], "little")
        names.append(data[at + 30 : at + 30 + size].decode("utf-8", errors="replace"))
        at += 4
    return names


def _text(data: bytes, suffix: str) -> str:
    sample = data[:_SAMPLE]
    text = decode(_whole_characters(sample) if len(data) > _SAMPLE else sample).text
    if not text.strip("\0") or not is_readable(text):
        return UNKNOWN
    if kind := _marked_up(text, suffix):
        return kind
    return CSV if _is_csv(text, suffix, cut=len(data) > _SAMPLE) else TEXT


def _marked_up(text: str, suffix: str) -> str | None:
    """What the markup of a text tells, or its first line in formats of spreadsheets of old."""
    if text.startswith("ID;P"):
        return SYLK
    if _DIF.match(text):
        return DIF
    if is_web_archive(text):
        return MHTML
    root = root_of(text)
    if root and (kind := _vocabulary(root)):
        return kind
    if is_web_page(text, begun=suffix in _LINES):
        return HTML
    return XML if root else None


def _vocabulary(root: Root) -> str | None:
    if (root.namespace, root.name) == (_OFFICE, "document"):
        declared = next((v for k, v in root.attributes.items() if k.endswith(":mimetype")), "")
        kind = declared.removeprefix(_OPEN_DOCUMENT)
        return FLAT_ODS if kind.startswith("spreadsheet") else FLAT_ODT if kind.startswith("text") else XML
    return _VOCABULARIES.get((root.namespace, root.name))


def _whole_characters(sample: bytes) -> bytes:
    """Cut at the last line end, so that a sample does not end inside a character."""
    end = sample.rfind(b"\n")
    return (
        sample[: end - end % 2 + 2] if end > 0 and 0 in sample else sample[: end + 1] if end > 0 else sample
    )


def _is_csv(text: str, suffix: str, *, cut: bool) -> bool:
    """Sure: three records or more, all of the same three or more fields. Possible: the name decides."""
    if suffix == ".csv":
        return any(delimiter in text for delimiter in ",;\t|") or "\n" in text.strip()
    lines = text.splitlines()[: -1 if cut else None]
    try:
        widths = {len(record) for record in csv.reader(lines, strict=True) if record}
    except csv.Error:
        return False
    records = sum(1 for line in lines if line.strip())
    return records >= 3 and len(widths) == 1 and widths.pop() >= 3 and suffix != ".txt"
