"""Finds shares (a / b) and growth ((a - b) / b), plain or in percent.

Floats only propose; whether a quotient rounds to the figure that is printed is decided in whole numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log2
from typing import Literal

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines
from crossfoot_validator.core.totals.proving.bits import like_rounding
from crossfoot_validator.core.totals.quotients.quotient import HALF, MOSTLY, Quotient, evidence, sample_of

REACH = 8  # places between a quotient and its parts that cost nothing to name
FIRST = 4  # of a sample every so many lines are looked at for all pairs
KEEP = 6  # pairs that are proven for one place
ROUNDED = 50  # a figure of fewer last digits is a count: only a longer one may have been rounded


@dataclass(frozen=True, slots=True)
class Form:
    """A share or a growth, times what it is printed in: a growth is a share of which `less` is taken away."""

    kind: Literal["share", "growth"]
    times: int

    @property
    def less(self) -> int:
        """What a growth is less than a share, as it is printed."""
        return self.times if self.kind == "growth" else 0


FORMS = {(kind, times): Form(kind, times) for kind in ("share", "growth") for times in (1, 100)}
Pair = tuple[Form, int, int]


def rounding(lines: Lines) -> Ints:
    """By how much each figure may have been rounded before something was divided by it."""
    may: Ints = np.where(ROUNDED * lines.steps <= np.abs(lines.values), lines.steps, 0)
    return may


def quotients_at(lines: Lines, rounded: Ints, t: int, places: Ints) -> Iterator[Quotient]:
    """The quotients of two places that stand at t."""
    for pair in _pairs(lines, rounded, t, places):
        if quotient := _proven(lines, rounded, t, pair):
            yield quotient


def _pairs(lines: Lines, rounded: Ints, t: int, places: Ints) -> Iterator[Pair]:
    """The pairs of places whose quotient is right on most lines of a sample; all are tried on a few."""
    rows, others = sample_of(np.flatnonzero(lines.known[:, t])), places[places != t]
    few = Sample.of(lines, rounded, t, rows[::FIRST], (others[:, None], others[None, :]))
    for form in FORMS.values():
        a, b = (others[at] for at in np.nonzero(few.right(form).any(0)))
        if not len(a):
            continue
        sample = Sample.of(lines, rounded, t, rows, (a, b))
        counts = sample.right(form).sum(0)
        counts = np.where(counts > sample.usable.sum(0) * MOSTLY, counts, 0)
        for at in np.argsort(-counts, kind="stable")[:KEEP]:
            if counts[at]:
                yield form, int(a[at]), int(b[at])


@dataclass(frozen=True, slots=True)
class Sample:
    """Some lines of pairs of places that may be divided, in the first axis of each array."""

    unit: int
    stated: Ints
    step: Ints
    parts: tuple[Floats, Floats]
    rooms: tuple[Ints, Ints]
    usable: Flags

    @classmethod
    def of(cls, lines: Lines, rounded: Ints, t: int, rows: Ints, pairs: tuple[Ints, Ints]) -> "Sample":
        """The lines `rows` of the pairs, which are two arrays of places of which one is the divisor."""
        index = rows.reshape(-1, *(1,) * pairs[0].ndim)
        above, below = (lines.values[index, places].astype(np.float64) for places in pairs)
        usable = (
            lines.known[index, pairs[0]]
            & (lines.known[index, pairs[1]] & (below != 0))
            & (pairs[0] != pairs[1])
        )
        rooms = rounded[index, pairs[0]], rounded[index, pairs[1]]
        return cls(lines.unit, lines.values[index, t], lines.steps[index, t], (above, below), rooms, usable)

    def right(self, form: Form) -> Flags:
        """Where the quotient may be what is printed."""
        (above, below), unit, share = self.parts, form.times * self.unit, self.stated + form.less * self.unit
        room = HALF * (self.step * np.abs(below) + np.abs(share) * self.rooms[1])
        miss = unit * above - share * below
        return self.usable & (np.abs(miss, out=miss) <= room + (HALF * unit) * self.rooms[0])


def _proven(lines: Lines, rounded: Ints, t: int, pair: Pair) -> Quotient | None:
    """The quotient of a pair on the lines on which it may be what is printed."""
    form, a, b = pair
    unit, share = form.times * lines.unit, lines.values[:, t] + form.less * lines.unit
    usable = lines.known[:, [t, a, b]].all(1) & (lines.values[:, b] != 0)
    below: Floats = np.where(usable, lines.values[:, b], 1).astype(np.float64)
    off = np.abs(share - lines.values[:, a] * (unit / below))
    steps = np.stack([lines.steps[:, t], rounded[:, b] * share / below, rounded[:, a] * unit / below], axis=1)
    holds = usable & (off <= np.abs(steps).sum(1) * HALF)
    if not like_rounding(off[holds], steps[holds], share[holds]):
        return None
    price = sum(log2(max(1.0, abs(place - t) / REACH)) for place in (a, b))
    bits = evidence(lines, t, off, holds, lost=int((usable & ~holds).sum()), price=price)
    return Quotient(form.kind, t, (a, b), holds, bits, form.times) if bits else None


def exact(lines: Lines, rounded: Ints, quotient: Quotient) -> Quotient:
    """The same quotient on the lines on which whole numbers say so, halves either way."""
    holds = quotient.holds.copy()
    for line in np.flatnonzero(holds):
        miss, step, room = _miss(lines, rounded, quotient, int(line))
        holds[line] = 2 * miss <= step + room
    return replace(quotient, holds=holds)


def leaves_no_rest(lines: Lines, quotient: Quotient) -> bool:
    """Whether the divisor times the quotient is the dividend, to the last digit, wherever it holds."""
    held = map(int, np.flatnonzero(quotient.holds))
    return not any(_miss(lines, lines.steps, quotient, line)[0] for line in held)


def exactness(lines: Lines, quotient: Quotient) -> float:
    """Of the lines on which it holds, those on which its parts as they are printed give its last digit."""
    misses = [_miss(lines, lines.steps, quotient, int(line)) for line in np.flatnonzero(quotient.holds)]
    return sum(2 * miss <= step for miss, step, _ in misses) / len(misses)


def _miss(lines: Lines, rounded: Ints, quotient: Quotient, line: int) -> tuple[int, int, int]:
    """By how much dividend and divisor times quotient differ, and how much of it the last digits explain.

    (difference, for the last digit of the quotient, for those of its parts), all of them as whole numbers.
    """
    unit, (a, b) = quotient.times * lines.unit, quotient.parts
    share = int(lines.values[line, quotient.total]) + FORMS[quotient.kind, quotient.times].less * lines.unit
    above, below = int(lines.values[line, a]), int(lines.values[line, b])
    room = abs(share) * int(rounded[line, b]) + unit * int(rounded[line, a])
    return abs(share * below - unit * above), int(lines.steps[line, quotient.total]) * abs(below), room
