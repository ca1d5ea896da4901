"""Proposes totals of lists in which some parts are followed, or preceded, by some of what they consist of.

Such details ("of which") need not add up to their part, so no sum of their own takes them out of the way.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log2

import numpy as np

from crossfoot_validator.core.totals.model import Ints, Lines, Pattern
from crossfoot_validator.core.totals.proposing.proposals import telling_lines

REACH = 40  # places beside a total that are looked at
LINES = 6  # lines that are looked at; all lines weigh what is found
LEAST_LINES = 2
MOST_TRIED = 4000  # sets of parts for one total
KEEP = 3


def nested(lines: Lines, places: Ints, totals: Ints, level: int) -> Iterator[Pattern]:
    """Which of `totals` are those of the places beside them, less the details of single parts."""
    n, rows = len(totals), telling_lines(lines, places)
    for t in map(int, totals):
        known = rows[lines.known[rows, t] & (lines.values[rows, t] > 0)]
        if len(known) < LEAST_LINES:
            continue
        low, high = (int(i) for i in (np.searchsorted(places, t), np.searchsorted(places, t, "right")))
        for beside in (places[high : high + REACH], places[max(0, low - REACH) : low][::-1]):
            for after in (True, False):
                for parts, tried in _lists(lines, t, beside, known, details_after=after):
                    yield Pattern(t, parts, log2(n) + log2(1 + tried) + 2 + level)


def _lists(
    lines: Lines, t: int, beside: Ints, known: Ints, *, details_after: bool
) -> Iterator[tuple[tuple[int, ...], int]]:
    """(parts, how many sets were tried until then) of the lists that meet a total on every line."""
    if len(beside) < 3 or (lines.values[known, beside[0]] > lines.values[known, t]).any():
        return  # the place next to a total is one of its parts, or a detail of one
    rows = known[(lines.values[np.ix_(known, beside)] >= 0).all(1)][:LINES]
    if len(rows) < LEAST_LINES:
        return
    v, total = lines.values[np.ix_(rows, beside)], lines.values[rows, t]
    if (v.sum(1) < total - lines.steps[rows, t] * len(beside)).any():
        return
    step, steps = lines.steps[rows, t], lines.steps[np.ix_(rows, beside)]
    search = ListSearch(v, steps, total, step, _larger(v), details_after)
    for found, chosen in enumerate(search.run()):
        yield tuple(sorted(int(beside[p]) for p in chosen)), search.tried
        if found + 1 == KEEP:
            return


def _larger(v: Ints) -> Ints:
    """For each place, how many of the places before each other one are larger than it on some line."""
    larger = ~(v[:, None, :] <= v[:, :, None]).all(0)
    counts: Ints = np.pad(larger.cumsum(1), ((0, 0), (1, 0)))
    return counts


@dataclass(slots=True)
class ListSearch:
    """All lists of parts, outward from the total, in parallel: lists x lines; `tried` counts them."""

    values: Ints
    steps: Ints
    total: Ints
    step: Ints
    larger: Ints
    details_after: bool
    tried: int = 0

    def run(self) -> Iterator[tuple[int, ...]]:
        """The lists that meet the total on every line and leave something out."""
        m, lines = self.values.shape[1], len(self.values)
        left = np.cumsum(self.values[:, ::-1], axis=1)[:, ::-1]
        waiting: list[list[tuple[Ints, Ints, Ints]]] = [[] for _ in range(m + 1)]
        zero = np.zeros((1, lines), np.int64)
        waiting[0].append((zero, self.step[None, :], np.zeros(1, np.int64)))
        for j in range(m):
            if not waiting[j]:
                continue
            sums, room, sets = (np.concatenate(x) for x in zip(*waiting[j], strict=True))
            for p in self._next(j):
                if self.tried > MOST_TRIED:
                    return
                self.tried += len(sums)
                grown, wide = sums + self.values[:, p], room + self.steps[:, p]
                off = 2 * (self.total - grown)
                alive = (off >= -wide).all(1)
                met = alive & (off <= wide).all(1)
                for chosen in sets[met]:
                    parts = (*(q for q in range(m) if int(chosen) >> q & 1), p)
                    if len(parts) > 1 and len(parts) <= p:
                        yield parts
                if p + 1 < m:
                    alive &= ~met & (grown + left[:, p + 1] >= self.total - wide).all(1)
                    if alive.any():
                        waiting[p + 1].append((grown[alive], wide[alive], sets[alive] | 1 << p))

    def _next(self, j: int) -> list[int]:
        """Where the next part may stand, j at the earliest.

        What is skipped is no larger, on any line, than the part that it belongs to.
        """
        later = np.arange(j, self.values.shape[1])
        if not self.details_after:
            skipped = self.larger[later, later] - self.larger[later, j]
        elif j:
            skipped = self.larger[j - 1, later] - self.larger[j - 1, j]
        else:
            return [0]
        return [int(p) for p in later[skipped == 0]]
