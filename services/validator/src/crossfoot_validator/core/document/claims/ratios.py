"""Quotients of displayed figures, in per cent, with their exact bounds."""

from decimal import Decimal
from itertools import product

from crossfoot_common.arithmetic import DOWN, EXACT, UP, Amount, Interval

HUNDRED = Decimal(100)
SHOWN_DECIMALS = 4
LEAST = Decimal("1e-20")  # further than a root is off


def share(part: Amount, whole: Amount) -> tuple[Decimal, Interval] | None:
    """Part / whole in per cent and its interval; None when the whole can be zero."""
    quotient = part.interval.over(whole.interval)
    if quotient is None or not whole.base:
        return None
    return _displayed(part.base, whole.base), quotient.scaled(2)


def share_beside(part: Amount, rest: Amount) -> tuple[Decimal, Interval] | None:
    """Part / (part + rest) in per cent and its interval; None when both together can be zero."""
    quotient = part.interval.over(part.interval + rest.interval)
    whole = EXACT.add(part.base, rest.base)
    if quotient is None or not whole:
        return None
    return _displayed(part.base, whole), quotient.scaled(2)


def rate(current: Amount, change: Amount) -> tuple[Decimal, Interval] | None:
    """Change / (current - change) in per cent and its interval; None when the base can be zero.

    The change stands above and below the line, so the bounds are taken at the corners instead of dividing
    two intervals that are not independent. In each of the two the quotient is monotonic.
    """
    base = current.interval - change.interval
    if base.low <= 0:
        return None
    corners = list(product(_ends(current.interval), _ends(change.interval)))
    low = min(DOWN.divide(c, EXACT.subtract(now, c)) for now, c in corners)
    high = max(UP.divide(c, EXACT.subtract(now, c)) for now, c in corners)
    value = _displayed(change.base, EXACT.subtract(current.base, change.base))
    return value, Interval(low, high).scaled(2)


def rate_between(current: Amount, previous: Amount) -> tuple[Decimal, Interval] | None:
    """(current - previous) / previous in per cent and its interval; None when the base can be zero."""
    if previous.interval.low <= 0:
        return None
    quotient = current.interval.over(previous.interval)
    if quotient is None:
        return None
    one = Decimal(1)
    value = _displayed(EXACT.subtract(current.base, previous.base), previous.base)
    return value, Interval(EXACT.subtract(quotient.low, one), EXACT.subtract(quotient.high, one)).scaled(2)


def rate_a_year(last: Amount, first: Amount, years: int) -> tuple[Decimal, Interval] | None:
    """The rate that takes the first to the last in so many years, in per cent, and its interval.

    None when the first can be zero. Roots are no exact decimals: the bounds are rounded outwards.
    """
    quotient = last.interval.over(first.interval) if first.interval.low > 0 else None
    if quotient is None or quotient.low <= 0 or not years:
        return None
    value = round((_root(last.base / first.base, years) - 1) * HUNDRED, SHOWN_DECIMALS)
    low = _root(quotient.low, years) - 1 - LEAST
    return value, Interval(low, _root(quotient.high, years) - 1 + LEAST).scaled(2)


def _root(value: Decimal, degree: int) -> Decimal:
    return value ** (Decimal(1) / degree)


def _ends(interval: Interval) -> tuple[Decimal, Decimal]:
    return interval.low, interval.high


def _displayed(part: Decimal, whole: Decimal) -> Decimal:
    return round(EXACT.divide(part * HUNDRED, whole), SHOWN_DECIMALS)
