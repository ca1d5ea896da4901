"""Reads Word documents: DOCX, Transitional or Strict, flat in one file, and those of Word 2003 in XML."""

from lxml import etree

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, Line, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.word.names import VALUE, w
from crossfoot_parser.core.readers.word.package import WordPackage, open_package
from crossfoot_parser.core.readers.word.walk import Walk


class DocxReader:
    """Paragraphs and tables in document order, all changes accepted."""

    media_types = frozenset({media_types.DOCX, media_types.FLAT_DOCX, media_types.WORD_XML})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of a document. Word keeps no pages, so places are by order only.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `no_content`, `needs_ocr` (only pictures),
                `nesting_limit`, `cell_limit`, `archive_limit`.
        """
        if not data.strip(b"\0"):
            raise PermanentError("empty_file", f"{len(data)} bytes")
        with guarded("Word", "damaged"):
            package = open_package(data, limits)
            body = package.main.find(w("body"))
        if body is None:
            raise PermanentError("damaged", "Word: a document without a body")
        with guarded("Word", "reader_failed"):
            walk = Walk(limits, package, _heading_styles(package))
            walk.body(body)
        if not any(_says_something(block) for block in walk.blocks):
            raise _nothing(package)
        return RawDocument(tuple(walk.blocks), remarks=tuple(walk.remarks))


def _says_something(block: object) -> bool:
    return isinstance(block, Grid) or (isinstance(block, Line) and bool(block.text.strip()))


def _nothing(package: WordPackage) -> PermanentError:
    pictures = sum(1 for name in package.names if name.startswith("word/media/"))
    pictures = pictures or sum(1 for _ in package.main.iter(w("binData")))
    if pictures:
        return PermanentError("needs_ocr", f"no text, {pictures} pictures")
    return PermanentError("no_content", "the document has no text")


def _heading_styles(package: WordPackage) -> frozenset[str]:
    """Ids of the styles that are headings or titles, in whatever language Word was installed."""
    wanted = ("heading", "title", "标题")
    styles = package.part("styles")
    found = package.main.find(w("styles")) if styles is None else styles
    if found is None:
        return frozenset()
    return frozenset(
        style.get(w("styleId")) or ""
        for style in found.iterfind(w("style"))
        if style.get(w("type")) in {None, "paragraph"} and _name(style).lower().startswith(wanted)
    )


def _name(style: etree._Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(VALUE) or ""


READER = DocxReader()
