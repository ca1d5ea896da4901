"""Weighs a pattern: how unlikely is it that these figures add up by chance on so many lines.

The measure is a description length in bits. A line on which the parts give the total saves as many bits
as the total would have cost to write down; naming the pattern among all that were tried, and naming the
lines on which it does not hold, costs bits. What is left over is the evidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines, Pattern, Proof
from crossfoot_validator.core.totals.proving.bits import (
    MOST_BITS,
    alone_bits,
    grain,
    independent,
    like_rounding,
    line_bits,
    shuffle_bits,
)

FEW_BREAKS = 20  # lines that hold for each that breaks, before their order counts as evidence
ALONE_BITS = 9.0  # at most, for a line with a single part that is not zero
ORDER_BITS = 3.0  # at most, for the place of a line in the order of all
PRIOR_TRUST = 0.7  # a line that could hold does, before anything is known about it
LEAST_TRUST = 0.05
LEAST_BREAK_BITS = 0.9  # a line that breaks costs more, unless most are known to


def weigh(lines: Lines, pattern: Pattern, trust: Floats) -> Proof:
    """Tests a pattern on every line; `trust` is how likely a true pattern is to hold on each.

    A proof whose `raw` evidence is 0 proves nothing whatever is known about the lines.
    """
    test = Test.of(lines, pattern)
    lost, held, told = int(test.breaks.sum()), int(test.holds.sum()), int(test.telling.sum())
    raw, count = 0.0, 0
    if test.counts_twice():
        return Proof(pattern, 0.0, 0.0, raw, 0.0, test.holds, test.breaks, test.telling, count)
    if MOST_BITS * told + ALONE_BITS * (held - told) > lost * LEAST_BREAK_BITS:  # else not even at best
        each = test.each(lines)
        if each.sum() + ALONE_BITS * (held - told) > lost * LEAST_BREAK_BITS:
            raw, count = test.bits(lines, each, lost, held)
    proof = Proof(pattern, 0.0, 0.0, raw, 0.0, test.holds, test.breaks, test.telling, count)
    return priced(replace(proof, saved=test.rank()), trust) if raw else proof


def priced(proof: Proof, trust: Floats) -> Proof:
    """The same proof, paid for with what is known about the lines."""
    price = proof.pattern.cost - float(np.log2(1 - trust[proof.breaks]).sum())
    price -= float(np.log2(trust[proof.proves]).sum())
    return replace(proof, bits=proof.raw - price, rank=proof.saved - price)


def no_trust(lines: Lines) -> Floats:
    """What is known about the lines before any pattern is."""
    return np.full(len(lines.values), PRIOR_TRUST)


def learn_trust(lines: Lines, proofs: Sequence[Proof]) -> Floats:
    """How often the lines took part in what is proven: a column of years or of rates never does."""
    holds = sum((p.holds.astype(np.float64) for p in proofs), np.zeros(len(lines.values)))
    breaks = sum((p.breaks.astype(np.float64) for p in proofs), np.zeros(len(lines.values)))
    trust: Floats = (holds + PRIOR_TRUST) / (holds + breaks + 1)
    return np.clip(trust, LEAST_TRUST, 1 - LEAST_TRUST)


@dataclass(frozen=True, slots=True)
class Test:
    """A pattern on all lines: parts are lines x parts, the others one value a line."""

    pattern: Pattern
    parts: Ints
    totals: Ints
    off: Ints
    steps: Ints
    holds: Flags
    breaks: Flags
    telling: Flags

    @classmethod
    def of(cls, lines: Lines, pattern: Pattern) -> "Test":
        """Where the pattern holds, breaks, and tells something (two parts that are not zero)."""
        t, places = pattern.total, list(pattern.parts)
        parts, totals = lines.values[:, places], lines.values[:, t]
        off, steps = np.abs(totals - parts.sum(1)), lines.steps[:, [t, *places]]
        steps = np.minimum(steps, steps[:, :1])  # no total shows more decimals than its parts have
        checkable = lines.known[:, t] & lines.known[:, places].any(1)
        holds = checkable & (2 * off <= steps.sum(1))
        telling = holds & ((parts != 0).sum(1) >= 2)
        return cls(pattern, parts, totals, off, steps, holds, checkable & ~holds, telling)

    def counts_twice(self) -> bool:
        """Whether one of the parts is the sum of all others: then the total is twice that one, and no sum."""
        if len(self.pattern.parts) < 3 or not self.telling.any():
            return False
        parts, totals = self.parts[self.telling], self.totals[self.telling]
        same = 2 * np.abs(2 * parts - totals[:, None]) <= self.steps[self.telling].sum(1)[:, None]
        return bool((same & (parts != 0)).all(0).any())

    def each(self, lines: Lines) -> Floats:
        """Bits of every telling line."""
        size = np.abs(self.parts[self.telling])
        rest = size.sum(1) - size.max(1, initial=0)
        unit = grain(lines, self.pattern.total, list(self.pattern.parts))[self.telling]
        return line_bits(rest, self.off[self.telling], unit)

    def bits(self, lines: Lines, each: Floats, lost: int, held: int) -> tuple[float, int]:
        """Bits of all lines together, and how many of them are independent."""
        if not len(each) or not self._like_rounding():
            return 0.0, 0
        first = independent(
            self.parts[self.telling], np.abs(self.totals[self.telling]), self.steps[self.telling]
        )
        bits, count = float(each[first].sum()), len(first)
        bits += self._alone(lines)
        if lost * FEW_BREAKS <= held:
            order = shuffle_bits(self.totals[self.holds], self.parts[self.holds])
            bits = max(bits, min(order, ORDER_BITS * count))
        return bits, count

    def _like_rounding(self) -> bool:
        return like_rounding(self.off[self.holds], self.steps[self.holds], self.totals[self.holds])

    def _alone(self, lines: Lines) -> float:
        alone = self.holds & ~self.telling & (self.parts != 0).any(1)
        if not alone.any():
            return 0.0
        return alone_bits(np.abs(self.parts[alone]), grain(lines, self.pattern.total, [])[alone])

    def rank(self) -> float:
        """What the pattern saves on its total, the same for all patterns of one total that hold alike."""
        totals, off = np.abs(self.totals[self.holds]), self.off[self.holds]
        return float(np.log2((1.0 + totals) / (1.0 + 2 * off)).sum())
