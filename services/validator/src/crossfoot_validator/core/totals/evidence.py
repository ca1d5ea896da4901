"""Weighs a pattern: how unlikely is it that these figures add up by chance on so many lines.

The measure is a description length in bits. A line on which the parts give the total saves as many bits
as the total would have cost to write down; naming the pattern among all that were tried, and naming the
lines on which it does not hold, costs bits. What is left over is the evidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import lgamma, log

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines, Pattern, Proof

MOST_BITS = 18.0  # no single line proves more than this: long figures are copied, too
MOST_LINES = 400  # lines beyond these prove nothing new
FEW_BREAKS = 20  # lines that hold for each that breaks, before their order counts as evidence
ALONE_BITS = 9.0  # at most, for a line with a single part that is not zero
ORDER_BITS = 3.0  # at most, for the place of a line in the order of all
PRIOR_TRUST = 0.7  # a line that could hold does, before anything is known about it
LEAST_TRUST = 0.05
LEAST_BREAK_BITS = 0.9  # a line that breaks costs more, unless most are known to


def line_bits(rest: Ints, off: Ints, grain: Floats) -> Floats:
    """Bits saved on each line.

    `rest` is what the parts but the largest come to: adding little to much proves little. `off` is how
    far the sum misses, `grain` the unit in which the total is counted.
    """
    saved: Floats = np.log2((1 + rest / grain) / (1 + 2 * off / grain))
    return np.minimum(MOST_BITS, saved)


def grain(lines: Lines, t: int, parts: list[int]) -> Floats:
    """The unit of the total on each line: its last displayed digit, or the zeros all its figures share."""
    zeros = lines.zeros[:, [t, *parts]].min(1)
    unit: Floats = np.maximum(np.power(10.0, np.minimum(zeros, 17)), lines.steps[:, t])
    return unit


def weigh(lines: Lines, pattern: Pattern, trust: Floats) -> Proof:
    """Tests a pattern on every line; `trust` is how likely a true pattern is to hold on each."""
    test = Test.of(lines, pattern)
    lost, held = int(test.breaks.sum()), int(test.holds.sum())
    each = test.each(lines)
    hopeless = each.sum() + ALONE_BITS * (held - len(each)) <= lost * LEAST_BREAK_BITS
    bits, count = (0.0, 0) if hopeless else test.bits(lines, each, lost, held)
    rank = 0.0 if hopeless else test.rank()
    proof = Proof(pattern, 0.0, 0.0, bits, rank, test.holds, test.breaks, test.telling, count)
    return priced(proof, trust)


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
        checkable = lines.known[:, t] & lines.known[:, places].any(1)
        holds = checkable & (2 * off <= steps.sum(1))
        telling = holds & ((parts != 0).sum(1) >= 2)
        return cls(pattern, parts, totals, off, steps, holds, checkable & ~holds, telling)

    def each(self, lines: Lines) -> Floats:
        """Bits of every telling line."""
        size = np.abs(self.parts[self.telling])
        rest = size.sum(1) - size.max(1, initial=0)
        unit = grain(lines, self.pattern.total, list(self.pattern.parts))[self.telling]
        return line_bits(rest, self.off[self.telling], unit)

    def bits(self, lines: Lines, each: Floats, lost: int, held: int) -> tuple[float, int]:
        """Bits of all lines together, and how many of them are independent."""
        if not len(each) or not _like_rounding(self.off[self.holds], self.steps[self.holds]):
            return 0.0, 0
        first = _independent(self.parts[self.telling], np.abs(self.totals[self.telling]))
        bits, count = float(each[first].sum()), len(first)
        bits += self._alone(lines)
        if lost * FEW_BREAKS <= held:
            order = _shuffle_bits(self.totals[self.holds], self.parts[self.holds])
            bits = max(bits, min(order, ORDER_BITS * count))
        return bits, count

    def _alone(self, lines: Lines) -> float:
        alone = self.holds & ~self.telling & (self.parts != 0).any(1)
        if not alone.any():
            return 0.0
        return _alone_bits(np.abs(self.parts[alone]), grain(lines, self.pattern.total, [])[alone])

    def rank(self) -> float:
        """What the pattern saves on its total, the same for all patterns of one total that hold alike."""
        totals, off = np.abs(self.totals[self.holds]), self.off[self.holds]
        return float(np.log2((1.0 + totals) / (1.0 + 2 * off)).sum())


def _independent(values: Ints, totals: Ints) -> Ints:
    """The lines that tell something: of those in the same proportion only the first."""
    ratios = np.round(1000.0 * values[:MOST_LINES] / np.maximum(1, totals[:MOST_LINES, None]))
    first: Ints = np.unique(ratios, axis=0, return_index=True)[1]
    return first


def _alone_bits(size: Ints, unit: Floats) -> float:
    """Bits of the lines with a single part that is not zero.

    The total may simply be a copy of the part that most often stands alone, so only the others count,
    and half as much.
    """
    which = size.argmax(1)
    other = which != np.bincount(which).argmax()
    if not other.any():
        return 0.0
    pairs = np.stack([which[other], size[other].max(1)])
    _, first = np.unique(pairs, axis=1, return_index=True)
    exact = np.zeros(len(first), np.int64)
    return float(line_bits(pairs[1, first], exact, unit[other][first]).sum()) / 2


def _shuffle_bits(totals: Ints, values: Ints) -> float:
    """Bits by which the order of the lines is fixed: what the total adds to its main part, line by line.

    Many small figures prove little one by one; that they all stand on the right line proves much.
    """
    main = values[:, np.abs(values).sum(0).argmax()]
    _, counts = np.unique(totals - main, return_counts=True)
    ways = lgamma(int(counts.sum()) + 1) - sum(lgamma(int(c) + 1) for c in counts)
    return float(ways / log(2))


def _like_rounding(off: Ints, steps: Ints) -> bool:
    """Whether the misses are as small as rounding makes them, not merely inside the widest interval.

    Figures that are only alike miss all over the interval; the errors of rounded ones cancel out.
    """
    spread = (steps.astype(np.float64) ** 2).sum(1) / 12
    count = len(off)
    misses = float(((off.astype(np.float64) ** 2) / np.maximum(spread, 1.0)).sum())
    return bool(misses <= count + 4 * (2 * count) ** 0.5)
