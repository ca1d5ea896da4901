"""The way through the phase: a picture is made straight and its rules are found, then its texts are read.

Between the two stands who knows tables: which rules make cells is not decided here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from crossfoot_parser.ocr.arrays import Colour, Grey, Whole
from crossfoot_parser.ocr.crops import cut, touching
from crossfoot_parser.ocr.dashes import is_dash
from crossfoot_parser.ocr.deskew import slope_of, straightened
from crossfoot_parser.ocr.grey import grey_of, ink_of, is_bilevel, levelled
from crossfoot_parser.ocr.ink import Components, components_of, runs_of
from crossfoot_parser.ocr.judging import Judged, judge
from crossfoot_parser.ocr.labels import Words, words_of
from crossfoot_parser.ocr.leading import with_leading_stroke
from crossfoot_parser.ocr.lines import (
    Span,
    character_height,
    free_lines,
    lines_in_cell,
    span_of,
    without_dust,
)
from crossfoot_parser.ocr.rules import Stroke, rules_of, without_rules

_BESIDE = 90  # dots an inch for each pixel that a rule is blurred by
_SPECK = 3  # pixels at 200 dpi: what is smaller is dust
_DIGITS = 0.25  # share of digits from which on a line of words may be a figure


@dataclass(frozen=True, slots=True)
class Seen:
    """A page made straight: its size and resolution, its rules, and what may be wrong with all of it."""

    clean: Grey  # without its rules
    ink: Components
    horizontal: tuple[Stroke, ...]
    vertical: tuple[Stroke, ...]
    dpi: float
    slope: float  # degrees by which it was turned back
    bilevel: bool
    beside: int  # pixels next to each rule that were cleaned with it


@dataclass(frozen=True, slots=True)
class Text:
    """One line as it was read: where it is (pixels), where its characters are, its figure if it is one."""

    text: str
    span: Span
    middles: tuple[float, ...]  # of the characters, share of the width of the span
    sure: float
    figure: Judged | None = None
    touches: bool = False  # ink of its cell goes on where the crop ends


def see(colour: Colour, dpi: float) -> Seen:
    """A page before it is read."""
    grey = grey_of(colour)
    bilevel = is_bilevel(grey)
    grey = levelled(grey)
    slope = slope_of(grey)
    grey = straightened(grey, slope)
    horizontal, vertical = rules_of(grey, dpi)
    beside = max(1, round(dpi / _BESIDE))
    clean = without_rules(grey, horizontal, vertical, beside)
    found = components_of(runs_of(clean < ink_of(clean)))
    return Seen(clean, found, tuple(horizontal), tuple(vertical), dpi, slope, bilevel, beside)


def read(seen: Seen, cells: Sequence[Span]) -> Iterator[Text]:
    """The texts in the cells, each by itself, then what stands outside of all of them."""
    speck = max(1, round(_SPECK * (seen.dpi / 200) ** 2))
    solid = seen.ink.area > speck
    high = character_height(seen.ink, seen.dpi)
    x, y = (seen.ink.x0 + seen.ink.x1) / 2, (seen.ink.y0 + seen.ink.y1) / 2
    free = solid.copy()
    for cell in cells:
        inside = solid & (x >= cell.x0) & (x < cell.x1) & (y >= cell.y0) & (y < cell.y1)
        free &= ~inside
        which = np.flatnonzero(inside)
        if len(which):
            yield from _cell(seen, which, cell, high)
    whole = Span(0, 0, seen.clean.shape[1], seen.clean.shape[0])
    small = (seen.ink.y1 - seen.ink.y0 < 4 * high) & (seen.ink.x1 - seen.ink.x0 < 20 * high)
    for ink in free_lines(seen.ink, np.flatnonzero(free & small), high):
        line = without_dust(seen.ink, ink, high)
        if len(line) and (span := span_of(seen.ink, line)).high >= 0.5 * high:
            yield _text(seen, line, span, whole, high)


def _cell(seen: Seen, which: Whole, cell: Span, high: float) -> Iterator[Text]:
    touches = touching(seen.ink, which, cell)
    for ink in lines_in_cell(seen.ink, which, high):
        line = without_dust(seen.ink, ink, high)
        if len(line):
            span = span_of(seen.ink, line)
            found = _text(seen, line, span, cell, high)
            yield Text(found.text, found.span, found.middles, found.sure, found.figure, touches)


def _text(seen: Seen, line: Whole, span: Span, room: Span, high: float) -> Text:
    if is_dash(span, int(seen.ink.area[line].sum()), high):
        return Text("—", span, (0.5,), 1.0)
    span = with_leading_stroke(seen.clean, span, room)
    crop = cut(seen.clean, span, room)
    words = words_of(crop)
    figure = judge(crop, words) if _may_be_figure(words) else None
    if figure is None:
        return Text(words.text, span, words.middles, words.least)
    count = len(figure.text)
    return Text(figure.text, span, tuple((i + 0.5) / count for i in range(count)), words.least, figure)


def _may_be_figure(words: Words) -> bool:
    """Whether it is worth asking: a few characters without a digit may be one misread."""
    shown = words.text.replace(" ", "")
    digits = sum(c.isdigit() for c in shown)
    return digits > _DIGITS * len(shown) or (not digits and len(shown) <= 1)
