"""Takes the visible characters off a page, and counts those that a reader of the page does not see."""

import ctypes
import math
from collections import Counter
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.model import Box, Char, Page

_INVISIBLE_MODES = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))
_SMALLEST = 1.5  # points
_SLANTED = 22.0  # degrees: italics are slanted by up to 20, watermarks by 30 and more
_NOT_CHARACTERS = frozenset((0, 0xFFFD, 0xFFFE, 0xFFFF, 0x2, 0xAD))
_QUARTER = 90.0
_LOW = 0.7  # of the size of its font: a box that is lower is the ink of a character, not its place
_BELOW = 0.12  # of the size: how far a character reaches below its base line


class GlyphReader:
    """The characters of one page."""

    def __init__(self, page: pdfium.PdfPage, frame: Frame, limits: Limits) -> None:
        self._text = page.get_textpage()
        self._count = raw.FPDFText_CountChars(self._text)
        if self._count > limits.cells:
            raise PermanentError("cell_limit", f"{self._count} characters on one page")
        self._angles = [self._angle(index) for index in range(self._count)]
        self.frame = replace(frame, turns=self._turns(frame.turns))
        self._runs: dict[int, tuple[int, str | None, bool]] = {}
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def read(self, page: Page) -> None:
        """Add the visible characters to `page`; its fills must be known."""
        shown = Box(0, 0, page.width, page.height)
        for index in range(self._count):
            code = raw.FPDFText_GetUnicode(self._text, index)
            if code in {9, 10, 13} or raw.FPDFText_IsGenerated(self._text, index) == 1:
                continue
            box = self._place(index)
            run, unseen, white = self._run(index)
            x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
            why = unseen or self._unseen(index, box, shown)
            if why is None and white and not any(fill.holds(x, y) for fill in page.fills):
                why = "white"
            if why is not None:
                if code != 32:
                    page.leave_out(why)
            elif code in _NOT_CHARACTERS or 0xE000 <= code <= 0xF8FF:
                page.unmapped += 1
                page.chars.append(Char("\N{REPLACEMENT CHARACTER}", *box, run))
            else:
                page.chars.append(Char(chr(code), *box, run))

    def close(self) -> None:
        """Give pdfium's memory back."""
        self._text.close()

    def _place(self, index: int) -> Box:
        """The room of a character on its line.

        Drawn fonts (Type 3) do not say how high their characters are: of 一 and of a minus sign pdfium knows
        the stroke alone, which lies on no line and is too thin to be seen.
        """
        raw.FPDFText_GetLooseCharBox(self._text, index, self._box)
        x0, y0, x1, y1 = self._box.left, self._box.bottom, self._box.right, self._box.top
        raw.FPDFText_GetMatrix(self._text, index, self._matrix)
        up = math.hypot(self._matrix.c, self._matrix.d)
        size = raw.FPDFText_GetFontSize(self._text, index) * up
        ink = abs(x1 - x0) if abs(self._matrix.c) > abs(self._matrix.d) else abs(y1 - y0)
        if ink < _LOW * size:
            raw.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
            for part in (-_BELOW * size / up, (1 - _BELOW) * size / up):
                x, y = self._x.value + part * self._matrix.c, self._y.value + part * self._matrix.d
                if abs(self._matrix.c) > abs(self._matrix.d):
                    x0, x1 = min(x0, x), max(x1, x)
                else:
                    y0, y1 = min(y0, y), max(y1, y)
        return self.frame.box(x0, y0, x1, y1)

    def _angle(self, index: int) -> float:
        """Degrees, clockwise."""
        return math.degrees(raw.FPDFText_GetCharAngle(self._text, index))

    def _turns(self, turns: int) -> int:
        """The page's own turn, and one more where nearly all text is drawn sideways."""
        quarters = Counter(round(angle / _QUARTER) % 4 for angle in self._angles)
        if not quarters:
            return turns
        commonest, count = quarters.most_common(1)[0]
        upright = (-turns) % 4
        return -commonest % 4 if commonest != upright and count > 0.8 * len(self._angles) else turns

    def _unseen(self, index: int, box: Box, shown: Box) -> str | None:
        if abs(self._angles[index] - _QUARTER * round(self._angles[index] / _QUARTER)) > _SLANTED:
            return "slanted across the page"
        if box.bottom - box.top < _SMALLEST:
            return "tiny"
        if not shown.holds((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2):
            return "outside the page"
        return None

    def _run(self, index: int) -> tuple[int, str | None, bool]:
        """The drawing operation of a character: its number, why it is unseen, and whether it is white."""
        handle: Any = raw.FPDFText_GetTextObject(self._text, index)
        address = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if address not in self._runs:
            unseen, white = _visibility(handle) if address else (None, False)
            self._runs[address] = (len(self._runs), unseen, white)
        return self._runs[address]


def _visibility(handle: Any) -> tuple[str | None, bool]:  # noqa: ANN401 — a ctypes pointer
    mode = raw.FPDFTextObj_GetTextRenderMode(handle)
    if mode in _INVISIBLE_MODES:
        return "invisible", False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return None, False
    if mode == raw.FPDF_TEXTRENDERMODE_FILL and alpha.value == 0:
        return "transparent", False
    white = min(red.value, green.value, blue.value) >= 250
    return None, white and mode == raw.FPDF_TEXTRENDERMODE_FILL
