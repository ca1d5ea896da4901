"""One invented department's money, consistent by construction: every total is the sum of its parts.

Amounts are integers in hundredths of 万元, so that nothing is ever rounded before it is displayed.
"""

import random
from dataclasses import dataclass

from crossfoot_common.tables.model import Stage
from crossfoot_local.samples import catalogue


@dataclass(frozen=True, slots=True)
class Line:
    """What one functional item costs, by who pays for it."""

    code: str
    basic: int = 0
    project: int = 0  # paid by this year's general public budget
    fund: int = 0
    own: int = 0
    carried: int = 0  # left over from last year's general public budget

    @property
    def projects(self) -> int:
        """All project expenditure."""
        return self.project + self.fund + self.own + self.carried

    @property
    def general(self) -> int:
        """All that the general public budget pays, this year's and last year's."""
        return self.basic + self.project + self.carried

    @property
    def total(self) -> int:
        """All of it."""
        return self.basic + self.projects


@dataclass(frozen=True, slots=True)
class ThreePublic:
    """The “三公” expenses: travel abroad, receptions, cars bought and cars run."""

    abroad: int
    reception: int
    cars_bought: int
    cars_run: int

    @property
    def cars(self) -> int:
        """Both for cars."""
        return self.cars_bought + self.cars_run

    @property
    def total(self) -> int:
        """All of it."""
        return self.abroad + self.reception + self.cars


@dataclass(frozen=True, slots=True)
class Budget:
    """One department in one year."""

    entity: str
    year: int
    stage: Stage
    lines: tuple[Line, ...]
    economic: dict[str, int]
    three_public: ThreePublic
    procurement: tuple[int, int, int]  # goods, works, services
    previous_total: int
    previous_three_public: int

    def sum(self, part: str, prefix: str = "") -> int:
        """The sum of one attribute of all lines whose code begins with `prefix`."""
        return sum(getattr(line, part) for line in self.lines if line.code.startswith(prefix))

    def economic_sum(self, *prefixes: str) -> int:
        """The sum of the economic items that begin with one of `prefixes`."""
        return sum(value for code, value in self.economic.items() if code.startswith(prefixes))


def invent(seed: int, stage: Stage) -> Budget:
    """The department of this seed."""
    rng = random.Random(f"budget {seed}")
    department = rng.choice(sorted(catalogue.DEPARTMENTS))
    lines = _lines(rng, catalogue.DEPARTMENTS[department])
    total = sum(line.total for line in lines)
    public = ThreePublic(
        abroad=rng.choice((0, 0, rng.randint(100, 900))),
        reception=rng.randint(20, 800),
        cars_bought=rng.choice((0, rng.randint(1_000, 3_000))),
        cars_run=rng.randint(100, 2_000),
    )
    return Budget(
        entity=rng.choice(catalogue.PLACES) + department,
        year=rng.randint(2019, 2025),
        stage=stage,
        lines=lines,
        economic=_economic(rng, sum(line.basic for line in lines)),
        three_public=public,
        procurement=(
            rng.randint(500, 20_000),
            rng.choice((0, rng.randint(500, 9_000))),
            rng.randint(500, 9_000),
        ),
        previous_total=round(total * rng.uniform(0.8, 1.2)),
        previous_three_public=max(1, round(public.total * rng.uniform(0.8, 1.3))),
    )


def _lines(rng: random.Random, own_items: tuple[str, ...]) -> tuple[Line, ...]:
    lines = [
        Line(code, basic=rng.randint(300, 30_000)) for code in catalogue.BASIC_ITEMS if rng.random() < 0.85
    ]
    for place, code in enumerate(own_items):
        lines.append(
            Line(
                code,
                basic=rng.randint(10_000, 90_000) if place == 0 else 0,
                project=rng.randint(500, 400_000) if place else rng.randint(0, 30_000),
                own=rng.randint(100, 9_000) if rng.random() < 0.4 else 0,
                carried=rng.randint(50, 5_000) if rng.random() < 0.4 else 0,
            )
        )
    if rng.random() < 0.5:
        chosen = rng.sample(catalogue.FUND_ITEMS, rng.randint(1, 2))
        lines += [Line(code, fund=rng.randint(1_000, 60_000)) for code in chosen]
    return tuple(sorted(lines, key=lambda line: line.code))


def _economic(rng: random.Random, basic: int) -> dict[str, int]:
    """Basic expenditure once more, by what it is spent on: the weights are drawn, the last takes the rest."""
    codes = [code for items in catalogue.ECONOMIC_ITEMS.values() for code in items]
    kept = [code for code in codes if rng.random() < 0.85]
    weights = [rng.uniform(0.5, 1.5) * (6 if code.startswith("301") else 1) for code in kept]
    shares = [int(basic * weight / sum(weights)) for weight in weights]
    shares[0] += basic - sum(shares)
    return dict(zip(kept, shares, strict=True))
