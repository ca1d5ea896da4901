"""One invented department: every table that restates its money is drawn from the same items.

Amounts are whole 元 in hundreds (0.01 万元), so that nothing is rounded before it is displayed in 万元.
"""

from dataclasses import dataclass, replace
from random import Random

from tests.benchmarks.generators.amounts import shared, split
from tests.benchmarks.generators.departments.classification import (
    COMMON,
    FUND,
    GOVERNMENT,
    ITEMS,
    RUNNING,
    STAFF,
)

GRAIN = 100


@dataclass(frozen=True, slots=True)
class Item:
    """What one functional item costs. Projects are paid by the budget, a fund, own money or last year's."""

    code: str
    name: str
    staff: int = 0
    running: int = 0
    general: int = 0
    fund: int = 0
    own: int = 0
    carried: int = 0  # last year's general public budget
    fund_carried: int = 0  # last year's fund

    @property
    def basic(self) -> int:
        """Basic expenditure, all of it paid by the general public budget."""
        return self.staff + self.running

    @property
    def project(self) -> int:
        """All project expenditure."""
        return self.general + self.fund + self.own + self.carried + self.fund_carried

    @property
    def by_general(self) -> int:
        """What the general public budget pays, this year's and last year's."""
        return self.basic + self.general_projects

    @property
    def general_projects(self) -> int:
        """Projects of the general public budget."""
        return self.general + self.carried

    @property
    def by_fund(self) -> int:
        """What funds pay."""
        return self.fund + self.fund_carried

    @property
    def appropriated(self) -> int:
        """What is paid by appropriation."""
        return self.by_general + self.by_fund

    @property
    def total(self) -> int:
        """All of it."""
        return self.basic + self.project


@dataclass(frozen=True, slots=True)
class Department:
    """One department in one year; `previous` are the same items a year before, `approved` as first budgeted."""

    name: str
    year: int
    items: tuple[Item, ...]
    economic: dict[str, int]
    bought_cars: int
    cars: tuple[int, ...]  # owned, by use
    left: int  # carried over to next year, out of own money

    def sum(self, part: str, prefix: str = "") -> int:
        """One attribute of all items whose code begins so."""
        return sum(getattr(one, part) for one in self.items if one.code.startswith(prefix))

    def spent_on(self, *prefixes: str) -> int:
        """Basic expenditure by economic codes."""
        return sum(amount for code, amount in self.economic.items() if code.startswith(prefixes))

    @property
    def purchases(self) -> tuple[int, int, int]:
        """Goods, works and services bought out of the projects' money."""
        whole = max(self.sum("general") // 4 // 300 * 300, 30_000)
        return whole // 2, whole // 6, whole - whole // 2 - whole // 6

    @property
    def government(self) -> dict[str, int]:
        """Basic expenditure by the government's economic items."""
        found = {code: sum(self.economic.get(c, 0) for c in parts) for code, (_, parts) in GOVERNMENT.items()}
        return {code: amount for code, amount in found.items() if amount}

    @property
    def public(self) -> dict[str, int]:
        """The “三公” expenses."""
        cars = self.economic.get("30231", 0)
        return {
            "abroad": self.economic.get("30212", 0),
            "bought": self.bought_cars,
            "run": cars,
            "cars": self.bought_cars + cars,
            "reception": self.economic.get("30217", 0),
            "total": self.bought_cars + cars + self.economic.get("30212", 0) + self.economic.get("30217", 0),
        }

    @property
    def income(self) -> dict[str, int]:
        """This year's income by source."""
        return {
            "一般公共预算拨款收入": self.sum("basic") + self.sum("general"),
            "政府性基金预算拨款收入": self.sum("fund"),
            "国有资本经营预算拨款收入": 0,
            "事业收入": self.sum("own") + self.left,
            "其他收入": 0,
        }

    @property
    def year_income(self) -> int:
        """All of this year's."""
        return sum(self.income.values())

    @property
    def opening(self) -> int:
        """What came from last year."""
        return self.sum("carried") + self.sum("fund_carried")

    @property
    def grand(self) -> int:
        """Income and opening balance, which is expenditure and closing balance."""
        return self.year_income + self.opening


def invent(rng: Random, place: str, office: str, year: int, suffix: str = "") -> Department:
    """A department of this office."""
    staff = [Item(code, name, staff=_some(rng, 20, 400)) for code, name in COMMON if rng.random() < 0.85]
    (code, name), *rest = ITEMS[office]
    items = [*staff, Item(code, name, staff=_some(rng, 100, 3000), running=_some(rng, 30, 500))]
    for code, name in rest:
        own = _some(rng, 2, 90) if rng.random() < 0.3 else 0
        carried = _some(rng, 2, 60) if rng.random() < 0.3 else 0
        items.append(Item(code, name, general=_some(rng, 5, 2000), own=own, carried=carried))
    if rng.random() < 0.6:
        code, name = rng.choice(FUND)
        carried = _some(rng, 2, 60) if rng.random() < 0.3 else 0
        items.append(Item(code, name, fund=_some(rng, 10, 900), fund_carried=carried))
    items.sort(key=lambda one: one.code)
    basic = sum(one.staff for one in items), sum(one.running for one in items)
    left = _some(rng, 1, 30) if rng.random() < 0.2 else 0
    bought = _some(rng, 10, 30) if rng.random() < 0.2 else 0
    cars = tuple(rng.randint(0, 4) for _ in range(4))
    bought = min(bought, sum(one.general for one in items))
    return Department(
        f"{place}{office}{suffix}", year, tuple(items), _economic(rng, basic), bought, cars, left
    )


def year_before(rng: Random, one: Department) -> Department:
    """The same department a year earlier, or as it was budgeted: same items, other amounts."""
    items = tuple(
        Item(
            it.code,
            it.name,
            *(
                int(amount * rng.uniform(0.8, 1.15)) // GRAIN * GRAIN
                for amount in (it.staff, it.running, it.general, it.fund, it.own, it.carried, it.fund_carried)
            ),
        )
        for it in one.items
    )
    basic = sum(it.staff for it in items), sum(it.running for it in items)
    bought = int(one.bought_cars * rng.uniform(0.5, 1)) // GRAIN * GRAIN
    return Department(
        one.name, one.year - 1, items, _economic(rng, basic, tuple(one.economic)), bought, one.cars, one.left
    )


def as_budgeted(rng: Random, one: Department) -> Department:
    """The amounts that were first budgeted for the items of final accounts."""
    return replace(year_before(rng, one), year=one.year)


def _some(rng: Random, low: int, high: int) -> int:
    return rng.randint(low * 100, high * 100) * GRAIN


def _economic(rng: Random, basic: tuple[int, int], codes: tuple[str, ...] = ()) -> dict[str, int]:
    staff = [code for code in STAFF if (code in codes if codes else rng.random() < 0.9)] or ["30101"]
    running = [code for code in RUNNING if (code in codes if codes else rng.random() < 0.85)] or ["30201"]
    weights = [6.0 if code in {"30101", "30102", "30103", "30201"} else 1.0 for code in staff]
    shares = shared(rng, basic[0], weights, GRAIN)
    found = dict(zip(staff, shares, strict=True))
    found |= dict(zip(running, split(rng, basic[1], len(running), GRAIN, 1.0), strict=True))
    return {code: amount for code, amount in found.items() if amount}
