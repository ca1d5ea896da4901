"""Finds the rules of a page: ridges of ink that run straight on, and short ones that end at rules across.

A hairline that was blurred is hardly darker than dust. Along its length it is, without a gap: so darkness is
averaged along the rule first, and what was found has to be dark nearly everywhere, which print never is.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from crossfoot_parser.ocr.arrays import Grey, Mask, Some
from crossfoot_parser.ocr.ink import Runs, components_of, runs_of

_ALONG = 5.0  # points over which darkness is averaged
_BESIDE = 2.0  # points across within which a rule is darker than its surroundings
_RIDGE = 20  # by how much
_FAINT = 222  # grey of a pixel of a rule, at most
_WHOLE = 0.92  # share of its length at which a rule is dark
_LONG = 64.0  # points: no stroke of print and no arc of a stamp is as long
_BENT = 0.6  # points by which a rule may leave its line: what is bent more is an arc
_SHORT = 7.0  # points: a rule beside one cell
_THICK = 3.0  # points
_GAP = 2  # pixels: holes that dust makes
_MEETS = 2.5  # points between the end of a short rule and the one across it
_FRAME = 100.0  # points: a rule across the page that no other one meets


class Stroke(NamedTuple):
    """A rule and the ink that it takes, in pixels: `low` to `high` across it, `start` to `end` along it."""

    low: int
    high: int
    start: int
    end: int

    @property
    def at(self) -> float:
        """Its middle."""
        return (self.low + self.high) / 2

    @property
    def length(self) -> int:
        """Along it."""
        return self.end - self.start


def rules_of(grey: Grey, dpi: float) -> tuple[list[Stroke], list[Stroke]]:
    """The horizontal and the vertical rules that draw tables, and long horizontal ones."""
    point = dpi / 72
    across, along = list(_strokes(grey, point)), list(_strokes(np.ascontiguousarray(grey.T), point))
    long_across = [one for one in across if one.length >= _LONG * point]
    long_along = [one for one in along if one.length >= _LONG * point]
    near = _MEETS * point
    vertical = [one for one in long_along if _crosses(one, long_across, near)]
    known = set(vertical)
    vertical += [one for one in along if one not in known and _ends_at(one, long_across, near)]
    horizontal = [one for one in long_across if _crosses(one, vertical, near)]
    frames = [one for one in long_across if one.length >= _FRAME * point and one not in horizontal]
    known = set(horizontal)
    horizontal += [one for one in across if one not in known and _ends_at(one, vertical, near)]
    return [*horizontal, *(one for one in frames if one not in set(horizontal))], vertical


def _strokes(grey: Grey, point: float) -> Iterator[Stroke]:
    """Thin things along the rows that are long enough and dark all along."""
    runs = runs_of(_ridges(grey, point), _GAP)
    length = runs.x1 - runs.x0
    long = length >= _LONG * point  # first by themselves: the arc of a stamp may hang on a rule
    yield from _straight(runs.where(long), grey, point)
    yield from _straight(runs.where(~long & (length >= _SHORT * point)), grey, point)


def _straight(runs: Runs, grey: Grey, point: float) -> Iterator[Stroke]:
    found = components_of(runs)
    bent = found.y1 - found.y0 - found.area / (found.x1 - found.x0)
    straight = (found.y1 - found.y0 <= max(_THICK * point, 4)) & (bent <= max(_BENT * point, 2))
    kept = np.flatnonzero(straight)
    for x0, y0, x1, y1 in zip(found.x0[kept], found.y0[kept], found.x1[kept], found.y1[kept], strict=True):
        dark = grey[max(0, y0 - 1) : y1 + 1, x0:x1].min(axis=0) < _FAINT
        inked = np.flatnonzero(dark)
        if len(inked) and dark[inked[0] : inked[-1] + 1].mean() >= _WHOLE:
            yield Stroke(int(y0), int(y1), int(x0 + inked[0]), int(x0 + inked[-1] + 1))


def _ridges(grey: Grey, point: float) -> Mask:
    """Where a row is darker, over a stretch along it, than the rows beside it."""
    over, beside = max(5, round(_ALONG * point) | 1), max(3, round(_BESIDE * point))
    dark = _averaged(255 - grey.astype(np.float32), over)
    padded = np.pad(dark, ((beside, beside), (0, 0)), mode="edge")
    around = np.maximum(padded[: -2 * beside], padded[2 * beside :])
    ridge: Mask = dark - around > _RIDGE
    return ridge


def _averaged(dark: Some, over: int) -> Some:
    """The mean along the rows, about each pixel."""
    padded = np.pad(dark, ((0, 0), (over // 2 + 1, over // 2)), mode="edge")
    sums = np.cumsum(padded, axis=1, dtype=np.float32)
    return (sums[:, over:] - sums[:, :-over]) / over


def _crosses(one: Stroke, others: Sequence[Stroke], near: float) -> bool:
    """Whether a rule meets two across it that stand apart."""
    met = [other.at for other in others if _meets(one, other, near)]
    return len(met) > 1 and max(met) - min(met) > 2 * near


def _ends_at(one: Stroke, others: Sequence[Stroke], near: float) -> bool:
    """Whether both ends of a rule lie at others across it."""
    met = [other.at for other in others if _meets(one, other, near)]
    starts = any(abs(at - one.start) <= near for at in met)
    return starts and any(abs(at - one.end) <= near for at in met)


def _meets(one: Stroke, other: Stroke, near: float) -> bool:
    """Whether a rule across another one reaches it."""
    within = one.start - near <= other.at <= one.end + near
    return within and other.start - near <= one.at <= other.end + near


def without_rules(grey: Grey, horizontal: list[Stroke], vertical: list[Stroke], beside: int) -> Grey:
    """The page with paper where the rules are, and a pixel or two beside them: what blurring made of them."""
    clean = np.array(grey)
    for one in horizontal:
        clean[max(0, one.low - beside) : one.high + beside, one.start : one.end] = 255
    for one in vertical:
        clean[one.start : one.end, max(0, one.low - beside) : one.high + beside] = 255
    return clean
