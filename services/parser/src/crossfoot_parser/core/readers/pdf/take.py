"""Takes one page out of an open document and gives its memory back at once."""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.annotations import open_page
from crossfoot_parser.core.readers.pdf.drawings import read_drawings
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.glyphs import GlyphReader
from crossfoot_parser.core.readers.pdf.layers import switched_off
from crossfoot_parser.core.readers.pdf.model import Page
from crossfoot_parser.core.readers.pdf.objects import Drawn, draw_as_shown, objects_of, take_off


def take_page(document: pdfium.PdfDocument, index: int, limits: Limits) -> Page:
    """Characters and rules of a page, as displayed; a page that is broken is blank and says so.

    Raises:
        PermanentError: `cell_limit`, `nesting_limit`.
    """
    try:
        pdf_page = open_page(document, index)
    except pdfium.PdfiumError as error:
        return Page(index + 1, 0.0, 0.0, failed=str(error))
    with closing(pdf_page):
        objects = objects_of(pdf_page, limits)
        draw_as_shown(objects)
        off = switched_off(document, index, objects, limits)
        page, hidden = _read(pdf_page, index + 1, objects, limits, off)
        if hidden:
            page = _without(hidden, page, pdf_page, objects, limits)
    page.shown = len(page.chars)
    return page


def _read(
    pdf_page: pdfium.PdfPage,
    number: int,
    objects: Sequence[Drawn],
    limits: Limits,
    off: frozenset[int] = frozenset(),
) -> tuple[Page, frozenset[int]]:
    """A page, and the addresses of the texts on it that are hidden; `off` lies on a layer that is off."""
    with closing(GlyphReader(pdf_page, _frame(pdf_page), limits, off)) as glyphs:
        page = Page(number, *glyphs.frame.size)
        page.turned = (glyphs.frame.turns - raw.FPDFPage_GetRotation(pdf_page)) % 4
        read_drawings([o for o in objects if o.address not in off] if off else objects, glyphs.frame, page)
        glyphs.read(page)
        return page, glyphs.hidden


def _without(
    hidden: frozenset[int], page: Page, pdf_page: pdfium.PdfPage, objects: Sequence[Drawn], limits: Limits
) -> Page:
    """The page once more, hidden texts taken off it.

    pdfium leaves out a text that repeats one before it: the visible one, where a shadow comes first.
    """
    kept = []
    for drawn in objects:
        if drawn.address in hidden:
            take_off(pdf_page, drawn)
        else:
            kept.append(drawn)
    shown, _ = _read(pdf_page, page.number, kept, limits)
    shown.unseen = dict(Counter(page.unseen) + Counter(shown.unseen))
    return shown


def _frame(page: pdfium.PdfPage) -> Frame:
    """What is displayed of a page: its boxes may be those of the pages around it (/Pages)."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, raw.FPDFPage_GetRotation(page) % 4)
