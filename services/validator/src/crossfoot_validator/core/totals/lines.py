"""Turns a rectangle of figures so that one piece of code serves rows and columns."""

from typing import Literal

import numpy as np

from crossfoot_validator.core.totals.model import Ints, Lines
from crossfoot_validator.core.totals.reading.figures import Figures

ALL_ZERO = 18  # more than any scaled figure can end in


def lines_of(figures: Figures, axis: Literal["row", "column"]) -> Lines:
    """The lines of an axis: for "row" every row is a line, for "column" every column is."""
    f, zeros = figures, trailing_zeros(figures.values)
    if axis == "row":
        return Lines(axis, f.values, f.steps, f.known, f.dashes, zeros, f.unit)
    values, steps, zeros = f.values.T.copy(), f.steps.T.copy(), zeros.T.copy()
    return Lines(axis, values, steps, f.known.T.copy(), f.dashes.T.copy(), zeros, f.unit)


def trailing_zeros(values: Ints) -> Ints:
    """How many decimal zeros each figure ends in; zero ends in ALL_ZERO."""
    zeros = np.zeros(values.shape, np.int64)
    for power in range(1, ALL_ZERO + 1):
        divides = values % 10**power == 0
        if not divides.any():
            break
        zeros[divides] = power
    return zeros
