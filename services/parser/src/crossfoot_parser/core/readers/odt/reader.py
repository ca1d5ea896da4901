"""Reads OpenDocument texts (ODT), in their package or flat in one XML file."""

from lxml import etree

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, Line, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.odt.walk import Walk
from crossfoot_parser.core.readers.open_document import DRAW, OFFICE, content_of, styles_of
from crossfoot_parser.core.readers.page_heads import left_out, without_repeated
from crossfoot_parser.core.readers.xml import parse_xml


class OdtReader:
    """Paragraphs and tables in document order, all changes accepted."""

    media_types = frozenset({media_types.ODT, media_types.FLAT_ODT})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of a text. It keeps no pages but those that its author broke, so places are by order.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `no_content`, `needs_ocr` (only pictures),
                `nesting_limit`, `cell_limit`, `archive_limit`.
        """
        content = content_of(data, limits, "ODT")
        with guarded("ODT"):
            root = parse_xml(content)
            body = root.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise PermanentError("damaged", "ODT: a document without a text")
        with guarded("ODT", "reader_failed"):
            walk = Walk(limits, root, styles_of(data, root, limits))
            walk.body(body)
        if not any(isinstance(b, Grid) or (isinstance(b, Line) and b.text.strip()) for b in walk.blocks):
            raise _nothing(body)
        blocks = tuple(without_repeated(walk.blocks))
        return RawDocument(blocks, remarks=(*walk.remarks, *left_out(walk.heads.feet)))


def _nothing(body: etree._Element) -> PermanentError:
    pictures = sum(1 for _ in body.iter(DRAW + "image"))
    if pictures:
        return PermanentError("needs_ocr", f"no text, {pictures} pictures")
    return PermanentError("no_content", "the document has no text")


READER = OdtReader()
