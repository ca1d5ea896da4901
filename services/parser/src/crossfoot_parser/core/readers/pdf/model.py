"""What is taken off a PDF page: characters and rules in points as they are displayed, from the top left."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from crossfoot_common.tables.model import PageBox

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"  # a character whose font does not say what it is


class Char(NamedTuple):
    """One visible character. `run` tells which drawing operation wrote it: a run seldom leaves its cell."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    run: int

    @property
    def x(self) -> float:
        """The middle, from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        """The middle, from top to bottom."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """From top to bottom, never nothing."""
        return max(self.bottom - self.top, 1.0)


made: Callable[[tuple[str, float, float, float, float, int]], Char] = partial(tuple.__new__, Char)
"""A character of what it consists of: by the hundred thousand their own constructor is most of the work."""


class Rule(NamedTuple):
    """A straight line: at `at` across, from `start` to `end` along."""

    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    @property
    def rounded(self) -> PageBox:
        """In hundredths of a point."""
        return round(self.x0 * 100), round(self.top * 100), round(self.x1 * 100), round(self.bottom * 100)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Page:
    """One page, as displayed."""

    number: int
    width: float
    height: float
    chars: list[Char] = field(default_factory=list)
    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)  # areas that are not white: white text shows on them
    tiles: list[Box] = field(default_factory=list)  # boxes of one colour, not white: cells may be shaded
    pictures: int = 0
    outlines: int = 0  # filled shapes with curves or many corners, as characters are when they are drawn
    unseen: dict[str, int] = field(default_factory=dict)  # why characters were left out → how many
    unmapped: int = 0  # characters whose font does not say what they are
    mute: int = 0  # those of them whose font has no map to tell them by
    shown: int = 0  # how many characters there are, also when they are no longer held
    failed: str = ""  # why the page could not be opened
    turned: int = 0  # quarters, clockwise, by which it is read otherwise than displayed: its text is sideways
    slope: float = 0.0  # degrees by which its lines climb where it is displayed: a picture that lay askew
    left: float = 0.0  # where it begins on the sheet that it is printed on beside another
    sheet: float = 0.0  # the width of that sheet, as it is read; 0 where it has one for itself

    @property
    def is_moved(self) -> bool:
        """Whether it is displayed otherwise than it is read."""
        return bool(self.turned or self.left or self.slope)

    def as_displayed(self, box: PageBox) -> PageBox:
        """A rectangle of the page as it is read, on the page as it is displayed."""
        x0, top, x1, bottom = self._askew(*(side / 100 for side in box))
        x0, x1, width = x0 + self.left, x1 + self.left, self.sheet or self.width
        if self.turned == 1:
            turned = Box(top, width - x1, bottom, width - x0)
        elif self.turned == 2:
            turned = Box(width - x1, self.height - bottom, width - x0, self.height - top)
        elif self.turned == 3:
            turned = Box(self.height - bottom, x0, self.height - top, x1)
        else:
            turned = Box(x0, top, x1, bottom)
        return turned.rounded

    def _askew(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        """What covers a rectangle when the page is turned about its middle as it lay."""
        if not self.slope:
            return x0, top, x1, bottom
        sine, cosine = math.sin(math.radians(self.slope)), math.cos(math.radians(self.slope))
        middle, centre = self.width / 2, self.height / 2
        corners = [(x - middle, y - centre) for x in (x0, x1) for y in (top, bottom)]
        across = [middle + x * cosine + y * sine for x, y in corners]
        down = [centre - x * sine + y * cosine for x, y in corners]
        return min(across), min(down), max(across), max(down)

    def leave_out(self, why: str) -> None:
        """Count one character that is not shown."""
        self.unseen[why] = self.unseen.get(why, 0) + 1
