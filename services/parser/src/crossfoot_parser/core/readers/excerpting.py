"""Cuts places out of pages that are pictures, as small pictures to be shown beside what was read there."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import TYPE_CHECKING

from crossfoot_common import media_types
from crossfoot_common.tables.model import PageBox
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import guarded

if TYPE_CHECKING:  # numpy and Pillow are there only where pictures are read
    from crossfoot_parser.ocr.arrays import Colour

Spot = tuple[int, PageBox]
"""A page and a place on it."""
_WIDE, _HIGH = 320, 96  # pixels of an excerpt, at most
_BESIDE = 2.0  # points around the place
_SHADES = 16


def excerpts(
    data: bytes, media_type: str, spots: Iterable[Spot], limits: Limits, turned: Mapping[int, int]
) -> dict[Spot, bytes]:
    """For each place a PNG of at most a few thousand bytes, upright: `turned` are quarters by page.

    Raises:
        PermanentError: the file cannot be opened.
    """
    wanted: defaultdict[int, list[PageBox]] = defaultdict(list)
    for page, box in spots:
        wanted[page].append(box)
    with guarded("picture"):
        pages = (
            _pages_of_pdf(data, wanted) if media_type == media_types.PDF else _pictures(data, wanted, limits)
        )
        return {
            (page, box): _excerpt(colour, dpi, box, turned.get(page, 0))
            for page, colour, dpi in pages
            for box in wanted[page]
        }


def _pages_of_pdf(data: bytes, wanted: Mapping[int, object]) -> Iterator[tuple[int, "Colour", float]]:
    import pypdfium2 as pdfium  # noqa: PLC0415 - a text is read in the time that this takes to load

    from crossfoot_parser.core.readers.pdf.fonts import leave_the_machines_fonts  # noqa: PLC0415
    from crossfoot_parser.core.readers.pdf.rendering import rendered  # noqa: PLC0415

    leave_the_machines_fonts()
    with closing(pdfium.PdfDocument(data)) as document:
        for page in sorted(wanted):
            yield page, *rendered(document, page - 1)


def _pictures(
    data: bytes, wanted: Mapping[int, object], limits: Limits
) -> Iterator[tuple[int, "Colour", float]]:
    from crossfoot_parser.core.readers.pictures import coloured, images  # noqa: PLC0415 - as above

    for page, image in enumerate(images(data, limits), start=1):
        if page in wanted:
            yield page, *coloured(image)


def _excerpt(colour: "Colour", dpi: float, box: PageBox, turned: int) -> bytes:
    from PIL import Image  # noqa: PLC0415 - only where pictures are read

    scale, height, width = dpi / 72, *colour.shape[:2]
    x0, top = (max(0, round((side / 100 - _BESIDE) * scale)) for side in box[:2])
    x1 = min(width, round((box[2] / 100 + _BESIDE) * scale))
    bottom = min(height, round((box[3] / 100 + _BESIDE) * scale))
    cut = Image.fromarray(colour[top : max(bottom, top + 1), x0 : max(x1, x0 + 1)])
    cut = cut.rotate(-90 * turned, expand=True)
    cut.thumbnail((_WIDE, _HIGH))
    out = io.BytesIO()
    cut.quantize(_SHADES).save(out, "PNG", optimize=True)
    return out.getvalue()
