"""Finds what is not a sum: averages of a run, shares (a / b) and growth ((a - b) / b), along an axis.

A quotient is never money: floats are good enough here, and the printed decimals of the quotient decide.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines

REACH = 8  # places between a quotient and what it is made of
MOST_PLACES = 120  # along longer lines no quotients are looked for
ENOUGH_LINES = 4  # different values of the quotient that must hold
ENOUGH_BITS = 24.0
FEW_BREAKS = 10  # lines that hold for each that breaks
SCALES = {"share": (1.0, 100.0), "growth": (1.0, 100.0)}


@dataclass(frozen=True, slots=True)
class Quotient:
    """A proven quotient: the place of the result, its parts in order, the lines on which it holds."""

    kind: Literal["average", "share", "growth"]
    total: int
    parts: tuple[int, ...]
    holds: Flags
    bits: float


def find_quotients(lines: Lines) -> Iterator[Quotient]:
    """The averages, shares and growths of one axis."""
    places = np.flatnonzero(lines.known.any(0))
    if len(places) > MOST_PLACES or len(lines.values) < ENOUGH_LINES:
        return
    for i, t in enumerate(places):
        if average := _average(lines, int(t), places, i):
            yield average
        near = np.array([p for p in places[max(0, i - REACH) : i + REACH + 1] if p != t])
        if len(near) > 1:
            yield from _of_two(lines, int(t), near)


def _average(lines: Lines, t: int, places: Ints, i: int) -> Quotient | None:
    """The longest run beside a place whose mean it is; blanks do not count."""
    best: Quotient | None = None
    for beside in (places[i + 1 :], places[:i][::-1]):
        if len(beside) < 2:
            continue
        count = np.cumsum(lines.known[:, beside], axis=1)
        mean = np.cumsum(lines.values[:, beside], axis=1) / np.maximum(1, count)
        varied = np.ptp(lines.values[:, beside[:2]], axis=1) > 0
        usable = lines.known[:, t, None] & (count >= 2) & varied[:, None]
        for k, holds, bits in _proven(lines, t, mean, usable):
            parts = tuple(sorted(int(p) for p in beside[: k + 1]))
            if best is None or bits > best.bits:
                best = Quotient("average", t, parts, holds, bits)
    return best


def _of_two(lines: Lines, t: int, near: Ints) -> Iterator[Quotient]:
    """The quotient of two places near t, the strongest only."""
    best: Quotient | None = None
    for b in near:
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = lines.values[:, near] / lines.values[:, b, None]
        known = lines.known[:, near] & (lines.known[:, t] & (lines.values[:, b] != 0))[:, None]
        known[:, near == b] = False
        for kind in ("share", "growth"):
            for scale in SCALES[kind]:
                value = (ratio if kind == "share" else ratio - 1) * scale * lines.unit
                for k, holds, bits in _proven(lines, t, np.nan_to_num(value, posinf=0, neginf=0), known):
                    if best is None or bits > best.bits:
                        best = Quotient(kind, t, (int(near[k]), int(b)), holds, bits)
    if best:
        yield best


def _proven(lines: Lines, t: int, value: Floats, usable: Flags) -> Iterator[tuple[int, Flags, float]]:
    """(index, lines, bits) of every candidate whose printed value the figures at t are."""
    stated, step = lines.values[:, t, None].astype(np.float64), lines.steps[:, t, None]
    holds = usable & (np.abs(stated - value) <= step * 0.5000001)
    breaks = usable & ~holds
    fine = holds.sum(0) >= np.maximum(ENOUGH_LINES, FEW_BREAKS * breaks.sum(0))
    for k in np.flatnonzero(fine):
        said = np.unique(lines.values[holds[:, k], t])
        bits = float(np.log2(1 + np.abs(said) / max(1, int(step.max()))).sum())
        if len(said) >= ENOUGH_LINES and bits >= ENOUGH_BITS:
            yield int(k), holds[:, k], bits
