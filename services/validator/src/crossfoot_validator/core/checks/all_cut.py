"""How far sums and quotients miss where all figures were cut instead of rounded, and whether they were.

The total of n cut figures may be too large by up to n of their last digits, where rounded ones stray half as
far to either side; a quotient of cut amounts strays twice as far. Such a failure is `info`, unless the other
sums refute the reading: totals are too small as well, or so many are exact that it would be a wonder.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import factorial, prod

from crossfoot_common.arithmetic import EXACT, Interval
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.units import is_money
from crossfoot_validator.core.checks.severity import BOUNDS, ONE, beyond

QUOTIENTS = frozenset({"growth_rate", "share_of_total"})
FEWEST = 2  # figures that make a sum
WONDER = 1000  # one in so many is taken for none
ONE_SIDED = 8  # totals that are too large for each that is too small: rounding strays to either side


@dataclass(frozen=True, slots=True)
class Footing:
    """By how many last digits a total is off, and how many of its parts make it larger and smaller."""

    off: Decimal
    added: int
    subtracted: int
    nought: int = 0  # parts that show 0.0, of which something may be cut as well
    repeats: bool = False  # a part shows what the part before it shows: it may be its only item

    @property
    def may_be_cut(self) -> bool:
        """Whether cutting every figure explains it."""
        return -1 - self.subtracted < self.off < self.added + self.nought


def without_cut_figures(checks: Sequence[Check]) -> tuple[Check, ...]:
    """The same checks; what fails because all figures may have been cut is no error."""
    failed = [i for i, check in enumerate(checks) if _is_error(check)]
    if not failed:
        return tuple(checks)
    refuted = _refuted(found for check in checks if check.holds and (found := _footing(check)))
    softened = {i for i in failed if _may_be_cut(checks[i], refuted=refuted)}
    return tuple(_told(check) if i in softened else check for i, check in enumerate(checks))


def _is_error(check: Check) -> bool:
    return check.outcome == "fail" and check.severity == "error" and check.family not in BOUNDS


def _refuted(held: Iterable[Footing]) -> bool:
    """Whether sums that hold say that the figures are exact, or were rounded.

    n cut parts leave a total exact once in n! times: when the digits cut off add up to less than one.
    """
    sums = list(held)
    small = sum(one.off < 0 and not one.subtracted and not one.repeats for one in sums)
    large = sum(one.off > 0 for one in sums)
    if small or large:
        return large < ONE_SIDED * small
    return prod(factorial(one.added + one.subtracted) for one in sums) >= WONDER


def _may_be_cut(check: Check, *, refuted: bool) -> bool:
    if check.family in QUOTIENTS:
        return _strays_twice(check)
    found = None if refuted else _footing(check)
    return found is not None and found.may_be_cut


def _footing(check: Check) -> Footing | None:
    """What a sum of figures of one unit and as many decimals says."""
    stated, *others = check.operands or (None,)
    parts = [one for one in others if one.role == "part" and one.value]
    if stated is None or stated.role != "stated" or check.difference is None or len(parts) < FEWEST:
        return None
    if check.family in QUOTIENTS | BOUNDS or len({(one.unit, one.decimals) for one in (stated, *parts)}) > 1:
        return None
    if stated.unit not in {None, "%"} and not is_money(stated.unit):
        return None  # vehicles are counted, and no digit of a count is cut
    added = sum(one.value is not None and one.sign * one.value > 0 for one in parts)
    nought = sum(one.value == 0 and bool(one.decimals) for one in others if one.role == "part")
    repeats = any(one.value == following.value for one, following in pairwise(parts))
    off = check.difference.scaleb(stated.decimals or 0, EXACT)
    return Footing(off, added, len(parts) - added, nought, repeats)


def _strays_twice(check: Check) -> bool:
    """Whether a quotient is less than a digit off what its amounts allow if they were cut."""
    stated = check.operands[0] if check.operands else None
    if stated is None or stated.decimals is None or check.stated is None or check.computed_interval is None:
        return False
    low, high = check.computed_interval
    half = EXACT.divide(EXACT.subtract(high, low), Decimal(2))
    allowed = Interval(EXACT.subtract(low, half), EXACT.add(high, half))
    return beyond(check.stated, allowed).scaleb(stated.decimals, EXACT) < ONE


def _told(check: Check) -> Check:
    zh = check.message_zh.removesuffix("。") + "（若各数尾数均为截去，可有此差）。"
    en = check.message_en.removesuffix(".") + " (as much as figures may be off of which all were cut)."
    return check.model_copy(update={"severity": "info", "message_zh": zh, "message_en": en})
