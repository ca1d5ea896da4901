"""Tells which way up a page lies: the way in which its lines can be read.

Rules look alike on their side, and so does the spacing of square characters. Whether a line says something
is what the recogniser of words knows best: a few lines are asked, in other ways only where they say little.
"""

import numpy as np

from crossfoot_parser.ocr.arrays import Colour
from crossfoot_parser.ocr.crops import cut
from crossfoot_parser.ocr.labels import Words, words_of
from crossfoot_parser.ocr.lines import Span, character_height, free_lines, span_of
from crossfoot_parser.ocr.page import Seen, see

_ENOUGH = 0.8  # mean probability of the least certain characters from which on a page is taken to be upright
_MORE = 0.15  # by how much another way has to be better
_ASKED = 12  # lines
_WIDE = 3.0  # times the height of a character: one character may be another one on its side
_FEWEST = 3  # different characters: a rest of a rule is read as a row of dashes


def upright(colour: Colour, dpi: float) -> tuple[Seen, int]:
    """The page as it is read, and by how many quarters it was turned for that, clockwise."""
    seen = see(colour, dpi)
    own = legible(seen)
    if own >= _ENOUGH:
        return seen, 0
    others = [(see(np.rot90(colour, -turns), dpi), turns) for turns in (1, 2, 3)]
    best, turns = max(others, key=lambda other: legible(other[0]))
    return (best, turns) if legible(best) >= own + _MORE else (seen, 0)


def legible(seen: Seen) -> float:
    """How sure the least certain character of each of some lines is, on average: 0 where nothing is said."""
    high = character_height(seen.ink, seen.dpi)
    ink = seen.ink
    print_ = (ink.y1 - ink.y0 < 4 * high) & (ink.x1 - ink.x0 < 20 * high) & (ink.area > 3)
    found = free_lines(ink, np.flatnonzero(print_), high)
    lines = [one for one in found if (span := span_of(ink, one)).wide >= _WIDE * max(high, span.high / 2)]
    if not lines:
        return 0.0
    longest = sorted(lines, key=len, reverse=True)[: 3 * _ASKED]
    asked = longest[:: max(1, len(longest) // _ASKED)][:_ASKED]
    whole = Span(0, 0, seen.clean.shape[1], seen.clean.shape[0])
    said = [words_of(cut(seen.clean, span_of(ink, one), whole)) for one in asked]
    return float(np.mean([_sure(words) for words in said]))


def _sure(words: Words) -> float:
    return words.least if len(set(words.text)) >= _FEWEST else 0.0
