"""Proposes totals of every n-th place: tables whose columns, or rows, take turns."""

from collections.abc import Iterator
from math import log2

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Ints, Lines, Pattern
from crossfoot_validator.core.totals.proposing.proposals import LEAST_SHARE, telling_lines

LONGEST_STRIDE = 12
LONGEST_CHAIN = 64
WIDE = 200  # sequences longer than this are not searched for strides above one
ROOM = 20_000_000  # figures that the running sums of one stride may take
AT_ONCE = 200_000  # figures that are compared in one go, so that they stay near the processor
NEVER = -(2**60)  # room that nothing fits in


def strides(lines: Lines, places: Ints, reach: int, level: int) -> Iterator[Pattern]:
    """Totals of places a fixed number of places apart that start at most `reach` places away."""
    n = len(places)
    rows = telling_lines(lines, places)
    values, steps = lines.values[np.ix_(rows, places)], lines.steps[np.ix_(rows, places)]
    known = lines.known[np.ix_(rows, places)]
    most = LONGEST_STRIDE if n <= WIDE else 1
    for step in range(1, max(1, min(most, n // 3)) + 1):
        for sign in (1, -1):
            for i, away, k in _meeting(values[:, ::sign], steps[:, ::sign], known[:, ::sign], step, reach):
                chain = places[::sign][i + away + step * np.arange(k)]
                cost = log2(n) + log2(step * 2) + log2(k) + 2 * log2(away) + 1 + level
                yield Pattern(int(places[::sign][i]), tuple(sorted(map(int, chain))), cost)


def _meeting(
    values: Ints, steps: Ints, known: Flags, stride: int, reach: int
) -> Iterator[tuple[int, int, int]]:
    """(place, places to the first part, parts) of the chains that meet the total before them."""
    width, n = values.shape
    sums, room = _running(values, steps, stride)
    totals, step = 2 * values, np.where(known, steps, NEVER)
    least = np.maximum(1, known.sum(0) * LEAST_SHARE)
    block = max(1, AT_ONCE // max(1, width * sums.shape[2]))
    for away in range(1, min(reach, n - 1) + 1):
        for low in range(0, n - away, block):
            here = slice(low, min(low + block, n - away))
            there = slice(here.start + away, here.stop + away)
            off = np.abs(totals[:, here, None] - sums[:, there])
            counts = (off <= step[:, here, None] + room[:, there]).sum(0)
            longest = counts.argmax(1)
            for j in np.flatnonzero(counts[np.arange(len(longest)), longest] >= least[here]):
                yield low + int(j), away, int(longest[j]) + 1


def _running(values: Ints, steps: Ints, stride: int) -> tuple[Ints, Ints]:
    """Twice the running sums along every chain of a stride, and their room: lines x first place x length.

    Chains get shorter at the edge: places outside add nothing. Less than two parts that are not zero
    are no sum.
    """
    width, n = values.shape
    length = min(LONGEST_CHAIN, (n - 1) // stride + 1, max(3, ROOM // max(1, n * width)))
    index = np.arange(n)[:, None] + stride * np.arange(length)[None, :]
    inside = index < n
    index = np.where(inside, index, 0)
    v, s = values[:, index] * inside, steps[:, index] * inside
    room = np.where((v != 0).cumsum(2) >= 2, s.cumsum(2), NEVER)
    return 2 * v.cumsum(2), room
