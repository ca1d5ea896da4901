"""What draws a run of characters, and whether people see it: text is hidden in many ways."""

from typing import Any, NamedTuple

from pypdfium2 import raw

from crossfoot_parser.core.readers.pdf.asking import address_of, colour_of

_INVISIBLE_MODES = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))
_FILLED = frozenset(
    (
        raw.FPDF_TEXTRENDERMODE_FILL,
        raw.FPDF_TEXTRENDERMODE_FILL_STROKE,
        raw.FPDF_TEXTRENDERMODE_FILL_CLIP,
        raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
    )
)
_STROKED = frozenset(
    (
        raw.FPDF_TEXTRENDERMODE_STROKE,
        raw.FPDF_TEXTRENDERMODE_FILL_STROKE,
        raw.FPDF_TEXTRENDERMODE_STROKE_CLIP,
        raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
    )
)
_PAINTS = (("fill", _FILLED), ("stroke", _STROKED))
_TRANSPARENT = 10  # of 255: what is fainter nobody sees
_WHITE = 250


Size = tuple[float, float, float, float]
"""Of the matrix of a text what turns its upright (c and d), the length of that, and the size in points."""


class Run(NamedTuple):
    """One operation: its number on the page, pdfium's addresses of it and of its font, and how it is seen."""

    number: int
    address: int
    font: int
    unseen: str | None  # why nobody sees it
    white: bool  # seen on a ground of another colour only
    size: Size | None = None


def run_of(handle: Any, address: int, number: int) -> Run:  # noqa: ANN401 — a ctypes pointer
    """The run that a text object draws; a character may have none."""
    if not address:
        return Run(number, address, 0, None, white=False)
    unseen, white = _visibility(handle, address)
    return Run(number, address, address_of(raw.FPDFTextObj_GetFont(handle)), unseen, white)


def _visibility(handle: Any, address: int) -> tuple[str | None, bool]:  # noqa: ANN401 — a ctypes pointer
    mode = raw.FPDFTextObj_GetTextRenderMode(handle)
    if mode in _INVISIBLE_MODES:
        return "invisible", False
    colours = [colour_of(address, kind) for kind, modes in _PAINTS if mode in modes]
    painted = [colour for colour in colours if colour is None or colour[3] > _TRANSPARENT]
    if not painted:
        return "transparent", False
    return None, all(colour is not None and min(colour[:3]) >= _WHITE for colour in painted)
