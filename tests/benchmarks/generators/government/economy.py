"""One invented government's money: funds, scopes and stages that balance, for reports and workbooks alike.

Amounts are whole 元, drawn in tens of thousands. The whole region is its own level, its zone and its counties.
"""

from dataclasses import dataclass
from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split

GRAIN = 10_000


@dataclass(frozen=True, slots=True)
class Line:
    """One flow of one fund: four stages of this year, last year's result and next year's plan."""

    name: str
    last: int
    budget: int
    adjusted: int
    done: int
    plan: int

    def plus(self, other: "Line") -> "Line":
        """Both together under this name."""
        return Line(
            self.name,
            self.last + other.last,
            self.budget + other.budget,
            self.adjusted + other.adjusted,
            self.done + other.done,
            self.plan + other.plan,
        )


@dataclass(frozen=True, slots=True)
class Account:
    """One fund of one scope: own income and expenditure by line, transfers on both sides, what is left over.

    Each side with its transfers is the same total; `carried` is the closing balance.
    """

    fund: str
    income: tuple[Line, ...]
    expenditure: tuple[Line, ...]
    received: tuple[tuple[str, int], ...]
    passed_on: tuple[tuple[str, int], ...]
    carried: int
    plan_received: tuple[tuple[str, int], ...]
    plan_passed_on: tuple[tuple[str, int], ...]

    @property
    def own_income(self) -> Line:
        """All own income."""
        return total("本年收入合计", self.income)

    @property
    def own_expenditure(self) -> Line:
        """All own expenditure."""
        return total("本年支出合计", self.expenditure)

    @property
    def taxes(self) -> Line:
        """Own income from taxes."""
        return total("税收收入", tuple(one for one in self.income if one.name not in names.FEES))

    @property
    def fees(self) -> Line:
        """Own income from anything else."""
        return total("非税收入", tuple(one for one in self.income if one.name in names.FEES))

    @property
    def grand(self) -> int:
        """收入总计 of the result."""
        return self.own_income.done + sum(amount for _, amount in self.received)

    @property
    def plan_grand(self) -> int:
        """收入总计 of the plan."""
        return self.own_income.plan + sum(amount for _, amount in self.plan_received)


Scopes = dict[str, tuple[Account, ...]]
"""The four funds of each region or level that a report speaks of, the widest first."""


def total(name: str, lines: tuple[Line, ...]) -> Line:
    """The sum of lines."""
    found = Line(name, 0, 0, 0, 0, 0)
    for line in lines:
        found = found.plus(line)
    return found


def line(rng: Random, name: str, last: int, *, same: bool = False) -> Line:
    """The stages of one line around last year's result; `same`: the budget was not adjusted."""
    budget = near(rng, last, 0.9, 1.2, GRAIN)
    adjusted = budget if same or rng.random() < 0.3 else near(rng, budget, 0.85, 1.25, GRAIN)
    done = near(rng, adjusted, 0.8, 1.15, GRAIN)
    return Line(name, last, budget, adjusted, done, near(rng, done, 0.9, 1.2, GRAIN))


def lines(rng: Random, labels: list[str], whole: int, *, same: bool = False) -> tuple[Line, ...]:
    """Lines whose results of last year add up to about `whole`."""
    return tuple(
        line(rng, label, max(part, GRAIN), same=same)
        for label, part in zip(labels, split(rng, whole, len(labels), GRAIN, 2.0), strict=True)
    )


def general(rng: Random, size: int) -> Account:
    """一般公共预算."""
    taxes = [*names.TAXES, *(tax for tax in names.MORE_TAXES if rng.random() < 0.5)]
    fees = [fee for fee in names.FEES if rng.random() < 0.85] or list(names.FEES[:2])
    classes = [name for name in names.CLASSES.values() if rng.random() < 0.85]
    tax = rng.uniform(0.45, 0.85)
    same = rng.random() < 0.25
    income = (
        *lines(rng, taxes, int(size * tax), same=same),
        *lines(rng, fees, int(size * (1 - tax)), same=same),
    )
    expenditure = lines(rng, classes, int(size * rng.uniform(1.2, 3.5)), same=same)
    return balanced(rng, "一般公共预算", income, expenditure, names.TRANSFERS_IN, names.TRANSFERS_OUT)


def fund(rng: Random, size: int) -> Account:
    """政府性基金预算."""
    kept = [name for name in names.FUND_LINES if rng.random() < 0.7] or [names.FUND_LINES[0]]
    uses = [name for _, name in names.FUND_USES if rng.random() < 0.8] or [names.FUND_USES[1][1]]
    income = lines(rng, kept, size)
    expenditure = lines(rng, uses, int(size * rng.uniform(0.8, 1.6)))
    received = ("上级补助收入", "上年结转收入", "债务转贷收入")
    passed = ("上解支出", "调出资金", "债务还本支出")
    return balanced(rng, "政府性基金预算", income, expenditure, received, passed)


def capital(rng: Random, size: int) -> Account:
    """国有资本经营预算."""
    income = lines(rng, ["利润收入", "股利、股息收入", "产权转让收入"][: rng.randint(1, 3)], size)
    labels = ["解决历史遗留问题及改革成本支出", "国有企业资本金注入", "其他国有资本经营预算支出"]
    expenditure = lines(rng, labels[: rng.randint(1, 3)], int(size * 0.7))
    return balanced(rng, "国有资本经营预算", income, expenditure, ("上年结转收入",), ("调出资金",))


def insurance(rng: Random, size: int) -> Account:
    """社会保险基金预算: what is left over is the year's balance and all balances before."""
    kept = [name for name in names.INSURANCES if rng.random() < 0.7] or list(names.INSURANCES[:2])
    income = lines(rng, [f"{name}收入" for name in kept], size)
    expenditure = tuple(
        Line(
            f"{name}支出",
            *(
                max(GRAIN, int(amount * rng.uniform(0.7, 0.97)) // GRAIN * GRAIN)
                for amount in (one.last, one.budget, one.adjusted, one.done, one.plan)
            ),
        )
        for name, one in zip(kept, income, strict=True)
    )
    return balanced(rng, "社会保险基金预算", income, expenditure, ("上年结余",), ())


def balanced(
    rng: Random,
    name: str,
    income: tuple[Line, ...],
    expenditure: tuple[Line, ...],
    received: tuple[str, ...],
    passed_on: tuple[str, ...],
) -> Account:
    """The account with transfers that make both sides the same."""
    own, spent = total("", income), total("", expenditure)
    into, out, carried = _transfers(rng, own.done, spent.done, received, passed_on)
    plan_into, plan_out, left = _transfers(rng, own.plan, spent.plan, received, passed_on)
    if left:
        plan_out = (*plan_out, ("年终结余", left))
    return Account(name, income, expenditure, into, out, carried, plan_into, plan_out)


Named = tuple[tuple[str, int], ...]


def _transfers(
    rng: Random, own: int, spent: int, received: tuple[str, ...], passed_on: tuple[str, ...]
) -> tuple[Named, Named, int]:
    into = [name for name in received if rng.random() < 0.8] or [received[0]]
    out = [name for name in passed_on if rng.random() < 0.7]
    size = max(own, spent)
    given = split(rng, int(size * rng.uniform(0.02, 0.3)), len(out), GRAIN) if out else []
    carried = int(size * rng.uniform(0.01, 0.12)) // GRAIN * GRAIN
    needed = spent + sum(given) + carried - own
    if needed < len(into) * GRAIN * 3:
        more = len(into) * GRAIN * rng.randint(300, 3000)
        carried += more - needed
        needed = more
    got = split(rng, needed, len(into), GRAIN)
    return tuple(zip(into, got, strict=True)), tuple(zip(out, given, strict=True)), carried


FUNDS = (general, fund, capital, insurance)


def accounts(rng: Random, size: int) -> tuple[Account, ...]:
    """All four funds of one scope, each of its usual size."""
    shares = (1.0, rng.uniform(0.3, 1.2), rng.uniform(0.002, 0.04), rng.uniform(0.3, 0.9))
    return tuple(make(rng, int(size * share)) for make, share in zip(FUNDS, shares, strict=True))


def together(rng: Random, parts: tuple[Account, ...]) -> Account:
    """The same fund of a wider scope: own lines added up, transfers of its own."""
    income = _merged(tuple(one.income for one in parts))
    expenditure = _merged(tuple(one.expenditure for one in parts))
    received = tuple(label for label, _ in parts[0].received)
    passed_on = tuple(label for label, _ in parts[0].passed_on)
    return balanced(rng, parts[0].fund, income, expenditure, received, passed_on)


def _merged(sides: tuple[tuple[Line, ...], ...]) -> tuple[Line, ...]:
    found: dict[str, Line] = {}
    for side in sides:
        for one in side:
            found[one.name] = found[one.name].plus(one) if one.name in found else one
    return tuple(found.values())
