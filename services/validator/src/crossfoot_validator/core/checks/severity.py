"""How grave a failure is: a last digit that was cut instead of rounded is no wrong amount.

`error` is a wrong amount, total or relation. A figure that is off by less than one of its last digits was
cut, or rounded the wrong way; shares may be off by half a digit more where they were bent to add up to 100.
Such a failure is `info`: it is told, and rejects nothing.
"""

from decimal import Decimal

from crossfoot_common.tables.checks import Outcome, Severity
from crossfoot_validator.core.vocabulary.rule import Rule

ONE = Decimal(1)
BENT = Decimal("1.5")


def severity_of(rule: Rule, outcome: Outcome, difference: Decimal | None, decimals: int) -> Severity:
    """The severity of one check, whose figure shows so many decimals of the unit of the difference."""
    if outcome != "fail" or difference is None or rule.severity != "error" or rule.family in BOUNDS:
        return rule.severity
    least = BENT if rule.family == "share_of_total" else ONE
    return "info" if abs(difference).scaleb(decimals) < least else rule.severity


BOUNDS = frozenset({"of_which_not_exceed"})
"""Families in which one figure may not exceed another: by however little it does, that is wrong."""
