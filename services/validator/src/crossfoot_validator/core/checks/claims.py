"""Builds the check of a rule on prose: intervals, outcome, reason, messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Interval
from crossfoot_common.tables.checks import Check, Operand, Outcome
from crossfoot_common.tables.reasons.of_figures import TORN
from crossfoot_validator.core.checks.severity import beyond, severity_of
from crossfoot_validator.core.checks.wording.claims import messages
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_total, tidy
from crossfoot_validator.core.document.claims.sums.stated import StatedSum
from crossfoot_validator.core.document.claims.sums.weighing import Sums
from crossfoot_validator.core.vocabulary.rule import Rule


def check_of_sum(rule: Rule, stated: StatedSum, sums: Sums, zh: str, en: str) -> Check:
    """The check of a total that sentences add up; `zh` and `en` name what it is held against.

    Why a mismatch would prove nothing is asked only where there is one.
    """
    operands = [figure.operand("part", 1 if sign > 0 else -1) for figure, sign in stated.figures]
    total = of_total(stated.total)
    doubt = total.doubtful if total.doubtful != TORN or not stated.misspelt else ""
    doubt = doubt or ("" if stated.holds else sums.doubt(stated))
    return check_of(rule, total, stated.computed(zh, en), operands, doubt=doubt)


def check_of(
    rule: Rule,
    stated: Figure,
    computed: Computed,
    operands: Sequence[Operand],
    *,
    doubt: str = "",
    uncheckable: str = "",
    relation: Outcome | None = None,
) -> Check:
    """The check. With a `doubt` a failure is not checkable instead; `uncheckable` always is.

    `relation` is the outcome where it is another relation than equality.
    """
    outcome: Outcome = "not_checkable" if uncheckable else relation or compare(stated.amount, computed)
    if outcome == "fail" and doubt:
        outcome = "not_checkable"
    reason = uncheckable or doubt if outcome == "not_checkable" else ""
    shown = _shown(stated, computed)
    operands = (*([stated.operand("stated")] if stated.displayed else []), *operands)
    zh, en = messages(stated, computed, outcome, reason)
    return Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity=severity_of(rule, outcome, shown.off, stated.amount.decimals),
        outcome=outcome,
        reason=reason,
        tables=tuple(sorted({o.source.table for o in operands if o.source.table is not None})),
        unit=stated.unit,
        stated=shown.stated,
        computed=shown.computed,
        difference=EXACT.subtract(shown.stated, shown.computed),
        stated_interval=shown.stated_interval,
        computed_interval=shown.computed_interval,
        operands=tuple(_turned(operand, shown.turn, ratio=computed.ratio) for operand in operands),
        message_zh=zh,
        message_en=en,
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """Both sides in the unit of the stated figure and `turn`ed as it is; by how much they are `off`."""

    turn: int
    stated: Decimal
    computed: Decimal
    stated_interval: tuple[Decimal, Decimal]
    computed_interval: tuple[Decimal, Decimal]
    off: Decimal


def _shown(stated: Figure, computed: Computed) -> _Shown:
    """减少0.07万元 is shown as 0.07, and so is what it is compared with."""
    shift, turn = -stated.amount.exponent, -1 if stated.told_in_words else 1
    value, exact = turn * stated.amount.value, turn * computed.value.scaleb(shift, EXACT)
    rounded = tidy(exact, stated.amount.decimals)
    allowed = _bounds(computed.interval.scaled(shift), turn)
    off = beyond(value, Interval(*allowed)) if computed.ratio else EXACT.subtract(value, rounded)
    own = _bounds(stated.amount.interval.scaled(shift), turn)
    return _Shown(turn, value, rounded, own, allowed, off)


def _turned(operand: Operand, turn: int, *, ratio: bool) -> Operand:
    """Signs seen from a stated figure that is shown without its minus; a ratio adds nothing up."""
    sign = 1 if ratio or operand.role == "stated" else operand.sign * turn
    return operand.model_copy(update={"sign": sign})


def _bounds(interval: Interval, turn: int) -> tuple[Decimal, Decimal]:
    interval = -interval if turn < 0 else interval
    return (interval.low, interval.high)
