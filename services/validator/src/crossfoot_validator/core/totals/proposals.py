"""Proposes patterns: runs beside a total, pairs anywhere near, and every n-th position."""

from collections.abc import Iterator
from math import log2

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Ints, Lines, Pattern

SAMPLE = 24  # lines on which pairs and strides are looked for; all lines weigh them afterwards
KEEP = 4  # best proposals of a kind for one total
LONGEST_STRIDE = 12


def runs(lines: Lines, places: Ints, window: int, level: int) -> Iterator[Pattern]:
    """Totals of the places right before or right after them, in the sequence `places`."""
    n = len(places)
    for i in range(n):
        for beside in (places[i + 1 : i + 1 + window], places[max(0, i - window) : i][::-1]):
            if len(beside) < 1:
                continue
            for k in _run_ends(lines, int(places[i]), beside):
                cost = log2(n) + log2(k + 1) + 1 + level
                yield Pattern(int(places[i]), tuple(sorted(int(p) for p in beside[:k])), cost)


def _run_ends(lines: Lines, t: int, beside: Ints) -> list[int]:
    """Lengths at which the running sum meets the total on most lines."""
    start = lines.known[:, t]
    sums = np.cumsum(lines.values[:, beside], axis=1)
    room = lines.steps[:, t, None] + np.cumsum(lines.steps[:, beside], axis=1)
    holds = start[:, None] & (2 * np.abs(lines.values[:, t, None] - sums) <= room)
    if not holds.any():
        return []
    holds &= np.cumsum(lines.values[:, beside] != 0, axis=1) >= 2
    counts = holds.sum(0)
    best = np.argsort(-counts, kind="stable")[: KEEP * 3]
    ends: list[int] = []
    for k in best:
        if counts[k] and len(ends) < KEEP:
            end = _stretch(lines, holds, beside, int(k))
            if end + 1 not in ends:
                ends.append(end + 1)
    return ends


def _stretch(lines: Lines, holds: Flags, beside: Ints, k: int) -> int:
    """Goes on over places that add nothing anywhere, up to the next blank: they belong to the block."""
    while k + 1 < len(beside):
        here, there = int(beside[k]), int(beside[k + 1])
        low, high = min(here, there), max(here, there)
        blank = any(not lines.filled[:, p].any() for p in range(low + 1, high))
        if blank or lines.values[:, there].any() or not lines.known[:, there].any():
            break
        k += 1
    return k


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
    least = max(1, min(2, len(rows)))
    best = np.argsort(-flat, kind="stable")[:KEEP]
    return [(int(near[j // len(near)]), int(near[j % len(near)])) for j in best if flat[j] >= least]


def strides(lines: Lines, places: Ints, reach: int, level: int) -> Iterator[Pattern]:
    """Totals of three or more places that lie a fixed number of places apart."""
    n = len(places)
    rows = telling_lines(lines, places)
    values, steps = lines.values[np.ix_(rows, places)], lines.steps[np.ix_(rows, places)]
    known = lines.known[np.ix_(rows, places)]
    for step in range(2, min(LONGEST_STRIDE, n // 3) + 1):
        for i in range(n):
            for first in range(max(0, i - reach), min(n, i + reach + 1)):
                for sign in (1, -1):
                    chain = np.arange(first, n if sign > 0 else -1, sign * step)
                    if first == i or len(chain) < 3 or (first > i) != (sign > 0):
                        continue
                    for k in _chain_ends(values, steps, known, i, chain):
                        cost = log2(n) + log2(step * 2) + log2(abs(first - i)) + log2(k) + 2 + level
                        yield Pattern(
                            int(places[i]), tuple(sorted(int(places[j]) for j in chain[:k])), cost
                        )


def _chain_ends(values: Ints, steps: Ints, known: Flags, i: int, chain: Ints) -> list[int]:
    sums = np.cumsum(values[:, chain], axis=1)
    room = steps[:, i, None] + np.cumsum(steps[:, chain], axis=1)
    holds = known[:, i, None] & (2 * np.abs(values[:, i, None] - sums) <= room)
    holds &= np.cumsum(values[:, chain] != 0, axis=1) >= 2
    counts = holds.sum(0)
    counts[:2] = 0
    if not counts.any():
        return []
    return [int(counts.argmax()) + 1]
