"""Reads PDF files, page by page, so that memory does not grow with their length."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common import media_types, progress
from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Limits, PageBreak, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.pdf.compose import compose
from crossfoot_parser.core.readers.pdf.drafts import Piece, finish, open_columns
from crossfoot_parser.core.readers.pdf.facing import side_by_side
from crossfoot_parser.core.readers.pdf.fonts import leave_the_machines_fonts
from crossfoot_parser.core.readers.pdf.imposed import pages_on
from crossfoot_parser.core.readers.pdf.model import Page
from crossfoot_parser.core.readers.pdf.pictures import Pictures
from crossfoot_parser.core.readers.pdf.rendering import rendered
from crossfoot_parser.core.readers.pdf.segments import Columns
from crossfoot_parser.core.readers.pdf.take import take_page

_MOSTLY = 0.3  # share of characters without a meaning from which on a text is no text
_SOME = 0.1  # the same where fonts have no map at all: what they seem to say elsewhere is a guess
_OUTLINES = 20  # shapes: fewer are an ornament


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
            seen = Pictures(limits)
            with guarded("PDF", "reader_failed"):
                for page in _pages(document, limits):
                    for part in pages_on(page):
                        pieces.extend(_pieces(document, part, seen, limits, open_columns(pieces)))
                        pieces.append(PageBreak(page.number))
                    pages.append(_summary(page))
                    progress.said(len(pages), count)
                blocks = tuple(finish(side_by_side(pieces), limits))
        unread = [page for page in pages if page.number not in seen.read]
        if not seen.read:
            _check_text(pages)
        remarks = (*_remarks(unread), *seen.remarks)
        return RawDocument(
            blocks, count, remarks, frozenset(seen.read), frozenset(seen.uncertain), seen.turned
        )


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


def _pieces(
    document: pdfium.PdfDocument, page: Page, seen: Pictures, limits: Limits, above: Columns
) -> list[Piece]:
    """What a page shows: its text, or what is read off its picture; nothing of one that is mute."""
    if seen.wanted and (_is_mute(page) or _is_drawn(page)):
        return seen.pieces(page, partial(rendered, document, page.number - 1), above)
    return [] if _is_mute(page) else compose(page, limits, above)


def _summary(page: Page) -> Page:
    """What the remarks need, without the characters."""
    return Page(
        page.number,
        page.width,
        page.height,
        pictures=page.pictures,
        outlines=page.outlines,
        unseen=page.unseen,
        unmapped=page.unmapped,
        mute=page.mute,
        shown=page.shown,
        failed=page.failed,
    )


def _is_mute(page: Page) -> bool:
    """Whether the fonts of a page do not say which characters they show."""
    return page.unmapped > _MOSTLY * page.shown or page.mute > _SOME * page.shown


def _is_drawn(page: Page) -> bool:
    """Whether a page without text shows something all the same: a picture, or text as outlines."""
    return not page.shown and bool(page.pictures or page.outlines >= _OUTLINES)


def _check_text(pages: list[Page]) -> None:
    if any(page.shown and not _is_mute(page) for page in pages):
        return
    if any(_is_mute(page) for page in pages):
        raise PermanentError("needs_ocr", "the fonts do not say which characters they show")
    if any(page.pictures or page.unseen for page in pages):
        raise PermanentError("needs_ocr", f"{len(pages)} pages of pictures without text")
    if any(_is_drawn(page) for page in pages):
        raise PermanentError("needs_ocr", f"{len(pages)} pages of text as outlines")
    raise PermanentError("no_content", f"{len(pages)} blank pages")


def _remarks(pages: list[Page]) -> Iterator[Remark]:
    for page in pages:
        where = f"page {page.number}"
        if _is_drawn(page):
            shape = "a picture" if page.pictures else "drawn as outlines"
            yield Remark(what="page without text", why=f"{where} is {shape}: needs_ocr")
        if _is_mute(page):
            why = f"{where}: the fonts do not say which characters they show: needs_ocr"
            yield Remark(what="page not read", why=why)
        for why, count in sorted(page.unseen.items()):
            yield Remark(what="hidden text left out", why=f"{where}: {count} characters {why}")
        if page.unmapped and not _is_mute(page):
            yield Remark(what="unreadable characters", why=f"{where}: {page.unmapped} of unknown meaning")
        if page.failed:
            yield Remark(what="page not read", why=f"{where}: {page.failed}")


READER = PdfReader()
