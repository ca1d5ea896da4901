"""Proposes totals of every n-th place: tables whose columns, or rows, take turns."""

from collections.abc import Iterator
from math import log2
from typing import NamedTuple

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Ints, Lines, Pattern
from crossfoot_validator.core.totals.proposing.proposals import LEAST_SHARE, telling_lines

LONGEST_STRIDE = 12
LONGEST_CHAIN = 64
WIDE = 200  # sequences longer than this are not searched for strides above one
ROOM = 20_000_000  # figures that the running sums of one stride may take
HELD = 2_000_000  # of them that are held at once
AT_ONCE = 200_000  # figures that are compared in one go, so that they stay near the processor
NEVER = -(2**60)  # room that nothing fits in


class _Figures(NamedTuple):
    """Of the telling lines (rows) and the places of a sequence (columns)."""

    values: Ints
    steps: Ints
    known: Flags

    def at(self, places: slice) -> "_Figures":
        return _Figures(self.values[:, places], self.steps[:, places], self.known[:, places])


def strides(lines: Lines, places: Ints, reach: int, level: int) -> Iterator[Pattern]:
    """Totals of places a fixed number of places apart that start at most `reach` places away."""
    n = len(places)
    reach = min(reach, n - 1)
    seen = np.ix_(telling_lines(lines, places), places)
    figures = _Figures(lines.values[seen], lines.steps[seen], lines.known[seen])
    most = LONGEST_STRIDE if n <= WIDE else 1
    for step in range(1, max(1, min(most, n // 3)) + 1):
        for sign in (1, -1):
            for i, away, k in _meeting(figures.at(slice(None, None, sign)), step, reach):
                chain = places[::sign][i + away + step * np.arange(k)]
                cost = log2(n) + log2(step * 2) + log2(k) + 2 * log2(away) + 1 + level
                yield Pattern(int(places[::sign][i]), tuple(sorted(map(int, chain))), cost)


def _meeting(figures: _Figures, stride: int, reach: int) -> Iterator[tuple[int, int, int]]:
    """(place, places to the first part, parts) of the chains that meet the total before them."""
    width, n = figures.values.shape
    length = min(LONGEST_CHAIN, (n - 1) // stride + 1, max(3, ROOM // max(1, n * width)))
    held = max(1, HELD // max(1, width * length))
    for start in range(0, n, held):
        stop = min(start + held, n)
        part = slice(
            start, stop + reach + stride * length
        )  # and the chains that begin in reach of its places
        for i, away, k in _meeting_first(figures.at(part), range(length), stride, reach, stop - start):
            yield start + i, away, k


def _meeting_first(
    figures: _Figures, chain: range, stride: int, reach: int, places: int
) -> Iterator[tuple[int, int, int]]:
    """The same of the first places."""
    width, n = figures.values.shape
    sums, room = _running(figures, stride, chain)
    totals, steps = 2 * figures.values, np.where(figures.known, figures.steps, NEVER)
    least = np.maximum(1, figures.known.sum(0) * LEAST_SHARE)
    block = max(1, AT_ONCE // max(1, width * len(chain)))
    for away in range(1, reach + 1):
        end = min(places, n - away)
        for low in range(0, end, block):
            here = slice(low, min(low + block, end))
            there = slice(here.start + away, here.stop + away)
            off = np.abs(totals[:, here, None] - sums[:, there])
            counts = (off <= steps[:, here, None] + room[:, there]).sum(0)
            longest = counts.argmax(1)
            for j in np.flatnonzero(counts[np.arange(len(longest)), longest] >= least[here]):
                yield low + int(j), away, int(longest[j]) + 1


def _running(figures: _Figures, stride: int, chain: range) -> tuple[Ints, Ints]:
    """Twice the running sums along every chain of a stride, and their room: lines x first place x length.

    Chains get shorter at the edge: places outside add nothing. Less than two parts that are not zero
    are no sum.
    """
    n = figures.values.shape[1]
    index = np.arange(n)[:, None] + stride * np.array(chain)[None, :]
    inside = index < n
    index = np.where(inside, index, 0)
    v, s = figures.values[:, index] * inside, figures.steps[:, index] * inside
    room = np.where((v != 0).cumsum(2) >= 2, s.cumsum(2), NEVER)
    return 2 * v.cumsum(2), room
