"""Draws one page of a PDF as a picture. It runs in a limited worker: pages are strangers' programs."""

import struct
import zlib
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium

from crossfoot_common.errors import PermanentError

WIDTH, MOST_PIXELS = 1200, 4_000_000


class Picture(NamedTuple):
    """A page as PNG; `width` and `height` are those of the page, in points; how many pages the file has."""

    png: bytes
    width: float
    height: float
    pages: int


def draw(file: Path, number: int) -> Picture:
    """The page of a number from 1.

    Raises:
        PermanentError: `damaged`, or there is no such page.
    """
    try:
        with pdfium.PdfDocument(file) as document:
            if not 1 <= number <= len(document):
                raise PermanentError("no_content", f"there is no page {number}")
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(WIDTH / max(width, 1), (MOST_PIXELS / max(width * height, 1)) ** 0.5)
            bitmap = page.render(scale=scale, rev_byteorder=True, no_smoothtext=False)
            return Picture(_png(bitmap), width, height, len(document))
    except pdfium.PdfiumError as error:
        raise PermanentError("damaged", str(error)) from error


def _png(bitmap: pdfium.PdfBitmap) -> bytes:
    """Eight bits a channel, as PNG wants it: every row behind a byte that says that it is not filtered."""
    channels = bitmap.n_channels
    kind = {1: 0, 3: 2, 4: 6}[channels]
    data, used = bytes(bitmap.buffer), bitmap.width * channels
    rows = b"".join(
        b"\x00" + data[start : start + used]
        for start in range(0, bitmap.height * bitmap.stride, bitmap.stride)
    )
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, kind, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 3)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, said) for name, said in parts)


def _chunk(name: bytes, said: bytes) -> bytes:
    return struct.pack(">I", len(said)) + name + said + struct.pack(">I", zlib.crc32(name + said))
