"""Takes one page out of an open document and gives its memory back at once."""

from contextlib import closing

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.drawings import read_drawings
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.glyphs import GlyphReader
from crossfoot_parser.core.readers.pdf.model import Page


def take_page(document: pdfium.PdfDocument, index: int, limits: Limits) -> Page:
    """Characters and rules of a page, as displayed; a page that is broken is blank and says so.

    Raises:
        PermanentError: `cell_limit`, `nesting_limit`.
    """
    try:
        pdf_page = document[index]
    except pdfium.PdfiumError as error:
        return Page(index + 1, 0.0, 0.0, failed=str(error))
    with closing(pdf_page), closing(GlyphReader(pdf_page, _frame(pdf_page), limits)) as glyphs:
        page = Page(index + 1, *glyphs.frame.size)
        read_drawings(pdf_page, glyphs.frame, page, limits)
        glyphs.read(page)
    page.shown = len(page.chars)
    return page


def _frame(page: pdfium.PdfPage) -> Frame:
    left, bottom, right, top = page.get_cropbox()
    turns = raw.FPDFPage_GetRotation(page) % 4
    return Frame(min(left, right), min(bottom, top), max(left, right), max(bottom, top), turns)
