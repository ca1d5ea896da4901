"""Reads PDF files, page by page, so that memory does not grow with their length."""

from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Limits, PageBreak, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.pdf.compose import compose
from crossfoot_parser.core.readers.pdf.drafts import Piece, finish
from crossfoot_parser.core.readers.pdf.fonts import leave_the_machines_fonts
from crossfoot_parser.core.readers.pdf.model import Page
from crossfoot_parser.core.readers.pdf.take import take_page

_MOSTLY = 0.3  # share of characters without a meaning from which on a text is no text


class PdfReader:
    """Grids and lines in reading order, a page break behind each page."""

    media_types = frozenset({media_types.PDF})

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of all pages.

        Raises:
            PermanentError: `empty_file`, `encrypted`, `damaged`, `needs_ocr` (no page has text that can be
                seen), `no_content`, `page_limit`, `cell_limit`, `nesting_limit`.
        """
        if not data:
            raise PermanentError("empty_file", "0 bytes")
        with closing(_open(data)) as document:
            count = len(document)
            if count > limits.pages:
                raise PermanentError("page_limit", f"{count} pages, {limits.pages} are allowed")
            pieces: list[Piece] = []
            pages: list[Page] = []
            with guarded("PDF", "reader_failed"):
                for page in _pages(document, limits):
                    pieces.extend(compose(page, limits))
                    pieces.append(PageBreak(page.number))
                    pages.append(_summary(page))
                blocks = tuple(finish(pieces, limits))
        _check_text(pages)
        return RawDocument(blocks, count, tuple(_remarks(pages)))


def _open(data: bytes) -> pdfium.PdfDocument:
    leave_the_machines_fonts()
    try:
        return pdfium.PdfDocument(data)  # tries the empty password by itself
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise PermanentError("encrypted", "the file asks for a password") from error
        raise PermanentError("damaged", f"PDF: {error}") from error


def _pages(document: pdfium.PdfDocument, limits: Limits) -> Iterator[Page]:
    for index in range(len(document)):
        yield take_page(document, index, limits)


def _summary(page: Page) -> Page:
    """What the remarks need, without the characters."""
    return Page(
        page.number,
        page.width,
        page.height,
        chars=page.chars[:1],
        pictures=page.pictures,
        unseen=page.unseen,
        unmapped=page.unmapped,
        shown=len(page.chars),
    )


def _check_text(pages: list[Page]) -> None:
    shown, unmapped = sum(page.shown for page in pages), sum(page.unmapped for page in pages)
    if not shown:
        if any(page.pictures or page.unseen for page in pages):
            raise PermanentError("needs_ocr", f"{len(pages)} pages of pictures without text")
        raise PermanentError("no_content", f"{len(pages)} blank pages")
    if unmapped > _MOSTLY * shown:
        raise PermanentError("needs_ocr", "the fonts do not say which characters they show")


def _remarks(pages: list[Page]) -> Iterator[Remark]:
    for page in pages:
        where = f"page {page.number}"
        if not page.shown and page.pictures:
            yield Remark(what="page without text", why=f"{where} is a picture: needs_ocr")
        for why, count in sorted(page.unseen.items()):
            yield Remark(what="hidden text left out", why=f"{where}: {count} characters {why}")
        if page.unmapped:
            yield Remark(what="unreadable characters", why=f"{where}: {page.unmapped} of unknown meaning")
        if page.failed:
            yield Remark(what="page not read", why=f"{where}: {page.failed}")


READER = PdfReader()
