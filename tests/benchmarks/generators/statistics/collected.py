"""The income of a bulletin's regions, drawn once: every table and sentence of one bulletin says the same."""

from dataclasses import dataclass
from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near

GRAIN = 10_000


@dataclass(frozen=True, slots=True)
class Collected:
    """Income so far by region: this year, last year, the month, the year's budget, taxes among it."""

    regions: tuple[str, ...]
    done: tuple[int, ...]
    before: tuple[int, ...]
    month: tuple[int, ...]
    budget: tuple[int, ...]
    tax: tuple[int, ...]
    tax_before: int

    @property
    def totals(self) -> tuple[int, int, int, int, int]:
        """All regions: this year, last year, month, budget, taxes."""
        return sum(self.done), sum(self.before), sum(self.month), sum(self.budget), sum(self.tax)


def collect(rng: Random) -> Collected:
    """Four to thirteen regions."""
    regions = tuple(names.places(rng, rng.randint(4, 13)))
    done = tuple(rng.randint(2_000, 90_000) * GRAIN * 10 for _ in regions)
    before = tuple(near(rng, one, 0.7, 1.2, GRAIN) for one in done)
    month = tuple(one // rng.randint(4, 12) // GRAIN * GRAIN for one in done)
    budget = tuple(near(rng, one, 1.0, 2.2, GRAIN) for one in done)
    tax = tuple(int(one * rng.uniform(0.4, 0.9)) // GRAIN * GRAIN for one in done)
    tax_before = int(sum(tax) * rng.uniform(0.85, 0.99) * sum(before) / sum(done)) // GRAIN * GRAIN
    return Collected(regions, done, before, month, budget, tax, tax_before)
