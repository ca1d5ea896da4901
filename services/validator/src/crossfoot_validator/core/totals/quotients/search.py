"""Looks for the quotients of an axis, and tells each three places once: which of them is the result."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from crossfoot_validator.core.totals.model import Ints, Lines
from crossfoot_validator.core.totals.quotients.averages import average_at
from crossfoot_validator.core.totals.quotients.quotient import ENOUGH_LINES, Quotient, may_be_proven
from crossfoot_validator.core.totals.quotients.shares import (
    exact,
    exactness,
    leaves_no_rest,
    quotients_at,
    rounding,
)

MOST_PLACES = 120  # along longer lines no quotients are looked for
PERCENT = 100
ALIKE = 0.1  # halves and last digits that were cut off make no reading worse than another


def find_quotients(lines: Lines) -> Iterator[Quotient]:
    """The averages, shares and growths of one axis; of a share or growth no part is one of a stronger one."""
    places = np.flatnonzero(lines.known.any(0))
    if not 2 < len(places) <= MOST_PLACES or len(lines.values) < ENOUGH_LINES:
        return
    telling = [(i, t) for i, t in enumerate(map(int, places)) if may_be_proven(lines, t)]
    for i, t in telling:
        if average := average_at(lines, t, places, i):
            yield average
    rounded, parts = rounding(lines), defaultdict[int, set[int]](set)
    for quotient in sorted(_told_once(lines, rounded, places, telling), key=lambda q: -q.bits):
        if not parts[quotient.total] & set(quotient.parts):
            parts[quotient.total] |= set(quotient.parts)
            yield exact(lines, rounded, quotient)


def _told_once(
    lines: Lines, rounded: Ints, places: Ints, telling: Sequence[tuple[int, int]]
) -> list[Quotient]:
    """The proven quotients, for each three places the result and what it is of."""
    told = dict[frozenset[int], Quotient]()
    for _, t in telling:
        for quotient in quotients_at(lines, rounded, t, places):
            same = frozenset({t, *quotient.parts})
            told[same] = _result(lines, told[same], quotient) if same in told else quotient
    found = list(told.values())
    return [_factor(lines, quotient) for quotient in found if not _share_of_a_change(quotient, found)]


def _share_of_a_change(quotient: Quotient, found: Sequence[Quotient]) -> bool:
    """Whether a share is that of a change, which is told from the two figures that changed as well."""
    return quotient.kind == "share" and any(
        other.kind == "growth"
        and other.total == quotient.total
        and other.parts[1] == quotient.parts[1]
        and other.holds.sum() >= quotient.holds.sum()
        for other in found
    )


def _result(lines: Lines, first: Quotient, second: Quotient) -> Quotient:
    """Which of two places is worked out from the other.

    A percentage is, from what is larger; else the one that the other two give to the last digit, or, where
    both are, the one with more digits: they come from a division.
    """
    if first.times == second.times == PERCENT:
        sizes = [np.median(np.abs(lines.values[q.holds, q.total])) for q in (first, second)]
        return first if sizes[0] < sizes[1] else second
    right = [exactness(lines, q) for q in (first, second)]
    if abs(right[0] - right[1]) > ALIKE:
        return first if right[0] > right[1] else second
    return first if first.bits > second.bits else second


def _factor(lines: Lines, quotient: Quotient) -> Quotient:
    """The same three places; where nothing was rounded they are a product, and its first factor is told."""
    dividend, divisor = quotient.parts
    if divisor > quotient.total or quotient.kind != "share" or not leaves_no_rest(lines, quotient):
        return quotient
    values = len(np.unique(lines.values[quotient.holds, divisor]))
    if values < ENOUGH_LINES:  # the most that could be had, say
        return quotient
    return replace(quotient, total=divisor, parts=(dividend, quotient.total))
