"""Proposes totals of whole blocks, however long: where a table is too long for every run to be looked at."""

from collections.abc import Iterator
from math import log2

import numpy as np

from crossfoot_validator.core.totals.model import Ints, Lines, Pattern

HEADINGS = 3  # figures at the edge that may be headings, years say, or the total at the other end


def blocks(lines: Lines, places: Ints, level: int) -> Iterator[Pattern]:
    """Totals of everything before or after them, up to a gap or to the edge of the sequence `places`."""
    n = len(places)
    cost = 1 + log2(n) + log2(2 * HEADINGS) + level
    for side in (-1, 1):
        order = places[::-side]
        values, steps, known = (a[:, order] for a in (lines.values, lines.steps, lines.known))
        sums, room = (np.pad(a.cumsum(1), ((0, 0), (1, 0))) for a in (values, steps))
        for starts in _starts(order):
            run = sums[:, :-1] - np.take(sums, starts, axis=1)
            wide = room[:, :-1] - np.take(room, starts, axis=1) + steps
            holds = (known & (2 * np.abs(values - run) <= wide) & (run != 0)).any(0)
            for i in np.flatnonzero(holds & (np.arange(n) - starts >= 2)):
                ascending = order[starts[i] : i][::-side]
                yield Pattern(int(order[i]), tuple(ascending.tolist()), cost, side)


def _starts(order: Ints) -> Iterator[Ints]:
    """Where the parts of each place may begin: at the last gap before it, or near the edge."""
    n = len(order)
    begins = np.r_[True, np.abs(np.diff(order)) > 1]
    yield np.maximum.accumulate(np.where(begins, np.arange(n), 0))
    for edge in range(HEADINGS):
        yield np.minimum(np.full(n, edge), np.arange(n))
