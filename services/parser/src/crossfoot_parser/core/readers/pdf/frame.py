"""Turns page coordinates into displayed ones: crop box, /Rotate, and tables that are drawn sideways."""

from dataclasses import dataclass

from crossfoot_parser.core.readers.pdf.model import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page in page coordinates, and the quarter turns (clockwise) of its display."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as displayed."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A rectangle as displayed, from the top left."""
        return Box(*self.sides(x0, y0, x1, y1))

    def sides(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The left, upper, right and lower side of a rectangle as displayed."""
        if self.turns == 0 and x0 <= x1 and y0 <= y1:  # as nearly all characters are
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        a, b = self._point(x0, y0), self._point(x1, y1)
        return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])

    def _point(self, x: float, y: float) -> tuple[float, float]:
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x
