"""Which of the figures of money carried over are about the account that a figure of expenditure is about."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Amount, exact_sum
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey

APPROPRIATED = ("general_public_budget", "gov_fund", "state_capital")


def carried_into(facts: Sequence[Fact], key: FactKey) -> tuple[list[Fact], bool]:
    """What was carried into the account of a key, and whether that is told of this very account.

    A fund of which nothing is told got nothing where others got all that was carried into the appropriation.
    Else every figure of the year may be in part about it.
    """
    brought = [f for f in facts if f.key.concept == c.CARRY_OVER_IN and f.key.period == key.period]
    own = [f for f in brought if (f.key.fund, f.key.basis) == (key.fund, key.basis)]
    if own or (key.fund in APPROPRIATED and _all_told(brought)):
        return own, True
    return brought, False


def _all_told(brought: Sequence[Fact]) -> bool:
    """Whether a table tells of each fund what was carried into it, so that it comes to all there was."""
    tables: dict[int | None, list[Fact]] = defaultdict(list)
    for fact in brought:
        tables[fact.source.table].append(fact)
    return any(map(_adds_up, tables.values()))


def _adds_up(brought: Sequence[Fact]) -> bool:
    whole = [_base(f) for f in brought if f.key.basis == c.FISCAL_APPROPRIATION]
    parts = [_base(f) for f in brought if f.key.fund in APPROPRIATED]
    return bool(whole) and bool(parts) and all(one == exact_sum(parts) for one in whole)


def _base(fact: Fact) -> Decimal:
    return Amount.displayed(fact.value, fact.decimals, fact.unit).base
