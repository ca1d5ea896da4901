"""What draws a run of characters, and whether people see it: text is hidden in many ways."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pypdfium2 import raw

from crossfoot_parser.core.readers.pdf.asking import (
    Address,
    Colour,
    Int,
    colours_of,
    font_sizes_of,
    matrices_of,
    plain,
)
from crossfoot_parser.core.readers.pdf.overprints import Ink

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
_FONT = plain(raw.FPDFTextObj_GetFont, Address, Address)
_MODE = plain(raw.FPDFTextObj_GetTextRenderMode, Int, Address)
_TRANSPARENT = 10  # of 255: what is fainter nobody sees
_WHITE = 250
_LOW = 0.7  # of the size of its font: a box that is lower is the ink of a character, not its place
_HIGH = 1.25  # of the size: a box that is higher has room for more than the character


class Stance(NamedTuple):
    """How a character stands on its line."""

    c: float  # what of its matrix turns its upright
    d: float
    up: float  # the length of that
    size: float  # in points

    @property
    def is_sideways(self) -> bool:
        """Whether its line runs up or down the page."""
        return abs(self.c) > abs(self.d)

    @property
    def heights(self) -> tuple[float, float]:
        """The lowest and the highest that the room of a character can be; pressed flat, any."""
        return (_LOW * self.size, _HIGH * self.size) if self.up else (0.0, math.inf)


class Run(NamedTuple):
    """One operation: its number on the page, pdfium's addresses of it and of its font, and how it is seen.

    It writes all its characters in one size. A character may be of none: each of those stands for itself.
    """

    number: int
    address: int = 0
    font: int = 0
    unseen: str | None = None  # why nobody sees it
    white: bool = False  # seen on a ground of another colour only
    low: float = math.inf  # between these heights a character's room is its place on an upright line
    high: float = -math.inf
    ink: Ink = None


def runs_of(text: int, objects: Sequence[int | None]) -> dict[int | None, Run]:
    """The runs of a page's text, by the addresses of the text objects of its characters."""
    one_of = dict(zip(objects, range(len(objects)), strict=True))
    numbers = {address: number for number, address in enumerate(one_of)}
    addresses = [address for address in one_of if address]
    columns = (
        stances_of(text, [one_of[address] for address in addresses]),
        map(_FONT, addresses),
        map(_MODE, addresses),
        colours_of(addresses, "fill"),
    )
    found: dict[int | None, Run] = {None: Run(numbers[None])} if None in numbers else {}
    for address, stance, font, mode, fill in zip(addresses, *columns, strict=True):
        unseen, white, ink = _visibility(address, mode, fill)
        low, high = (math.inf, -math.inf) if stance.is_sideways else stance.heights
        found[address] = Run(numbers[address], address, font or 0, unseen, white, low, high, ink)
    return found


def stances_of(text: int, indexes: Sequence[int]) -> Iterator[Stance]:
    """How some characters of a page's text stand."""
    sizes = font_sizes_of(text, indexes)
    for (_, _, c, d, _, _), size in zip(matrices_of(text, indexes), sizes, strict=True):
        up = math.hypot(c, d)
        yield Stance(c, d, up, size * up)


def _visibility(address: int, mode: int, fill: Colour | None) -> tuple[str | None, bool, Ink]:
    if mode in _INVISIBLE_MODES:
        return "invisible", False, None
    colours = [fill] if mode in _FILLED else []
    colours += colours_of([address], "stroke") if mode in _STROKED else []
    painted = [colour for colour in colours if colour is None or colour[3] > _TRANSPARENT]
    if not painted:
        return "transparent", False, None
    white = all(colour is not None and min(colour[:3]) >= _WHITE for colour in painted)
    return None, white, painted[0]
