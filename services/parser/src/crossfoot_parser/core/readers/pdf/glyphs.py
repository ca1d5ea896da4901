"""Takes the visible characters off a page, and counts those that a reader of the page does not see."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

import pypdfium2 as pdfium
from pypdfium2 import raw

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.asking import (
    Room,
    address_of,
    characters_of,
    is_generated,
    is_hyphen,
    origin_of,
)
from crossfoot_parser.core.readers.pdf.frame import Frame
from crossfoot_parser.core.readers.pdf.model import REPLACEMENT, Box, Char, Page, made
from crossfoot_parser.core.readers.pdf.overprints import leave_out_overprints
from crossfoot_parser.core.readers.pdf.runs import Run, runs_of, stances_of

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
_BELOW = 0.12  # of the size: how far a character reaches below its base line
_NO_RUN = Run(-1)


class GlyphReader:
    """The characters of one page; `off` are the addresses of texts on layers that are switched off."""

    def __init__(
        self, page: pdfium.PdfPage, frame: Frame, limits: Limits, off: frozenset[int] = frozenset()
    ) -> None:
        self._page = page.get_textpage()
        count = raw.FPDFText_CountChars(self._page)
        if count > limits.cells:
            raise PermanentError("cell_limit", f"{count} characters on one page")
        self._text = address_of(self._page.raw)
        self._asked = characters_of(self._text, count)
        self.frame = replace(frame, turns=_turns(self._asked.angles, frame.turns))
        runs = runs_of(self._text, self._asked.objects)
        self._runs = runs | {a: runs[a]._replace(unseen=_ON_A_LAYER) for a in off & runs.keys()}
        self._concealed: set[int] = set()
        self._visible: set[int] = set()

    def read(self, page: Page) -> None:
        """Add the visible characters to `page`; its fills must be known."""
        runs, displayed = self._runs, self.frame.sides
        width, height = page.width, page.height
        chars, unknown = list[Char](), Counter[int]()
        address: int | None = -1
        run = _NO_RUN
        for index, (code, error, drawn_by, room, angle) in enumerate(zip(*self._asked, strict=True)):
            if code <= _BLANK and self._is_no_character(index, code, error):
                continue
            if drawn_by != address:
                address, run = drawn_by, runs[drawn_by]
            x0, y1, x1, y0 = room
            if not run.low <= abs(y1 - y0) <= run.high:
                x0, y0, x1, y1 = self._place(index, room)
            x0, top, x1, bottom = displayed(x0, y0, x1, y1)
            inside = 0 <= (x0 + x1) / 2 <= width and 0 <= (top + bottom) / 2 <= height
            if run.unseen or run.white or angle or not inside or bottom - top < _SMALLEST:
                why = _unseen(run, angle, Box(x0, top, x1, bottom), page.fills, inside=inside)
                if why is not None:
                    if code != _BLANK:
                        page.leave_out(why)
                        self._concealed.add(run.address if why in _CONCEALED else 0)
                    continue
            text = self._broken(index) if code == _BROKEN else _character(code)
            if error == 1 or code < _BLANK:
                unknown[run.font] += 1
                text = REPLACEMENT if error == 1 else text
            chars.append(made((text, x0, top, x1, bottom, run.number)))
        page.chars = chars
        self._count(page, unknown)
        leave_out_overprints(page, {run.number: run.ink for run in runs.values()})

    def _count(self, page: Page, unknown: Counter[int]) -> None:
        """Leave no character of a font that is mute a meaning, and count those without one."""
        runs = {run.number: run for run in self._runs.values()}
        written = Counter(char.run for char in page.chars)
        self._visible = {runs[number].address for number in written}
        if unknown:
            fonts = Counter[int]()
            for number, count in written.items():
                fonts[runs[number].font] += count
            mute = _mute(fonts, unknown)
            page.mute = sum(fonts[font] for font in mute)
            page.chars = [
                char._replace(text=REPLACEMENT) if runs[char.run].font in mute else char
                for char in page.chars
            ]
        page.unmapped = [char.text for char in page.chars].count(REPLACEMENT)

    @property
    def hidden(self) -> frozenset[int]:
        """The addresses of the text objects that nobody sees any of."""
        return frozenset(self._concealed - self._visible - {0})

    def close(self) -> None:
        """Give pdfium's memory back."""
        self._page.close()

    def _place(self, index: int, room: Room) -> Room:
        """The room of a character on its line: left, bottom, right and top.

        Drawn fonts (Type 3) do not say how high their characters are: of 一 and of a minus sign pdfium knows
        the stroke alone, which lies on no line and is too thin to be seen. Others say that they are half as
        high again as their size, which is room for the lines of prose, and reaches into rows that are closer.
        """
        x0, y1, x1, y0 = room
        (stance,) = stances_of(self._text, [index])
        low, most = stance.heights
        high = abs(x1 - x0) if stance.is_sideways else abs(y1 - y0)
        if low <= high <= most:
            return x0, y0, x1, y1
        x, y = origin_of(self._text, index)
        steps = (-_BELOW * stance.size / stance.up, (1 - _BELOW) * stance.size / stance.up)
        xs = [x + step * stance.c for step in steps]
        ys = [y + step * stance.d for step in steps]
        if high > most:
            return (min(xs), y0, max(xs), y1) if stance.is_sideways else (x0, min(ys), x1, max(ys))
        if stance.is_sideways:
            return min(x0, *xs), y0, max(x1, *xs), y1
        return x0, min(y0, *ys), x1, max(y1, *ys)

    def _is_no_character(self, index: int, code: int, error: int) -> bool:
        """Whether it stands for the room between others alone."""
        return (error != 1 and code in _BLANKS) or is_generated(self._text, index)

    def _broken(self, index: int) -> str:
        """Of a hyphen at the end of a line pdfium keeps the fact alone."""
        return "-" if is_hyphen(self._text, index) else _character(_BROKEN)


@lru_cache(maxsize=8192)
def _character(code: int) -> str:
    private = _PRIVATE <= code < _BEHIND_PRIVATE
    if code == _SOFT_HYPHEN:
        return "-"
    return REPLACEMENT if code in _NOT_CHARACTERS or private else chr(code)


def _turns(angles: Sequence[float], turns: int) -> int:
    """The page's own turn, and one more where nearly all text is drawn sideways."""
    if not angles:
        return turns
    quarters = Counter(round(angle / _QUARTER) % 4 for angle in angles) if any(angles) else {0: len(angles)}
    commonest = max(quarters, key=quarters.__getitem__)
    upright = (-turns) % 4
    return -commonest % 4 if commonest != upright and quarters[commonest] > 0.8 * len(angles) else turns


def _unseen(run: Run, angle: float, box: Box, fills: Sequence[Box], *, inside: bool) -> str | None:
    """Why nobody sees a character; None where somebody does."""
    if run.unseen:
        return run.unseen
    if angle and abs(angle - _QUARTER * round(angle / _QUARTER)) > _SLANTED:
        return "slanted across the page"
    if box.bottom - box.top < _SMALLEST:
        return "tiny"
    if not inside:
        return "outside the page"
    return "white" if run.white and not any(fill.holds(*box.middle) for fill in fills) else None


def _mute(written: Mapping[int, int], unknown: Mapping[int, int]) -> frozenset[int]:
    """Fonts that leave characters without a meaning: what they say of others is a guess by their codes."""
    return frozenset(font for font, count in unknown.items() if font and count >= _MUTE * written[font])
