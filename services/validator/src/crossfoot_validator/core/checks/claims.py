"""Builds the check of a rule on prose: intervals, outcome, reason, messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Amount, Interval
from crossfoot_common.tables.checks import Check, Operand, Outcome
from crossfoot_validator.core.document.claims.figures import SIGNS, Figure, tidy
from crossfoot_validator.core.vocabulary.relation import RuleId

POINTS = ("个百分点", " percentage points")
TOLD = {
    ("change", False): ("变动", "a change of "),
    ("change", True): ("减少", "a decrease of "),
    ("growth_rate", False): ("增长率", "a growth of "),
    ("growth_rate", True): ("下降", "a decrease of "),
    ("share", False): ("占比", "a share of "),
    ("completion", False): ("完成率", "a completion of "),
}
"""What a figure of the prose says, by its kind and whether the words say that it is a decrease."""


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


def check_of(
    rule: RuleId,
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
    shift = -stated.amount.exponent
    turn = (
        -1 if stated.told_in_words else 1
    )  # 减少0.07万元 is shown as 0.07, and so is what it is compared with
    value = tidy(turn * computed.value.scaleb(shift, EXACT), stated.amount.decimals)
    shown_value = turn * stated.amount.value
    operands = (*([stated.operand("stated")] if stated.displayed else []), *operands)
    zh, en = _messages(stated, computed, outcome, reason)
    return Check(
        rule=rule.id,
        version=rule.version,
        family=rule.family,
        severity=rule.severity,
        outcome=outcome,
        reason=reason,
        tables=tuple(sorted({o.source.table for o in operands if o.source.table is not None})),
        unit=stated.unit,
        stated=shown_value,
        computed=value,
        difference=EXACT.subtract(shown_value, value),
        stated_interval=_bounds(stated.amount.interval.scaled(shift), turn),
        computed_interval=_bounds(computed.interval.scaled(shift), turn),
        operands=tuple(_turned(operand, turn, ratio=computed.ratio) for operand in operands),
        message_zh=zh,
        message_en=en,
    )


def _turned(operand: Operand, turn: int, *, ratio: bool) -> Operand:
    """Signs seen from a stated figure that is shown without its minus; a ratio adds nothing up."""
    sign = 1 if ratio or operand.role == "stated" else operand.sign * turn
    return operand.model_copy(update={"sign": sign})


def _bounds(interval: Interval, turn: int) -> tuple[Decimal, Decimal]:
    interval = -interval if turn < 0 else interval
    return (interval.low, interval.high)


def place_of(figure: Figure) -> tuple[str, str]:
    """Where a figure stands, for people."""
    source = figure.source
    if source.table is not None:
        return f"表{source.table}「{source.label}」", f'table {source.table}, "{source.label}"'
    zh = f"第{source.line}行" if source.line else f"第{source.page}页" if source.page else "正文"
    en = f"line {source.line}" if source.line else f"page {source.page}" if source.page else "the text"
    return f"{zh}「{source.label}」", f'{en}, "{source.label}"'


def said_by(figure: Figure) -> tuple[str, str]:
    """A figure as what another one has to be."""
    zh, en = place_of(figure)
    return zh, f"what {en} says:"


def _last_digit(stated: Amount, gap: Decimal) -> tuple[str, str]:
    """Whether a ratio is off by no more than its last digit: cut off, or bent to make a hundred."""
    if abs(gap).scaleb(stated.decimals) < Decimal("1.5"):
        return "（末位不符：截断或凑整）", " (only the last digit: cut off, or bent to fit)"
    return "", ""


def _told(stated: Figure) -> tuple[str, str]:
    """What the figure says of its line: how much it is, or by how much it changed, or its share."""
    if not stated.amount.value:
        return "", ""
    signed = stated.source.text[:1] in SIGNS
    less = stated.amount.value < 0
    return TOLD.get(
        (stated.kind, less and not signed), ("减少", "a decrease of ") if less and not signed else ("", "")
    )


def _messages(stated: Figure, computed: Computed, outcome: Outcome, reason: str) -> tuple[str, str]:
    where_zh, where_en = place_of(stated)
    turn, told = (-1 if stated.told_in_words else 1), _told(stated)
    zh, en = f"{where_zh}{told[0]}{stated.source.text}", f"{where_en}: {told[1]}{stated.source.text}"
    value = turn * computed.value.scaleb(-stated.amount.exponent, EXACT)
    result = f"{tidy(value, stated.amount.decimals)}{stated.unit or ''}"
    right_zh, right_en = f"{computed.formula_zh} {result}", f"{computed.formula_en} {result}"
    if outcome == "fail":
        gap = EXACT.subtract(turn * stated.amount.value, value)
        hint = _last_digit(stated.amount, gap) if computed.ratio else ("", "")
        units = POINTS if stated.unit == "%" else (stated.unit or "",) * 2
        by = tidy(gap, stated.amount.decimals)
        sign, says = ("＞", "is more than") if computed.bound else ("≠", "is not")
        return (
            f"{zh} {sign} {right_zh}，差 {by}{units[0]}{hint[0]}。",
            f"{en} {says} {right_en}; the difference is {by}{units[1]}{hint[1]}.",
        )
    if outcome == "not_checkable":
        return f"{zh} 无法核对：{right_zh}。", f"{en} cannot be checked, {reason}: {right_en}."
    if computed.bound:
        return f"{zh} ≤ {right_zh}。", f"{en} is not more than {right_en}."
    return f"{zh} = {right_zh}。", f"{en} equals {right_en}."
