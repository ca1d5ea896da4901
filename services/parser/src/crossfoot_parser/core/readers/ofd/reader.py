"""Reads OFD files, page by page, with the eyes of the PDF reader."""

from collections.abc import Iterator, Sequence

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Limits, PageBreak, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.ofd.canvas import Canvas
from crossfoot_parser.core.readers.ofd.geometry import POINTS, Matrix, numbers
from crossfoot_parser.core.readers.ofd.package import OfdPackage, PageParts, child, children, texts
from crossfoot_parser.core.readers.pdf.compose import compose
from crossfoot_parser.core.readers.pdf.drafts import Piece, finish
from crossfoot_parser.core.readers.pdf.imposed import pages_on
from crossfoot_parser.core.readers.pdf.model import Page

_A4 = (0.0, 0.0, 210.0, 297.0)
_MOSTLY = 0.3  # share of characters without a meaning from which on a text is no text
_OUTLINES = 20  # shapes: fewer are an ornament


class OfdReader:
    """Grids and lines in reading order, a page break behind each page."""

    media_types = frozenset({media_types.OFD})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of all pages. A signature's seal is a picture and says nothing.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `needs_ocr` (no page has text that can be
                seen), `no_content`, `page_limit`, `cell_limit`, `nesting_limit`, `archive_limit`.
        """
        with guarded("OFD"):
            package = OfdPackage(data, limits)
        pieces: list[Piece] = []
        pages: list[Page] = []
        with guarded("OFD", "reader_failed"):
            for number, parts in enumerate(package.pages(), start=1):
                if number > limits.pages:
                    raise PermanentError("page_limit", f"more than {limits.pages} pages")
                page = _page(number, parts, limits)
                for part in pages_on(page):
                    pieces.extend(() if page.unmapped > _MOSTLY * page.shown else compose(part, limits))
                    pieces.append(PageBreak(number))
                page.chars, page.horizontal, page.vertical = [], [], []
                pages.append(page)
            blocks = tuple(finish(pieces, limits))
        _check_text(pages)
        return RawDocument(blocks, len(pages), tuple(_remarks(pages)))


def _page(number: int, parts: PageParts | None, limits: Limits) -> Page:
    """One page with its templates beneath or above it and its notes on top."""
    if parts is None:
        return Page(number, 0.0, 0.0, failed="its content is missing or broken")
    left, top, width, height = _box(parts)
    canvas = Canvas((width * POINTS, height * POINTS), parts.shared, limits)
    outer = Matrix(POINTS, 0.0, 0.0, POINTS, -left * POINTS, -top * POINTS)
    for layers in (*parts.templates, parts.content):
        for content in children(layers, "Content"):
            canvas.draw(content, outer)
    for annotation in parts.annotations:
        canvas.annotate(annotation, outer)
    return canvas.page(number)


def _box(parts: PageParts) -> tuple[float, float, float, float]:
    """Left, top, width and height of the paper in millimetres."""
    for area in (parts.area, child(parts.content, "Area")):
        for name in ("PhysicalBox", "ApplicationBox", "CropBox"):
            for text in texts(area, name):
                values = numbers(text)
                if len(values) >= 4 and min(values[2], values[3]) > 0:
                    return values[0], values[1], values[2], values[3]
    return _A4


def _check_text(pages: Sequence[Page]) -> None:
    if any(page.shown and page.unmapped <= _MOSTLY * page.shown for page in pages):
        return
    if any(page.unmapped for page in pages):
        raise PermanentError("needs_ocr", "the fonts do not say which characters they show")
    if any(page.pictures or page.unseen or page.outlines >= _OUTLINES for page in pages):
        raise PermanentError("needs_ocr", f"{len(pages)} pages of pictures without text")
    if pages and all(page.failed for page in pages):
        raise PermanentError("damaged", "OFD: no page can be read")
    raise PermanentError("no_content", f"{len(pages)} blank pages")


def _remarks(pages: Sequence[Page]) -> Iterator[Remark]:
    for page in pages:
        where = f"page {page.number}"
        if not page.shown and (page.pictures or page.outlines >= _OUTLINES):
            yield Remark(what="page without text", why=f"{where} is a picture: needs_ocr")
        for why, count in sorted(page.unseen.items()):
            yield Remark(what="hidden text left out", why=f"{where}: {count} characters {why}")
        if page.unmapped:
            yield Remark(what="unreadable characters", why=f"{where}: {page.unmapped} of unknown meaning")
        if page.failed:
            yield Remark(what="page not read", why=f"{where}: {page.failed}")


READER = OfdReader()
