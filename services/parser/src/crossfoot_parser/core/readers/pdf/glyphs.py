"""Takes the visible characters off a page, and counts those that a reader of the page does not see."""

import ctypes
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.asking import Room, address_of, angles_of, characters_of, is_generated
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.model import REPLACEMENT, Box, Char, Page
from crossfoot_parser.core.readers.pdf.runs import Run, Size, run_of

_SMALLEST = 1.5  # points
_SLANTED = math.radians(22.0)  # italics are slanted by up to 20, watermarks by 30 and more
_ON_A_LAYER = "on a layer that is switched off"
_CONCEALED = frozenset(("invisible", "transparent", "white", _ON_A_LAYER))
_BLANK, _BLANKS = 32, frozenset((9, 10, 13))
_SOFT_HYPHEN, _BROKEN = 0xAD, 0x2
_NOT_CHARACTERS = frozenset((0xFFFD, 0xFFFE, 0xFFFF, *range(_BLANK), *range(0x7F, 0xA0)))
_PRIVATE, _BEHIND_PRIVATE = 0xE000, 0xF900
_MUTE = 0.1  # share of the characters of a font
_QUARTER = math.pi / 2  # of the angles of characters, clockwise
_LOW = 0.7  # of the size of its font: a box that is lower is the ink of a character, not its place
_HIGH = 1.25  # of the size: a box that is higher has room for more than the character
_BELOW = 0.12  # of the size: how far a character reaches below its base line


class GlyphReader:
    """The characters of one page; `off` are the addresses of texts on layers that are switched off."""

    def __init__(
        self, page: pdfium.PdfPage, frame: Frame, limits: Limits, off: frozenset[int] = frozenset()
    ) -> None:
        self._page = page.get_textpage()
        self._text = self._page.raw  # asked for a dozen times a character: the pointer, not what wraps it
        self._count = raw.FPDFText_CountChars(self._text)
        if self._count > limits.cells:
            raise PermanentError("cell_limit", f"{self._count} characters on one page")
        self._angles = angles_of(self._text, self._count)
        self.frame = replace(frame, turns=self._turns(frame.turns))
        self._off = off
        self._runs: dict[int | None, Run] = {}
        self._visible: set[int] = set()
        self._concealed: set[int] = set()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def read(self, page: Page) -> None:
        """Add the visible characters to `page`; its fills must be known."""
        shown = Box(0, 0, page.width, page.height)
        fonts, unknown = list[int](), list[int]()
        for index, (code, error, address, room) in enumerate(characters_of(self._text, self._count)):
            known = error != 1
            if (known and code in _BLANKS) or (code <= _BLANK and is_generated(self._text, index)):
                continue
            run = self._runs.get(address) or self._run(index)
            box = self._place(index, run, room)
            x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
            why = run.unseen
            if why is None and (self._angles[index] or box.bottom - box.top < _SMALLEST):
                why = _unseen(self._angles[index], box.bottom - box.top)
            if why is None and not shown.holds(x, y):
                why = "outside the page"
            if why is None and run.white and not any(fill.holds(x, y) for fill in page.fills):
                why = "white"
            if why is not None:
                if code != _BLANK:
                    page.leave_out(why)
                    self._concealed.add(run.address if why in _CONCEALED else 0)
                continue
            text = self._meaning(index, code) if known else REPLACEMENT
            page.chars.append(Char(text, *box, run.number))
            fonts.append(run.font)
            unknown.append(run.font if not known or code < _BLANK else 0)
            self._visible.add(run.address)
        mute = _mute(fonts, unknown)
        page.mute = sum(font in mute for font in fonts)
        if mute:
            spoken = zip(fonts, page.chars, strict=True)
            page.chars = [c._replace(text=REPLACEMENT) if font in mute else c for font, c in spoken]
        page.unmapped = sum(char.text == REPLACEMENT for char in page.chars)

    @property
    def hidden(self) -> frozenset[int]:
        """The addresses of the text objects that nobody sees any of."""
        return frozenset(self._concealed - self._visible - {0})

    def close(self) -> None:
        """Give pdfium's memory back."""
        self._page.close()

    def _size(self, index: int) -> Size:
        """How the line of a character stands, how far its font reaches up in it, and its size in points."""
        raw.FPDFText_GetMatrix(self._text, index, self._matrix)
        c, d = self._matrix.c, self._matrix.d
        up = math.hypot(c, d)
        return c, d, up, raw.FPDFText_GetFontSize(self._text, index) * up

    def _place(self, index: int, run: Run, room: Room) -> Box:
        """The room of a character on its line.

        Drawn fonts (Type 3) do not say how high their characters are: of 一 and of a minus sign pdfium knows
        the stroke alone, which lies on no line and is too thin to be seen. Others say that they are half as
        high again as their size, which is room for the lines of prose, and reaches into rows that are closer.
        """
        x0, y1, x1, y0 = room
        c, d, up, size = run.size or self._size(index)
        sideways = abs(c) > abs(d)
        high = abs(x1 - x0) if sideways else abs(y1 - y0)
        if up and not _LOW * size <= high <= _HIGH * size:  # pressed flat it has no height to correct
            raw.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
            steps = (-_BELOW * size / up, (1 - _BELOW) * size / up)
            xs = [self._x.value + step * c for step in steps]
            ys = [self._y.value + step * d for step in steps]
            if high > _HIGH * size:
                x0, y0, x1, y1 = (min(xs), y0, max(xs), y1) if sideways else (x0, min(ys), x1, max(ys))
            elif sideways:
                x0, x1 = min(x0, *xs), max(x1, *xs)
            else:
                y0, y1 = min(y0, *ys), max(y1, *ys)
        return self.frame.box(x0, y0, x1, y1)

    def _turns(self, turns: int) -> int:
        """The page's own turn, and one more where nearly all text is drawn sideways."""
        if not any(self._angles):
            return self._turned_to(0, self._count, turns) if self._count else turns
        quarters = Counter(round(angle / _QUARTER) % 4 for angle in self._angles)
        return self._turned_to(*quarters.most_common(1)[0], turns)

    def _turned_to(self, commonest: int, count: int, turns: int) -> int:
        upright = (-turns) % 4
        return -commonest % 4 if commonest != upright and count > 0.8 * self._count else turns

    def _meaning(self, index: int, code: int) -> str:
        """The character of a code; of a hyphen at the end of a line pdfium keeps the fact alone."""
        if code == _BROKEN and raw.FPDFText_IsHyphen(self._text, index) == 1:
            return "-"
        return _character(code)

    def _run(self, index: int) -> Run:
        """The run of the first character of a text object."""
        handle: Any = raw.FPDFText_GetTextObject(self._text, index)
        address = address_of(handle)
        run = run_of(handle, address, len(self._runs))
        if address in self._off:
            run = run._replace(unseen=_ON_A_LAYER)
        # one operation writes all its characters in one size; what belongs to none is asked each
        self._runs[address or None] = run._replace(size=self._size(index)) if address else run
        return self._runs[address or None]


@lru_cache(maxsize=8192)
def _character(code: int) -> str:
    private = _PRIVATE <= code < _BEHIND_PRIVATE
    if code == _SOFT_HYPHEN:
        return "-"
    return REPLACEMENT if code in _NOT_CHARACTERS or private else chr(code)


def _unseen(angle: float, height: float) -> str | None:
    if angle and abs(angle - _QUARTER * round(angle / _QUARTER)) > _SLANTED:
        return "slanted across the page"
    return "tiny" if height < _SMALLEST else None


def _mute(fonts: Sequence[int], unknown: Sequence[int]) -> frozenset[int]:
    """Fonts that leave characters without a meaning: what they say of others is a guess by their codes."""
    written, without = Counter(fonts), Counter(unknown)
    return frozenset(font for font, count in without.items() if font and count >= _MUTE * written[font])
