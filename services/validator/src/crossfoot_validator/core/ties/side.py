"""One side of a tie: a figure of a table with its amount, and how figures of one fact are compared."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Amount, Interval
from crossfoot_common.tables.checks import Operand
from crossfoot_common.tables.model import Fact


def amount(fact: Fact) -> Amount:
    """The figure in its unit, ready for the arithmetic."""
    return Amount.displayed(fact.value, fact.decimals, fact.unit)


def interval(fact: Fact) -> Interval:
    """What the figure stands for, in the base unit; a sentence that there is no data says exactly zero."""
    return amount(fact).interval


def agree(left: Fact, right: Fact) -> bool:
    """Whether two figures may show the same amount."""
    return interval(left).meets(interval(right))


def operand(fact: Fact, role: str, sign: int = 1) -> Operand:
    """As it takes part in a check."""
    return Operand.model_validate({
        "role": role,
        "source": fact.source,
        "value": fact.value,
        "decimals": fact.decimals,
        "unit": fact.unit,
        "sign": sign,
    })  # fmt: skip


def certain(facts: Iterable[Fact]) -> list[Fact]:
    """Those whose reading is certain."""
    return [fact for fact in facts if not fact.doubtful]


def usual(facts: Sequence[Fact]) -> Fact:
    """The figure that most sides agree with; of equals the one of a certain reading, then the first."""
    return max(facts, key=lambda one: (sum(agree(one, other) for other in facts), not one.doubtful))


def base(fact: Fact) -> Decimal:
    """The exact displayed value in the base unit."""
    return amount(fact).base


def tables_of(facts: Iterable[Fact]) -> tuple[int, ...]:
    """The tables that take part, in order."""
    return tuple(sorted({fact.source.table for fact in facts if fact.source.table is not None}))
