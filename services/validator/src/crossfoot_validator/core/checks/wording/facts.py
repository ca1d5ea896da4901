"""What people read about a tie: every side with its place, and why they have to agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.tables.checks import Outcome
from crossfoot_common.tables.model import Fact
from crossfoot_common.tables.reasons import spoken
from crossfoot_common.tables.units import with_unit

SHOWN = 8  # sides that a message names; the operands hold them all


@dataclass(frozen=True, slots=True)
class Said:
    """The outcome, the figure tested with its other sides, and what they give in its unit."""

    outcome: Outcome
    stated: Fact
    computed: Decimal
    others: Sequence[Fact]
    covers: bool


def messages(said: Said, proof_zh: str, reason: str) -> tuple[str, str]:
    """Chinese and English."""
    more = len(said.others) - SHOWN
    left, right = _zh(said.stated), "，".join(_zh(fact) for fact in said.others[:SHOWN])
    here, there = _en(said.stated), "; ".join(_en(fact) for fact in said.others[:SHOWN])
    if more > 0:
        right, there = f"{right} 等{len(said.others)}项", f"{there}; and {more} more"
    if said.outcome == "fail":
        gap = f"{said.stated.value - said.computed:f}"
        broken, says = ("＜", "is less than") if said.covers else ("≠", "does not agree with")
        return (
            f"{left} {broken} {right}，差 {gap}：{proof_zh}。",
            f"{here} {says} {there}; the difference is {gap}: {reason}.",
        )
    if said.outcome == "not_checkable":
        why_zh, why_en = spoken(reason)
        return (
            f"{left} 与 {right} 无法核对：{why_zh}。",
            f"{here} cannot be checked against {there}: {why_en}.",
        )
    within = said.outcome == "pass_within_rounding"
    sign, says = ("≥", "covers") if said.covers else ("=", "agrees with")
    near, close = ("（四舍五入误差范围内）", " (within rounding)") if within else ("", "")
    return f"{left} {sign} {right}{near}。", f"{here} {says} {there}{close}."


def _zh(fact: Fact) -> str:
    where = f"表{fact.source.table}" if fact.source.table is not None else "正文"
    if fact.source.row is None:
        return f"{where}「{fact.source.text}」"
    return f"{where}「{_label(fact)}」{with_unit(fact.source.text, fact.unit)}"


def _en(fact: Fact) -> str:
    if fact.source.row is None:
        return f'table {fact.source.table} ("{fact.source.text}")'
    return f'table {fact.source.table}, "{_label(fact)}": {with_unit(fact.source.text, fact.unit, " ")}'


def _label(fact: Fact) -> str:
    return "·".join(part for part in (fact.source.label, fact.source.path) if part)
