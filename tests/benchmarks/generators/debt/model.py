"""General and special debt of invented regions, of one grain."""

from dataclasses import dataclass
from random import Random

GRAIN = 1_000_000


@dataclass(frozen=True, slots=True)
class Debt:
    """General or special debt of one region: what was owed, issued, repaid, and the limits."""

    before: int
    fresh: int
    refinanced: int
    repaid: int
    interest: int
    limit: int
    new_limit: int
    planned: int

    @property
    def issued(self) -> int:
        """All bonds issued."""
        return self.fresh + self.refinanced

    @property
    def balance(self) -> int:
        """Owed at the end of the year."""
        return self.before + self.issued - self.repaid

    def __add__(self, other: "Debt") -> "Debt":
        """Both together."""
        return Debt(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


Debts = dict[str, tuple[Debt, Debt]]


def draw(rng: Random) -> Debt:
    """One debt; limits cover it."""
    before = rng.randint(200, 20_000) * GRAIN
    fresh, refinanced = (rng.randint(10, 3_000) * GRAIN for _ in range(2))
    repaid = refinanced + rng.randint(0, 150) * GRAIN
    balance = before + fresh + refinanced - repaid
    limit = balance + rng.randint(0, 900) * GRAIN
    interest, planned = rng.randint(10, 700) * GRAIN, rng.randint(10, 900) * GRAIN
    return Debt(before, fresh, refinanced, repaid, interest, limit, fresh, planned)


def sums(debts: Debts) -> tuple[Debt, Debt]:
    """General and special debt of all regions."""
    first, *rest = debts.values()
    general, special = first
    for one, other in rest:
        general, special = general + one, special + other
    return general, special
