"""Which fact is part of which: the one place that knows how funds, years and totals nest across tables.

Money of one fund is within the appropriation, and that within all money; what is spent in a year is within
the total that the same account or a wider one has to spend; what was brought over or is left likewise.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crossfoot_common.construction import quick
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import FactKey

APPROPRIATED = ("general_public_budget", "gov_fund", "state_capital")
NESTED = frozenset({c.CURRENT, c.CARRY_OVER_IN, c.CARRY_OVER_OUT})


@quick
@dataclass(frozen=True, slots=True)
class Within:
    """A fact of which another is part. `total` says that it is all that its account has to spend."""

    whole: FactKey
    total: bool = False


def wholes_of(key: FactKey) -> Iterator[Within]:
    """Everything that a fact is part of, the narrowest first."""
    if key.concept in NESTED:
        for wider in _wider(key):
            yield Within(wider)
    if key.concept == c.CURRENT and key.flow == "expenditure" and not _split(key):
        for account in (*_wider(key), key):
            yield Within(account.model_copy(update={"concept": c.GRAND_TOTAL}), total=True)


def _wider(key: FactKey) -> list[FactKey]:
    """The same fact of the appropriation and of all money, as far as those are wider."""
    bases: tuple[str, ...] = ()
    if key.fund in APPROPRIATED:
        bases = (c.FISCAL_APPROPRIATION, c.ALL)
    elif key.fund in c.OWN_FUNDS or key.basis == c.FISCAL_APPROPRIATION:
        bases = (c.ALL,)
    return [key.model_copy(update={"fund": None, "basis": basis}) for basis in bases]


def _split(key: FactKey) -> bool:
    return bool(key.function or key.economic or key.nature)
