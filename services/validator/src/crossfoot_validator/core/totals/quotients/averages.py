"""Finds averages: the mean of a run of places that begins near the place where it is told."""

from collections.abc import Iterator
from math import log2

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines
from crossfoot_validator.core.totals.proving.bits import independent
from crossfoot_validator.core.totals.quotients.quotient import MOSTLY, Quotient, evidence, sample_of

REACH = 8  # places between an average and the run that it is the mean of
KEEP = 4  # lengths of one run that are proven


def average_at(lines: Lines, t: int, places: Ints, i: int) -> Quotient | None:
    """The run whose mean stands at the i-th place; blanks do not count."""
    known = np.flatnonzero(lines.known[:, t])
    best: Quotient | None = None
    for run, price in _runs(lines, t, places, i, sample_of(known)):
        holds, lost, off = _mean(lines, t, run)
        telling = _telling(lines, t, run, holds)
        bits = evidence(lines, t, off, telling, lost=lost, price=price)
        if bits and (best is None or bits > best.bits):
            best = Quotient("average", t, tuple(sorted(map(int, run))), holds, bits)
    return best


def _runs(lines: Lines, t: int, places: Ints, i: int, rows: Ints) -> Iterator[tuple[Ints, float]]:
    """(places, price) of the runs near t whose mean stands there on most of the lines `rows`."""
    for beside in (places[i + 1 :], places[:i][::-1]):
        right = _met(lines, t, beside, rows)
        for start in np.flatnonzero(right.any(1)):
            for k in np.argsort(-right[start], kind="stable")[:KEEP]:
                if right[start, k]:
                    yield beside[start : k + 1], 2 * log2(1 + start)


def _met(lines: Lines, t: int, beside: Ints, rows: Ints) -> Ints:
    """By first and last place of a run: the lines whose mean stands at t, 0 where it does not on most."""
    starts = np.arange(min(REACH, max(0, len(beside) - 1)))
    sums, count = (
        running[None, :, 1:] - running[:, starts].T[:, :, None]
        for running in (
            np.pad(figures[rows][:, beside].cumsum(1), ((0, 0), (1, 0)))
            for figures in (lines.values, lines.known)
        )
    )
    usable = count >= 2
    stated, step = lines.values[rows, t, None], lines.steps[rows, t, None]
    right = (usable & (2 * np.abs(stated * count - sums) <= step * count)).sum(1)
    met: Ints = np.where(right > MOSTLY * np.maximum(1, usable.sum(1)), right, 0)
    return met


def _mean(lines: Lines, t: int, run: Ints) -> tuple[Flags, int, Floats]:
    """(holds, how many lines break, miss) on all lines."""
    values, there = lines.values[:, run], lines.known[:, run]
    count, sums = there.sum(1), values.sum(1)
    usable = lines.known[:, t] & (count >= 2)
    off = np.abs(lines.values[:, t] * count - sums)
    holds = usable & (2 * off <= lines.steps[:, t] * count)
    return holds, int((usable & ~holds).sum()), off / np.maximum(1, count)


def _telling(lines: Lines, t: int, run: Ints, holds: Flags) -> Flags:
    """The lines that prove something: not copies of one figure, and one of those in the same proportion.

    Where most lines are copies, none of them proves anything.
    """
    telling = np.zeros(len(holds), bool)
    there, values = lines.known[:, run], lines.values[:, run]
    alike = (~there | (values == lines.values[:, [t]])).all(1)
    varied = np.flatnonzero(holds & ~alike)
    if len(varied) and 2 * len(varied) >= holds.sum():
        steps = lines.steps[varied][:, [t, *map(int, run)]]
        telling[varied[independent(values[varied], np.abs(lines.values[varied, t]), steps)]] = True
    return telling
