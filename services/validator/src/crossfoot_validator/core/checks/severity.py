"""How grave a failure is: a last digit that was cut instead of rounded is no wrong amount.

`error` is a wrong amount, total or relation. A figure that is off by less than one of its last digits was
cut, or rounded the wrong way; shares may be off by half a digit more where they were bent to add up to 100.
A quotient is held against the nearest value that its own rounded amounts allow: 2.7 may be cut from 2.799.
Such a failure is `info`: it is told, and rejects nothing.
"""

from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Interval
from crossfoot_common.tables.checks import Outcome, Severity
from crossfoot_validator.core.vocabulary.rule import Rule

ZERO, ONE = Decimal(0), Decimal(1)
BENT = Decimal("1.5")


def severity_of(rule: Rule, outcome: Outcome, difference: Decimal | None, decimals: int) -> Severity:
    """The severity of one check, whose figure shows so many decimals of the unit of the difference."""
    if outcome != "fail" or difference is None or rule.severity != "error" or rule.family in BOUNDS:
        return rule.severity
    least = BENT if rule.family == "share_of_total" else ONE
    return "info" if abs(difference).scaleb(decimals) < least else rule.severity


def beyond(stated: Decimal, allowed: Interval) -> Decimal:
    """How far a figure lies outside of what is allowed; nothing inside."""
    return max(EXACT.subtract(allowed.low, stated), EXACT.subtract(stated, allowed.high), ZERO)


BOUNDS = frozenset({"of_which_not_exceed"})
"""Families in which one figure may not exceed another: by however little it does, that is wrong."""
