"""Draws what is typed onto a page: pdfium knows no text of filled fields and of text boxes laid over it."""

import pypdfium2 as pdfium
from pypdfium2 import raw

_TYPED = frozenset((raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT))
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_SMALL = 0.05  # of a page: enough for pdfium to draw the fields that the file leaves to the viewer


def open_page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """A page whose filled fields and text boxes are among what is drawn on it, as people see it.

    Signatures, links, notes and marks say nothing of the document's own and are left out.

    Raises:
        pdfium.PdfiumError: the page is broken.
    """
    page = document[index]
    numbers = range(raw.FPDFPage_GetAnnotCount(page))
    typed = [number for number in numbers if _is_typed(page, number)]
    if not typed:
        return page
    for number in reversed(numbers):
        if number not in typed:
            raw.FPDFPage_RemoveAnnot(page, number)
    page.render(scale=_SMALL).close()
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


def _is_typed(page: pdfium.PdfPage, number: int) -> bool:
    annotation = raw.FPDFPage_GetAnnot(page, number)
    if not annotation:
        return False
    is_signed = raw.FPDFAnnot_GetValueType(annotation, b"V") == raw.FPDF_OBJECT_DICTIONARY
    is_seen = not raw.FPDFAnnot_GetFlags(annotation) & _UNSEEN
    kind = raw.FPDFAnnot_GetSubtype(annotation)
    raw.FPDFPage_CloseAnnot(annotation)
    return kind in _TYPED and is_seen and not is_signed
