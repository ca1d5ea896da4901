"""Reads the figures of a grid, all on one integer scale."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Ints, Numbers
from crossfoot_validator.core.totals.reading.counting import counting
from crossfoot_validator.core.totals.reading.displayed import rounded_to, rounding_base, shown_decimals
from crossfoot_validator.core.totals.reading.numbers import decimal_vote, read_number, strip_dress

LIMIT = 2**58  # the largest scaled figure, so that a sum of many stays inside 64 bits
MANY = 10  # figures such as 1,456, against which one that is no such group may be a slip
LONGEST_DASH = 4  # a mark in place of a figure, such as "-" or "n.a.", is no longer


@dataclass(frozen=True, slots=True)
class Figures:
    """A rectangle of figures, rows x cells; see `Lines` for what the arrays mean."""

    values: Ints
    steps: Ints
    known: Flags
    dashes: Flags
    unit: int


def read_cells(grid: Sequence[Sequence[str]]) -> Numbers:
    """(integer, decimals) of every cell that is a number, the decimal sign inferred from the whole grid."""
    bare = {}
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            number = strip_dress(text)
            if number is not None and len(number) < 25:
                bare[r, c] = number
    votes = Counter(decimal_vote(b) for b in bare.values())
    grouped = sum(1 for b in bare.values() if "," in b and decimal_vote(b) is None)
    point = "," if votes[","] > max(votes["."], grouped / MANY) else "."
    other = "," if point == "." else "."
    read = {at: read_number(b, point) or read_number(b, other) for at, b in bare.items()}
    return {at: n for at, n in read.items() if n is not None}


def read_figures(grid: Sequence[Sequence[str]]) -> Figures:
    """The grid as integers on one scale; figures too long for it are left out."""
    cells = read_cells(grid)
    shown = shown_decimals(cells)
    shape = len(grid), max(map(len, grid), default=0)
    values, steps = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    dashes = np.zeros(shape, bool)
    for r, row in enumerate(grid):
        dashes[r, : len(row)] = [0 < len(text.strip()) <= LONGEST_DASH for text in row]
    scale, base = _scale(cells, shown, max(1, *shape)), rounding_base(cells)
    for at, (digits, decimals) in cells.items():
        scaled, step = _shift(digits, scale - decimals), max(1, 10 ** max(0, scale - shown[at]))
        step *= 2 * (base - 1) if rounded_to(base, digits, decimals) else 1
        if abs(scaled) * max(shape) < 2**62:
            values[at], steps[at] = scaled, step
    dashes &= steps == 0
    _leave_out_counting(values, steps, 10**scale)
    return Figures(values, steps, steps > 0, dashes, 10**scale)


def _leave_out_counting(values: Ints, steps: Ints, unit: int) -> None:
    """Numbers of lines and years are none of the figures."""
    known = steps > 0
    rows, columns = counting(values, known, unit), counting(values.T, known.T, unit)
    for figures in (values, steps):
        figures[rows] = 0
        figures[:, columns] = 0


def _scale(cells: Numbers, shown: dict[tuple[int, int], int], count: int) -> int:
    """The power of ten that makes every figure whole, less when the sums would not fit 64 bits."""
    largest = max((abs(n) // 10**d for n, d in cells.values() if abs(n) // 10**d < 10**12), default=0) + 1
    scale = max(shown.values(), default=0)
    while scale and largest * 10**scale * count > LIMIT:
        scale -= 1
    return scale


def _shift(digits: int, exponent: int) -> int:
    """Digits times 10^exponent, rounded half away from zero when the scale is too coarse for it."""
    if exponent >= 0:
        larger: int = digits * 10**exponent
        return larger
    unit = 10**-exponent
    rounded: int = (abs(digits) * 2 + unit) // (2 * unit)
    return rounded if digits >= 0 else -rounded
