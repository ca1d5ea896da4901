"""What the other figures give for one, and whether that agrees with what is stated."""

from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.arithmetic import Amount, Interval
from crossfoot_common.construction import quick
from crossfoot_common.tables.checks import Outcome


@quick
@dataclass(frozen=True, slots=True)
class Computed:
    """What the other figures give: the value from what is displayed, and the interval it stands for.

    Both are in the base unit; `formula` says in words how it was worked out.
    """

    value: Decimal
    interval: Interval
    formula_zh: str
    formula_en: str
    ratio: bool = False
    bound: bool = False  # not more than this, rather than this


def compare(stated: Amount, computed: Computed) -> Outcome:
    """Whether the stated figure and the computed one agree; a ratio is shown rounded, and passes so."""
    if stated.base == computed.value:
        return "pass"
    if computed.ratio and stated.value == round(computed.value.scaleb(-stated.exponent), stated.decimals):
        return "pass"
    return "pass_within_rounding" if stated.interval.meets(computed.interval) else "fail"


def within(part: Amount, bound: Amount) -> Outcome:
    """Whether an amount is not more than the one that it is a part of."""
    if part.base <= bound.base:
        return "pass"
    return "pass_within_rounding" if part.interval.low <= bound.interval.high else "fail"


def bound_of(amount: Amount) -> Computed:
    """A whole as that which its part is not more than."""
    return Computed(amount.base, amount.interval, "其总额", "its total,", bound=True)
