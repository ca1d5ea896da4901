"""Draws a page as the picture that people see, at the resolution of the scan that it holds."""

from contextlib import closing
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

if TYPE_CHECKING:  # numpy is there only where pictures are read
    from crossfoot_parser.ocr.arrays import Colour

_LEAST, _USUAL, _MOST = 110, 200, 220  # dots an inch
_PIXELS = 14_000_000  # of one page: more would not be read better


def rendered(document: pdfium.PdfDocument, index: int) -> "tuple[Colour, float]":
    """A page in colour, and its dots an inch."""
    import numpy as np  # noqa: PLC0415 - only where pictures are read

    with closing(document[index]) as page:
        width, height = page.get_size()
        dpi = min(_resolution(page), _most(width, height))
        bitmap = page.render(scale=dpi / 72, rev_byteorder=True, prefer_bgrx=False)
        with closing(bitmap):
            drawn = np.array(bitmap.to_numpy())
    return drawn[..., :3] if drawn.ndim == 3 and drawn.shape[2] >= 3 else np.repeat(drawn[..., :1], 3, 2), dpi


def _resolution(page: pdfium.PdfPage) -> float:
    """Of the largest picture on it; of outlines the usual one."""
    best, most = 0.0, 0.0
    for picture in page.get_objects(filter=(pdfium.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        wide = picture.get_px_size()[0]
        if (area := abs((right - left) * (top - bottom))) > most:
            best, most = wide / max(abs(right - left), 1.0) * 72, area
    return min(max(best, _LEAST), _MOST) if best else _USUAL


def _most(width: float, height: float) -> float:
    return float((_PIXELS / max(width * height, 1.0)) ** 0.5 * 72)
