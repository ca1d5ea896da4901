"""Proposes patterns: runs beside a total, and pairs anywhere near."""

from collections.abc import Iterator
from math import log2

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Ints, Lines, Pattern

SAMPLE = 24  # lines on which pairs and strides are looked for; all lines weigh them afterwards
LEAST_SHARE = 0.2  # of the lines looked at; less is not worth weighing
KEEP = 4  # best proposals of a kind for one total


def runs(lines: Lines, places: Ints, totals: Ints, window: int, level: int) -> Iterator[Pattern]:
    """Which of `totals` are those of the places right before or right after them, in the sequence `places`.

    A whole block, between gaps, is what a total is expected to stand for: there are only two such
    totals to a block, so it is cheap to name.
    """
    n = len(totals)
    whole = 1 + min(log2(n), log2(1 + int((np.diff(places) > 1).sum())))
    for t in map(int, totals):
        low, high = (int(i) for i in (np.searchsorted(places, t), np.searchsorted(places, t, "right")))
        after, before = places[high : high + window], places[max(0, low - window) : low][::-1]
        for side, beside, other in ((1, after, before), (-1, before, after)):
            for k in _run_ends(lines, t, beside) if len(beside) > 1 else ():
                apart = not len(other) or abs(int(other[0]) - t) > 1 or abs(int(beside[0]) - t) > 1
                if _gap(beside, k) and apart:
                    cost = whole
                else:
                    cost = log2(n) + 1 + (1.0 if _gap(beside, k) else log2(k + 1))
                yield Pattern(t, tuple(sorted(int(p) for p in beside[:k])), cost + level, side)


def _gap(places: Ints, k: int) -> bool:
    """Whether there is a gap, or the edge, after the first k places."""
    return k >= len(places) or abs(int(places[k]) - int(places[k - 1])) > 1


def _run_ends(lines: Lines, t: int, beside: Ints) -> list[int]:
    """Lengths at which the running sum meets the total on most lines; the last part is a figure there."""
    off = np.abs(lines.values[:, t, None] - np.cumsum(lines.values[:, beside], axis=1))
    room = lines.steps[:, t, None] + np.cumsum(lines.steps[:, beside], axis=1)
    holds = lines.known[:, t, None] & (2 * off <= room)
    if not holds.any():
        return []
    holds &= np.cumsum(lines.values[:, beside] != 0, axis=1) >= 2
    counts = (holds / (1 + off / np.maximum(1, room))).sum(0) * (holds & lines.known[:, beside]).any(0)
    best = np.argsort(-counts, kind="stable")[:KEEP]
    return [int(k) + 1 for k in best if counts[k]]


def telling_lines(lines: Lines, places: Ints) -> Ints:
    """The lines that are most fit to find something: many figures with many digits."""
    sub = lines.values[:, places]
    weight = np.log2(1 + np.abs(sub) / np.power(10.0, np.minimum(lines.zeros[:, places], 17))).sum(1)
    _, first = np.unique(sub, axis=0, return_index=True)
    order = first[np.argsort(-weight[first], kind="stable")]
    return order[:SAMPLE]


def pairs(lines: Lines, places: Ints, reach: int, level: int) -> Iterator[Pattern]:
    """Totals of any two places at most `reach` away in the sequence `places`."""
    n = len(places)
    rows = telling_lines(lines, places)
    values, steps = lines.values[np.ix_(rows, places)], lines.steps[np.ix_(rows, places)]
    known = lines.known[np.ix_(rows, places)] & (values != 0)
    for i in range(n):
        low, high = max(0, i - reach), min(n, i + reach + 1)
        near = np.array([j for j in range(low, high) if j != i])
        if len(near) < 2 or not known[:, i].any():
            continue
        for a, b in _best_pairs(values, steps, known, i, near):
            far = max(abs(a - i), abs(b - i))
            cost = log2(n) + log2(far * (2 * far - 1)) + 1 + level
            parts = sorted((int(places[a]), int(places[b])))
            yield Pattern(int(places[i]), tuple(parts), cost)


def _best_pairs(values: Ints, steps: Ints, known: Flags, i: int, near: Ints) -> list[tuple[int, int]]:
    rows = np.flatnonzero(known[:, i])
    v, s, k = values[np.ix_(rows, near)], steps[np.ix_(rows, near)], known[np.ix_(rows, near)]
    off = np.abs((values[rows, i, None] - v)[:, :, None] - v[:, None, :])
    holds = 2 * off <= (steps[rows, i, None] + s)[:, :, None] + s[:, None, :]
    holds &= k[:, :, None] & k[:, None, :]
    counts = np.triu(holds.sum(0), 1)
    flat = counts.ravel()
    least = max(1, min(2, len(rows)), len(rows) * LEAST_SHARE)
    best = np.argsort(-flat, kind="stable")[:KEEP]
    return [(int(near[j // len(near)]), int(near[j % len(near)])) for j in best if flat[j] >= least]
