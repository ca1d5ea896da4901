"""Reads files that are pictures: each picture of a file is a page (TIFF, GIF)."""

import io
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from crossfoot_common import media_types, progress
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, PageBreak, RawDocument
from crossfoot_parser.core.readers.guard import guarded
from crossfoot_parser.core.readers.pdf.drafts import Piece, finish, open_columns
from crossfoot_parser.core.readers.pdf.model import Page
from crossfoot_parser.core.readers.pdf.pictures import Pictures
from crossfoot_parser.ocr.models import installed

if TYPE_CHECKING:  # numpy and Pillow are there only where pictures are read
    from PIL.Image import Image

    from crossfoot_parser.ocr.arrays import Colour

_SHORT, _LONG = 8.27, 11.69  # inches: A4, which a picture is taken for that does not say how large it is
_BELIEVED = range(60, 651)  # dots an inch that a file may claim
_USED = 220  # dots an inch: what is finer is not read better
_PIXELS = 100_000_000  # of one picture, before it is unpacked


class PictureReader:
    """Grids and lines of each picture, as of a page."""

    media_types = media_types.PICTURES

    def read(self, data: bytes, limits: Limits) -> RawDocument:
        """The blocks of all pictures in the file.

        Raises:
            PermanentError: `needs_ocr` (nothing is to be read off pictures, or nothing could be), `damaged`,
                `page_limit`, `memory_limit`, `cell_limit`.
        """
        if not limits.ocr_pages or not installed():
            raise PermanentError("needs_ocr", "the file is a picture")
        seen = Pictures(limits)
        pieces: list[Piece] = []
        number = 0
        for number, image in enumerate(images(data, limits), start=1):
            dpi = _resolution(image)
            page = Page(number, image.width / dpi * 72, image.height / dpi * 72)
            pieces.extend(seen.pieces(page, partial(coloured, image), open_columns(pieces)))
            pieces.append(PageBreak(number))
        if not seen.read:
            raise PermanentError("needs_ocr", "nothing could be read off the picture")
        blocks, read = tuple(finish(pieces, limits)), frozenset(seen.read)
        uncertain = frozenset(seen.uncertain)
        return RawDocument(blocks, number, tuple(seen.remarks), read, uncertain, seen.turned)


def images(data: bytes, limits: Limits) -> Iterator["Image"]:
    """The pictures of a file, one at a time."""
    from PIL import Image, ImageOps, ImageSequence  # noqa: PLC0415 - as above

    with guarded("picture"):
        opened = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"))
        count = getattr(opened, "n_frames", 1)
    if count > limits.ocr_pages:
        raise PermanentError("page_limit", f"{count} pictures of pages, {limits.ocr_pages} are read")
    for number, frame in enumerate(ImageSequence.Iterator(opened), start=1):
        if frame.width * frame.height > _PIXELS:
            raise PermanentError("memory_limit", f"a picture of {frame.width} × {frame.height} pixels")
        with guarded("picture"):
            upright = ImageOps.exif_transpose(frame)
        yield upright
        progress.said(number, count)


def coloured(image: "Image") -> "tuple[Colour, float]":
    """A picture in colour, no finer than it is of use, and its dots an inch."""
    import numpy as np  # noqa: PLC0415 - as above
    from PIL import Image  # noqa: PLC0415 - as above

    dpi = _resolution(image)
    with guarded("picture"):
        upright = image.convert("RGB")
        if dpi > _USED:
            less = _USED / dpi
            size = round(upright.width * less), round(upright.height * less)
            upright, dpi = upright.resize(size, Image.Resampling.BOX), float(_USED)
        return np.asarray(upright), dpi


def _resolution(image: "Image") -> float:
    """As the file says, where that can be; else as if it were a sheet of A4."""
    said = image.info.get("dpi")
    sheet = max(image.size) / _LONG
    if said and round(float(said[0])) in _BELIEVED and 0.5 < float(said[0]) / sheet < 2:
        return float(said[0])
    return max(min(image.size) / _SHORT, sheet)


READER = PictureReader()
