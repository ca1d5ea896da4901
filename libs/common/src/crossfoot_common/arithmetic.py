"""Exact arithmetic on displayed figures: closed intervals and unit shifts.

The rule is XBRL Calculations 1.1, section 4 (round-to-nearest): a displayed value v with d decimals stands
for [v - 10^-d / 2, v + 10^-d / 2]; a total holds when its interval meets that of the sum of its parts. A
number of things (人, 辆) that shows no decimals was not rounded and stands for itself, and so does a bare 0
beside figures with decimals: nobody shows 0.37 as 0 where he shows 1.09. There is no other tolerance. All
numbers are `decimal.Decimal`; a float never comes in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import lru_cache, reduce

from crossfoot_common.construction import quick
from crossfoot_common.tables.units import comes_whole, exponent_of

# wide enough that adding a million cells of thirty digits stays exact
EXACT = Context(prec=80)
DOWN = Context(prec=80, rounding=ROUND_FLOOR)
UP = Context(prec=80, rounding=ROUND_CEILING)
HALF = Decimal("0.5")
ZERO = Decimal(0)


@quick
@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval [low, high] of exact decimals."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Interval") -> "Interval":
        """Every sum of a member of each."""
        return Interval(EXACT.add(self.low, other.low), EXACT.add(self.high, other.high))

    def __neg__(self) -> "Interval":
        """Mirrored at zero: the ends change places."""
        return Interval(EXACT.minus(self.high), EXACT.minus(self.low))

    def __sub__(self, other: "Interval") -> "Interval":
        """Every difference of a member of each."""
        return self + -other

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a point in common; touching ends count."""
        return self.low <= other.high and other.low <= self.high

    def over(self, divisor: "Interval") -> "Interval | None":
        """Every quotient of a member of each, widened by the last digit; None when the divisor can be zero.

        A quotient need not be a finite decimal: the ends are rounded outwards, so nothing is lost.
        """
        if divisor.low <= 0 <= divisor.high:
            return None
        pairs = [(n, d) for n in (self.low, self.high) for d in (divisor.low, divisor.high)]
        return Interval(min(DOWN.divide(*pair) for pair in pairs), max(UP.divide(*pair) for pair in pairs))

    def scaled(self, exponent: int) -> "Interval":
        """Times 10^exponent, exactly."""
        return Interval(self.low.scaleb(exponent, EXACT), self.high.scaleb(exponent, EXACT))


NOUGHT = Interval(ZERO, ZERO)


@quick
@dataclass(frozen=True, slots=True)
class Amount:
    """A displayed figure: its exact value, the decimals it was displayed with, and the unit's exponent.

    `exponent` is the power of ten that turns the figure into the base unit (元 0, 万元 4, 亿元 8).
    `whole` is a number of things, or of points that are given: without decimals it is exact.
    """

    value: Decimal
    decimals: int
    exponent: int = 0
    whole: bool = False

    @classmethod
    def displayed(cls, value: Decimal, decimals: int, unit: str | None = None) -> "Amount":
        """A figure as it stands in a document, in a unit such as 万元 (None: the base unit)."""
        return cls(value, decimals, exponent_of(unit), comes_whole(unit))

    @property
    def base(self) -> Decimal:
        """The value in the base unit."""
        return self.value.scaleb(self.exponent, EXACT) if self.exponent else self.value

    @property
    def exact(self) -> bool:
        """Whether nothing of it can have been rounded away."""
        return self.whole and not self.decimals

    @property
    def interval(self) -> Interval:
        """What the figure stands for, in the base unit."""
        if self.exact:
            return Interval(self.base, self.base)
        base, half = self.base, _half_of_last_digit(self.exponent - self.decimals)
        return Interval(EXACT.subtract(base, half), EXACT.add(base, half))


@lru_cache(maxsize=256)
def _half_of_last_digit(exponent: int) -> Decimal:
    """Half of 10^exponent."""
    return HALF.scaleb(exponent, EXACT)


def beside_each_other(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The figures of one statement: a 0 among others that show decimals is nothing, and was not rounded."""
    if not any(one.value and one.decimals for one in amounts):
        return tuple(amounts)
    return tuple(one if one.value else replace(one, whole=True) for one in amounts)


def exact_sum(terms: Iterable[Decimal]) -> Decimal:
    """The sum without any rounding; 0 for no terms."""
    return reduce(EXACT.add, terms, ZERO)


def displayed_sum(terms: Iterable[tuple[Amount, int]]) -> tuple[Decimal, Interval]:
    """A sum of displayed figures, each with the sign 1 or -1, and its interval; 0 and [0, 0] for no terms.

    As `exact_sum` of them and `interval_sum` of their intervals, but the half units are counted and
    multiplied: long sums have few sorts of them.
    """
    halves: dict[int, int] = {}
    middle = ZERO
    for amount, sign in terms:
        value = amount.base if amount.exponent else amount.value
        middle = EXACT.add(middle, value) if sign > 0 else EXACT.subtract(middle, value)
        if amount.exact:
            continue
        shown = amount.exponent - amount.decimals
        halves[shown] = halves.get(shown, 0) + 1
    half = ZERO
    for shown, count in halves.items():
        half = EXACT.add(half, EXACT.multiply(_half_of_last_digit(shown), count))
    return middle, Interval(EXACT.subtract(middle, half), EXACT.add(middle, half))


def interval_sum(terms: Iterable[Interval]) -> Interval:
    """The interval of a sum of independent displayed figures; [0, 0] for no terms."""
    low = high = ZERO
    for term in terms:
        low, high = EXACT.add(low, term.low), EXACT.add(high, term.high)
    return Interval(low, high)
