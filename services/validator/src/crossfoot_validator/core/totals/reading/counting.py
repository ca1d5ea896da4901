"""Tells the rows and columns that only count, or name years: names of lines, and no amounts to add."""

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Ints

FEWEST = 4  # figures that count up: three of them may be two parts and their sum
FEWEST_YEARS = 3
YEARS = 1900, 2100
SELDOM = 4  # figures for each time that the count begins again, at least


def counting(values: Ints, known: Flags, unit: int) -> Flags:
    """The rows of a rectangle whose figures count by one, from 1 again now and then; years may count down.

    `unit` is what 1 is in `values`.
    """
    return np.array([_counts(row[there], unit) for row, there in zip(values, known, strict=True)], bool)


def _counts(figures: Ints, unit: int) -> bool:
    if len(figures) < FEWEST_YEARS:
        return False
    steps = np.diff(figures)
    if YEARS[0] * unit < figures.min() and figures.max() < YEARS[1] * unit:
        return bool((steps == unit).all() or (steps == -unit).all())
    again = (figures[1:] == unit) & (steps != unit)
    counts = (steps == unit) | again
    return len(figures) >= FEWEST and bool(counts.all()) and SELDOM * (1 + int(again.sum())) <= len(figures)
