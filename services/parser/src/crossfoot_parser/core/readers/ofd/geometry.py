"""Numbers, boxes and matrices of OFD: millimetres from the top left, downwards; a page is read in points."""

import math
import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
POINTS = 72 / 25.4  # a millimetre
_LARGEST = 1e6


def numbers(text: str | None) -> list[float]:
    """All numbers in a text."""
    found = (float(number) for number in _NUMBER.findall(text or ""))
    return [value for value in found if math.isfinite(value) and abs(value) < _LARGEST]


def number(text: str | None, default: float) -> float:
    """The first number in a text."""
    return next(iter(numbers(text)), default)


@dataclass(frozen=True, slots=True)
class Matrix:
    """x′ = ax + cy + e, y′ = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, x: float, y: float) -> tuple[float, float]:
        """The point where (x, y) is drawn."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, outer: "Matrix") -> "Matrix":
        """First this one, then the outer one."""
        e, f = outer.apply(self.e, self.f)
        return Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            e,
            f,
        )

    @property
    def turn(self) -> float:
        """By how many degrees, clockwise, the x axis is turned."""
        return math.degrees(math.atan2(self.b, self.a))


def placed(boundary: str | None, ctm: str | None) -> Matrix:
    """Where an object is drawn: transformed by its matrix, then moved to its box."""
    box, values = numbers(boundary), numbers(ctm)
    matrix = Matrix(*values[:6]) if len(values) >= 6 else Matrix()
    return matrix.then(Matrix(e=box[0], f=box[1])) if len(box) >= 2 else matrix
