"""What a text is: by its markup or by its first line; only whether it is CSV the name may tell."""

import csv
import re
from typing import Final

from crossfoot_common.detection.packages import OPEN_DOCUMENT
from crossfoot_common.encodings import decode, is_readable
from crossfoot_common.markup import Root, is_web_archive, is_web_page, root_of
from crossfoot_common.media_types import (
    CSV,
    DIF,
    FLAT_DOCX,
    FLAT_ODS,
    FLAT_ODT,
    HTML,
    MHTML,
    SPREADSHEET_XML,
    SYLK,
    TEXT,
    UNKNOWN,
    WORD_XML,
    XML,
)

_SAMPLE: Final = 64 * 1024
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_VOCABULARIES: Final = {
    ("urn:schemas-microsoft-com:office:spreadsheet", "Workbook"): SPREADSHEET_XML,
    ("http://schemas.microsoft.com/office/word/2003/wordml", "wordDocument"): WORD_XML,
    ("http://schemas.microsoft.com/office/2006/xmlPackage", "package"): FLAT_DOCX,
}
_DIF: Final = re.compile(r"TABLE\r?\n0,1\r?\n")
_LINES: Final = frozenset((".txt", ".csv", ".md", ".markdown"))  # tags in them stand between lines that count


def text_type(data: bytes, suffix: str) -> str:
    """The media type of what is no binary format; UNKNOWN where it is no text either."""
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
        kind = declared.removeprefix(OPEN_DOCUMENT)
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
    if suffix in {".csv", ".tsv"}:
        return any(delimiter in text for delimiter in ",;\t|") or "\n" in text.strip()
    lines = text.splitlines()[: -1 if cut else None]
    try:
        widths = {len(record) for record in csv.reader(lines, strict=True) if record}
    except csv.Error:
        return False
    records = sum(1 for line in lines if line.strip())
    return records >= 3 and len(widths) == 1 and widths.pop() >= 3 and suffix != ".txt"
