"""What lines prove, in bits: each by its own figures, and all together by their order."""

from math import lgamma, log

import numpy as np

from crossfoot_validator.core.totals.model import Flags, Floats, Ints, Lines

MOST_BITS = 18.0  # no single line proves more than this: long figures are copied, too
NARROW = 50  # an interval so many times smaller than the figure is met by no chance
LEAST_WORKED_OUT = 4  # so many different totals with parts in one proportion are no coincidence
ALMOST_ALL = 0.9
SLACK = 1.01  # halves are rounded either way, and the proportion itself was measured
FINEST, COARSEST = 1e-5, 1e-3  # shares of a total that are told apart
LEAST_SPREAD = 1 / 12  # of a figure that is right to its last digit
MOST_LINES = 400  # lines beyond these prove nothing new


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


def independent(values: Ints, totals: Ints, steps: Ints) -> Ints:
    """The lines that tell something: of those in the same proportion only the first.

    Where nearly all may be in one proportion, as far as their digits show it, none of them tells anything:
    the figures were worked out from each other, and simple fractions add up by themselves.
    """
    values, totals, steps = values[:MOST_LINES], totals[:MOST_LINES], steps[:MOST_LINES]
    shares = values / np.maximum(1, totals[:, None])
    ratios = np.round(shares / _grain_of_shares(totals, steps))
    first: Ints = np.unique(ratios, axis=0, return_index=True)[1]
    like = _in_one_proportion(values, totals, steps)
    worked_out = like.mean() >= ALMOST_ALL and len(set(totals[like].tolist())) >= LEAST_WORKED_OUT
    return first[~like[first]] if worked_out else first


def _grain_of_shares(totals: Ints, steps: Ints) -> float:
    """How far two shares must be apart to be two: further than rounding may take them, on most lines."""
    rounding = 2 * steps.sum(1) / np.maximum(1, totals)
    return float(np.clip(np.median(rounding), FINEST, COARSEST))


def _in_one_proportion(values: Ints, totals: Ints, steps: Ints) -> Flags:
    """The lines whose parts may be in the same proportion to the total as on the line with the largest."""
    largest = int(totals.argmax())
    part = values[largest] / max(1, totals[largest])
    rounding = steps[:, 1:] + np.abs(part) * steps[:, :1]
    room = rounding + rounding[largest] * (totals / max(1, totals[largest]))[:, None]
    like: Flags = (2 * np.abs(values - part * totals[:, None]) <= SLACK * room).all(1)
    like &= NARROW * room.max(1) < totals
    return like


def alone_bits(size: Ints, unit: Floats) -> float:
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


def shuffle_bits(totals: Ints, values: Ints) -> float:
    """Bits by which the order of the lines is fixed: what the total adds to its main part, line by line.

    Many small figures prove little one by one; that they all stand on the right line proves much.
    """
    main = values[:, np.abs(values).sum(0).argmax()]
    _, counts = np.unique(totals - main, return_counts=True)
    ways = lgamma(int(counts.sum()) + 1) - sum(lgamma(int(c) + 1) for c in counts)
    return float(ways / log(2))


def like_rounding(off: Ints, steps: Ints, totals: Ints) -> bool:
    """Whether the misses are as small as rounding makes them, not merely inside the widest interval.

    Figures that are only alike miss all over the interval; the errors of rounded ones cancel out. Where
    the interval is narrow beside the total, nothing is alike by chance.
    """
    wide = NARROW * steps.sum(1) > np.abs(totals)
    spread = (steps[wide].astype(np.float64) ** 2).sum(1) / 12
    count = len(spread)
    misses = float(((off[wide].astype(np.float64) ** 2) / np.maximum(spread, LEAST_SPREAD)).sum())
    return bool(misses <= count + 4 * (2 * count) ** 0.5)
