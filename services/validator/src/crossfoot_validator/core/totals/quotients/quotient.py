"""A proven quotient, and what it takes to prove one: figures that hold line by line, in bits."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines
from crossfoot_validator.core.totals.proving.bits import grain

ENOUGH_LINES = 3  # different values of the quotient that must hold
ENOUGH_BITS = 24.0
FEW_BREAKS = 3  # lines that hold for each that breaks, at least
BREAK_BITS = 8.0  # what naming a line that breaks costs
SAMPLE = 12  # lines that show whether a quotient is worth a look
MOSTLY = 0.6  # of a sample
HALF = 0.5000001  # of the last printed digit; the rest is the error of the division


@dataclass(frozen=True, slots=True)
class Quotient:
    """A proven quotient: the place of the result, its parts in order, the lines on which it holds.

    `times` is 100 where it is printed in percent.
    """

    kind: Literal["average", "share", "growth"]
    total: int
    parts: tuple[int, ...]
    holds: Flags
    bits: float
    times: int = 1


def sample_of(known: Ints) -> Ints:
    """Some lines out of many, spread over all of them."""
    return known[:: max(1, len(known) // SAMPLE)][:SAMPLE]


def may_be_proven(lines: Lines, t: int) -> bool:
    """Whether the figures at a place say enough to prove anything, if all of them hold."""
    known = lines.known[:, t]
    return evidence(lines, t, np.zeros(len(known)), known, lost=0, price=0.0) > 0


def evidence(lines: Lines, t: int, off: Floats, holds: Flags, *, lost: int, price: float) -> float:
    """Bits left when the search and the lines that are lost are paid for, 0 where that proves nothing.

    Each different value of the quotient saves what it would cost to write it down among the others, to
    within its miss `off`; a value that is stated again proves nothing new.
    """
    if holds.sum() < max(ENOUGH_LINES, FEW_BREAKS * lost):
        return 0.0
    said, first = np.unique(lines.values[holds, t], return_index=True)
    if len(said) < ENOUGH_LINES:
        return 0.0
    step = grain(lines, t, [])[holds][first]
    size, missed = np.minimum(np.abs(said), np.ptp(said)) / step, 2 * off[holds][first] / step
    bits = float(np.log2((1 + size) / np.maximum(1, missed)).sum()) - price - BREAK_BITS * lost
    return bits if bits >= ENOUGH_BITS else 0.0
