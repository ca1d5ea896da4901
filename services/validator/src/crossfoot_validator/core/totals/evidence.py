"""Weighs a pattern: how unlikely is it that these figures add up by chance on so many lines.

The measure is a description length in bits. A line on which the parts give the total saves as many bits
as the total would have cost to write down; naming the pattern among all that were tried, and naming the
lines on which it does not hold, costs bits. What is left over is the evidence.
"""

from math import lgamma, log

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines, Pattern, Proof

MOST_BITS = 18.0  # no single line proves more than this: long figures are copied, too
BREAK_BITS = 1.0  # a line that breaks costs this on top of naming it


def log2_choose(n: int, k: int) -> float:
    """Bits that name k of n things."""
    return (lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)) / log(2)


def line_bits(rest: Ints, off: Ints, zeros: Ints) -> Floats:
    """Bits saved on each line.

    `rest` is what the parts but the largest come to: adding little to much proves little. `off` is how
    far the sum misses, `zeros` the zeros in which all the figures of the line end.
    """
    grain = np.power(10.0, np.minimum(zeros, 17))
    return np.minimum(MOST_BITS, np.log2((1 + rest / grain) / (1 + 2 * off / grain)))


def weigh(lines: Lines, pattern: Pattern) -> Proof:
    """Tests a pattern on every line."""
    t, parts = pattern.total, list(pattern.parts)
    values, known = lines.values[:, parts], lines.known[:, parts]
    off = np.abs(lines.values[:, t] - values.sum(1))
    checkable = lines.known[:, t] & known.any(1)
    holds = checkable & (2 * off <= lines.steps[:, t] + lines.steps[:, parts].sum(1))
    breaks = checkable & ~holds
    size = np.abs(values)
    telling = holds & ((size > 0).sum(1) >= 2)
    bits, count = 0.0, 0
    if telling.any():
        rest = (size.sum(1) - size.max(1))[telling]
        zeros = np.minimum(lines.zeros[:, t], lines.zeros[:, parts].min(1))[telling]
        bits, count = _independent_bits(lines.values[telling, t], rest, off[telling], zeros)
    lost = int(breaks.sum())
    price = log2_choose(count + lost, lost) + BREAK_BITS * lost + log(count + lost + 1, 2)
    return Proof(pattern, bits - price - pattern.cost, holds, breaks, count)


def _independent_bits(totals: Ints, rest: Ints, off: Ints, zeros: Ints) -> tuple[float, int]:
    """Bits and number of lines, a line that repeats another counted once."""
    _, first = np.unique(np.stack([totals, rest]), axis=1, return_index=True)
    return float(line_bits(rest[first], off[first], zeros[first]).sum()), len(first)


def overlap(a: Flags, b: Flags) -> bool:
    """Whether two patterns hold on a common line."""
    return bool((a & b).any())
