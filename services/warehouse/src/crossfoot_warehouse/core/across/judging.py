"""When figures of two disclosures that differ are a finding: only where the others show that they must agree.

Disclosures of two years may rightly differ: units come and go, balances are adjusted, figures are
restated. So a difference fails only when it stands alone and enough others agree that agree by no
chance: not zero, and not one value twice. Two differences may be one restatement. Everything else is not
checkable, with the
reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot_common.arithmetic import Interval
from crossfoot_common.tables.checks import Check, OperandRole, Sign
from crossfoot_warehouse.core.across.sides import Figure

Operands = tuple[tuple[Figure, OperandRole, Sign], ...]
"""Figures with role and sign."""
YUAN = "元"


@dataclass(frozen=True, slots=True)
class Rule:
    """One relation: stable id, version, what it says in both languages, how many must confirm it."""

    id: str
    version: int
    zh: str
    en: str
    enough: int = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that must agree if the relation holds: the stated one, and what the other side says it is.

    `comparable` is empty, or says why a difference here would prove nothing.
    """

    stated: Figure
    parts: Operands
    name: str
    comparable: str = ""

    @property
    def computed(self) -> Interval:
        """What the other side says, in 元."""
        intervals = [figure.interval if sign > 0 else -figure.interval for figure, _, sign in self.parts]
        total = intervals[0]
        for one in intervals[1:]:
            total = total + one
        return total

    @property
    def holds(self) -> bool:
        """Whether the two agree as far as they are displayed."""
        return self.stated.interval.meets(self.computed)


def judge(rule: Rule, pairs: Sequence[Pair]) -> tuple[Check, ...]:
    """A check for each pair."""
    wrong = [pair for pair in pairs if not pair.holds]
    confirming = {pair.stated.yuan for pair in pairs if pair.holds and pair.stated.yuan}
    return tuple(_check(rule, pair, _doubt(rule, pair, len(wrong), len(confirming))) for pair in pairs)


def _doubt(rule: Rule, pair: Pair, wrong: int, confirming: int) -> str:
    """Why a difference would prove nothing; empty when it would."""
    if pair.comparable:
        return pair.comparable
    if confirming < rule.enough:
        return "too few other figures show that the two speak of the same accounts"
    if wrong > 1:
        return f"{wrong} figures differ: another scope, a changed organisation or restated figures"
    return ""


def _check(rule: Rule, pair: Pair, doubt: str) -> Check:
    computed, stated = pair.computed, pair.stated
    exact = sum((sign * figure.yuan for figure, _, sign in pair.parts), start=stated.yuan * 0)
    outcome = "fail"
    if pair.holds:
        outcome = "pass" if exact == stated.yuan else "pass_within_rounding"
    elif doubt:
        outcome = "not_checkable"
    difference = stated.yuan - exact
    words = {"name": pair.name, "stated": stated.yuan, "computed": exact, "difference": difference}
    failed = outcome == "fail"
    return Check.model_validate(
        {
            "rule": rule.id,
            "version": rule.version,
            "family": "across_documents",
            "severity": "warning",
            "outcome": outcome,
            "reason": doubt if outcome == "not_checkable" else "",
            "unit": YUAN,
            "stated": stated.yuan,
            "computed": exact,
            "difference": difference,
            "stated_interval": (stated.interval.low, stated.interval.high),
            "computed_interval": (computed.low, computed.high),
            "operands": (
                stated.operand("stated"),
                *(one.operand(role, sign) for one, role, sign in pair.parts),
            ),
            "message_zh": rule.zh.format(**words) if failed else "",
            "message_en": rule.en.format(**words) if failed else "",
        }
    )
