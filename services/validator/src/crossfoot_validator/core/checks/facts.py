"""A claim about figures of several tables, and the check that it becomes.

Source of the arithmetic: XBRL Calculations 1.1, section 4 (see `crossfoot_common.arithmetic`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Interval, exact_sum, interval_sum
from crossfoot_common.tables.checks import Check, Operand, Outcome
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.checks.severity import severity_of
from crossfoot_validator.core.checks.wording.facts import Said, messages
from crossfoot_validator.core.document.claims.figures import tidy
from crossfoot_validator.core.document.facts.side import (
    agree,
    amount,
    apart,
    base,
    interval,
    operand,
    tables_of,
    usual,
)
from crossfoot_validator.core.vocabulary.rule import Rule

PAIR = 2  # of two sides the coarser one may have been cut; of several the stated one
NOT_CERTAIN = "a reading is not certain: "
WITHIN_SLACK = "the difference is no more than the rounding of the totals on which this rests may hide"


@dataclass(frozen=True, slots=True)
class Proof:
    """Why figures must agree, for people, in both languages.

    `forbid` says why a mismatch proves nothing. `slack`, in the base unit, is what the figures on which the
    proof rests may hide by their own rounding: sides that are no further apart prove nothing either.
    """

    zh: str
    en: str
    forbid: str = ""
    slack: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Found:
    """What the arithmetic says: the figure tested, and what the other sides give, in the base unit."""

    outcome: Outcome
    stated: Fact
    value: Decimal
    whole: Interval
    sides: tuple[Fact, ...]
    covers: bool = False  # the relation is ≥, not =


def equal(rule: Rule, sides: Sequence[Fact], proof: Proof) -> Check:
    """All sides show one amount. The figure that is tested is the one that the others contradict."""
    right = usual(sides[::-1])  # of two sides the first one is tested
    odd = [fact for fact in sides if not agree(fact, right)]
    # everything that agrees pairwise has a point in common (Helly), so the usual one speaks for all
    far = [fact for fact in odd if apart(interval(fact), interval(right)) > proof.slack] or odd
    stated = next((fact for fact in far if not fact.doubtful), far[0]) if far else sides[0]
    other = right if odd else next((fact for fact in sides if fact is not stated), stated)
    exact = all(base(fact) == base(stated) for fact in sides)
    outcome: Outcome = "fail" if odd else "pass" if exact else "pass_within_rounding"
    found = Found(outcome, stated, base(other), interval(other), tuple(sides))
    return _check(rule, found, [operand(f, "other") for f in sides if f is not stated], proof)


def total(rule: Rule, stated: Fact, parts: Sequence[Fact], proof: Proof) -> Check:
    """The stated figure is the sum of the parts."""
    value, whole = _sum(parts)
    meets = interval(stated).meets(whole)
    outcome: Outcome = "pass" if base(stated) == value else "pass_within_rounding" if meets else "fail"
    found = Found(outcome, stated, value, whole, (stated, *parts))
    return _check(rule, found, [operand(f, "part") for f in parts], proof)


def at_most(rule: Rule, parts: Sequence[Fact], limit: Fact, proof: Proof) -> Check:
    """The parts together do not exceed the limit, which is the figure that is tested."""
    value, whole = _sum(parts)
    meets = whole.low <= interval(limit).high
    outcome: Outcome = "pass" if value <= base(limit) else "pass_within_rounding" if meets else "fail"
    found = Found(outcome, limit, value, whole, (limit, *parts), covers=True)
    return _check(rule, found, [operand(f, "part") for f in parts], proof)


def _sum(parts: Sequence[Fact]) -> tuple[Decimal, Interval]:
    return exact_sum(base(f) for f in parts), interval_sum(interval(f) for f in parts)


def _check(rule: Rule, found: Found, operands: Sequence[Operand], proof: Proof) -> Check:
    stated = found.stated
    doubt = proof.forbid or next((NOT_CERTAIN + f.doubtful for f in found.sides if f.doubtful), "")
    if not doubt and apart(interval(stated), found.whole) <= proof.slack:
        doubt = WITHIN_SLACK
    outcome: Outcome = "not_checkable" if found.outcome == "fail" and doubt else found.outcome
    back = -amount(stated).exponent
    computed = tidy(found.value.scaleb(back, EXACT), max(stated.decimals, 0))
    reason = doubt if outcome == "not_checkable" else proof.en
    said = Said(outcome, stated, computed, [f for f in found.sides if f is not stated], found.covers)
    zh, en = messages(said, proof.zh, reason)
    return Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity=severity_of(
            rule, outcome, EXACT.subtract(stated.value, computed), _coarsest(found.sides, stated)
        ),
        outcome=outcome,
        reason=reason,
        tables=tables_of(found.sides),
        unit=stated.unit,
        stated=stated.value,
        computed=computed,
        difference=EXACT.subtract(stated.value, computed),
        stated_interval=_bounds(interval(stated).scaled(back)),
        computed_interval=_bounds(found.whole.scaled(back)),
        operands=(operand(stated, "stated"), *operands),
        message_zh=zh,
        message_en=en,
    )


def _coarsest(sides: Sequence[Fact], stated: Fact) -> int:
    """The fewest decimals that any side shows, in the unit of the stated one."""
    shift = amount(stated).exponent
    return (
        min(fact.decimals - amount(fact).exponent + shift for fact in sides)
        if len(sides) == PAIR
        else stated.decimals
    )


def _bounds(found: Interval) -> tuple[Decimal, Decimal]:
    return (found.low, found.high)
