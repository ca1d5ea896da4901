"""One side of a tie: a figure of a table with its amount, and how figures of one fact are compared."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Amount, Interval
from crossfoot_common.tables.checks import Operand, OperandRole, Sign
from crossfoot_common.tables.model import Fact


def amount(fact: Fact) -> Amount:
    """The figure in its unit, ready for the arithmetic."""
    return Amount.displayed(fact.value, fact.decimals, fact.unit)


def interval(fact: Fact) -> Interval:
    """What the figure stands for, in the base unit; a sentence that there is no data says exactly zero."""
    return amount(fact).interval


def agree(left: Fact, right: Fact) -> bool:
    """Whether two figures may show the same amount."""
    if left.value == right.value and left.unit == right.unit:
        return True  # as nearly all are: what both show is in the interval of each
    return interval(left).meets(interval(right))


def apart(left: Interval, right: Interval) -> Decimal:
    """How far two intervals are from each other; zero where they meet."""
    return max(EXACT.subtract(left.low, right.high), EXACT.subtract(right.low, left.high), Decimal(0))


def width(fact: Fact) -> Decimal:
    """How much the display of a figure leaves open, in the base unit."""
    found = interval(fact)
    return EXACT.subtract(found.high, found.low)


def operand(fact: Fact, role: OperandRole, sign: Sign = 1) -> Operand:
    """As it takes part in a check."""
    return Operand(
        role=role,
        source=fact.source,
        value=fact.value,
        decimals=fact.decimals,
        unit=fact.unit,
        sign=sign,
    )


def certain(facts: Iterable[Fact]) -> list[Fact]:
    """Those whose reading is certain."""
    return [fact for fact in facts if not fact.doubtful]


def usual(facts: Sequence[Fact]) -> Fact:
    """The figure that most sides agree with; of equals the one of a certain reading, then the first."""
    spans = [interval(fact) for fact in facts]
    lows, highs = sorted(span.low for span in spans), sorted(span.high for span in spans)
    # those that end before it begins and those that begin behind its end are all that it does not meet
    met = [bisect_right(lows, span.high) - bisect_left(highs, span.low) for span in spans]
    return max(zip(met, facts, strict=True), key=lambda told: (told[0], not told[1].doubtful))[1]


def base(fact: Fact) -> Decimal:
    """The exact displayed value in the base unit."""
    return amount(fact).base


def tables_of(facts: Iterable[Fact]) -> tuple[int, ...]:
    """The tables that take part, in order."""
    return tuple(sorted({fact.source.table for fact in facts if fact.source.table is not None}))
