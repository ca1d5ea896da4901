"""Reads Word documents (DOCX)."""

import io
import zipfile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, Line, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.packages import check_package
from crossfoot_parser.core.readers.word.walk import Walk


class DocxReader:
    """Paragraphs and tables in document order, all changes accepted."""

    media_types = frozenset({media_types.DOCX})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of a document. Word keeps no pages, so places are by order only.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `no_content`, `needs_ocr` (only pictures),
                `nesting_limit`, `cell_limit`, `archive_limit`.
        """
        check_package(data, limits)
        with guarded("DOCX", "damaged"):
            document: Document = docx.Document(io.BytesIO(data))
            body = document.element.body
        with guarded("DOCX", "reader_failed"):
            walk = Walk(limits, _heading_styles(document))
            walk.body(body)
        if not any(_says_something(block) for block in walk.blocks):
            raise _nothing(data)
        return RawDocument(tuple(walk.blocks), remarks=tuple(walk.remarks))


def _says_something(block: object) -> bool:
    return isinstance(block, Grid) or (isinstance(block, Line) and bool(block.text.strip()))


def _nothing(data: bytes) -> PermanentError:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        pictures = sum(1 for name in package.namelist() if name.startswith("word/media/"))
    if pictures:
        return PermanentError("needs_ocr", f"no text, {pictures} pictures")
    return PermanentError("no_content", "the document has no text")


def _heading_styles(document: Document) -> frozenset[str]:
    """Ids of the styles that are headings or titles, in whatever language Word was installed."""
    wanted = ("heading", "title", "标题")
    try:
        styles = list(document.styles)
    except (AttributeError, KeyError, ValueError):  # a package without a sound part for styles
        return frozenset()
    return frozenset(
        style.style_id
        for style in styles
        if style.type == WD_STYLE_TYPE.PARAGRAPH and (style.name or "").lower().startswith(wanted)
    )


READER = DocxReader()
