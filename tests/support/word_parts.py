"""Builds Word documents out of XML, for what no library writes."""

import io
import zipfile

from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.word.docx import READER

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def document(body: str, parts: dict[str, tuple[str, bytes]] | None = None) -> bytes:
    """`parts`: name below word/ → the last word of its kind, and its bytes; ids are the names."""
    rels = "".join(
        f'<Relationship Id="{name}" Type="{KINDS}{kind}" Target="{name}"/>'
        for name, (kind, _) in (parts or {}).items()
    )
    root = f'<Relationship Id="r1" Type="{KINDS}officeDocument" Target="word/document.xml"/>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("_rels/.rels", f"<Relationships>{root}</Relationships>")
        package.writestr("word/_rels/document.xml.rels", f"<Relationships>{rels}</Relationships>")
        package.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        for name, (_, data) in (parts or {}).items():
            package.writestr(f"word/{name}", data)
    return buffer.getvalue()


def read(body: str, parts: dict[str, tuple[str, bytes]] | None = None) -> RawDocument:
    return READER.read(document(body, parts), Limits())


def p(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def t(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def tc(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: str, widths: str = "") -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths.split())
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
