"""Draws invented tables as pictures of pages, with the one font that Pillow brings along."""

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

ROWS = (
    ("Code", "Name", "Total", "Basic", "Project"),
    ("20101", "Council", "1,480.26", "1,204.15", "276.11"),
    ("2010101", "Running", "902.40", "700.25", "202.15"),
    ("2010102", "Meetings", "577.86", "503.90", "73.96"),
    ("20103", "Office", "2,315.07", "2,107.04", "208.03"),
    ("2010301", "Running", "1,934.95", "1,815.60", "119.35"),
    ("2010302", "Services", "380.12", "291.44", "88.68"),
    ("", "Sum", "3,795.33", "3,311.19", "484.14"),
)
EDGES = (50, 120, 260, 350, 440, 545)  # points
TOP, HIGH = 100, 22


def page(rows: Sequence[Sequence[str]] = ROWS, dpi: int = 200, size: float = 10) -> Image.Image:
    """A sheet of A4 with one ruled table; words stand on the left of their cells, figures on the right."""
    scale = dpi / 72
    image = Image.new("RGB", (round(595 * scale), round(842 * scale)), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size * scale)
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            right = EDGES[j + 1] * scale - 4 * scale - draw.textlength(text, font=font)
            left = EDGES[j] * scale + 4 * scale
            draw.text((left if j < 2 else right, (TOP + i * HIGH + 5) * scale), text, font=font, fill=0)
    _rule(draw, len(rows), scale)
    return image


def _rule(draw: ImageDraw.ImageDraw, rows: int, scale: float) -> None:
    thick = max(1, round(scale / 2))
    bottom = TOP + rows * HIGH
    for i in range(rows + 1):
        y = (TOP + i * HIGH) * scale
        draw.line((EDGES[0] * scale, y, EDGES[-1] * scale, y), fill=0, width=thick)
    for x in EDGES:
        draw.line((x * scale, TOP * scale, x * scale, bottom * scale), fill=0, width=thick)


def encoded(*images: Image.Image, format: str = "PNG", dpi: int = 200) -> bytes:  # noqa: A002 - Pillow's word
    """The bytes of a file with these pictures."""
    out = io.BytesIO()
    more = {"save_all": True, "append_images": list(images[1:])} if format in {"TIFF", "PDF"} else {}
    resolution = {"resolution": float(dpi)} if format == "PDF" else {"dpi": (dpi, dpi)}
    images[0].save(out, format, **resolution, **more)
    return out.getvalue()


def colour(image: Image.Image) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """The picture as an array."""
    return np.asarray(image.convert("RGB"))
