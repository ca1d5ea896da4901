"""What else reports state: half a year, debts, transfers, “三公”, reserves, counties, purposes, excess over the budget."""

from decimal import Decimal

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.government.economy import GRAIN, Scopes, total
from tests.benchmarks.generators.government.told_rates import RATED
from tests.benchmarks.generators.government.told_steps import STEPS
from tests.benchmarks.generators.government.told_sums import TOLD


def half_year(pen: Pen, scopes: Scopes, year: int) -> str:
    """The first months of the next year against its plan and against the same months before."""
    book, rng = pen.book, pen.rng
    told = []
    months = rng.choice(("1-6月", "上半年", "1—7月"))
    for scope, funds in scopes.items():
        for one in funds[: rng.randint(1, 2)]:
            own = one.own_income
            done = int(own.plan * rng.uniform(0.35, 0.65)) // GRAIN * GRAIN
            before = near(rng, done, 0.8, 1.2, GRAIN)
            told.append(
                f"{year + 1}年{months}，{scope}{one.fund}收入完成{book.words(done)}，"
                f"为年初预算的{book.percent(done, own.plan, '')}，同比{book.growth(done, before, proves='')}。"
            )
    return "".join(told)


def debts(pen: Pen, scopes: Scopes, year: int) -> str:
    """Limits and balances of the region and its own level, general and special."""
    book, rng = pen.book, pen.rng
    told = []
    whole = 0
    for scope in list(scopes)[:2]:
        parts = [rng.randint(900, 90_000) * 10_000_000 for _ in range(2)]
        if whole:
            parts = [whole // 3 // GRAIN * GRAIN, whole // 5 // GRAIN * GRAIN]
        whole = sum(parts)
        owed = [int(part * rng.uniform(0.8, 0.99)) // GRAIN * GRAIN for part in parts]
        told.append(
            f"截至{year}年底，{scope}政府债务限额{book.words(sum(parts), 'list')}，其中：一般债务{book.words(parts[0])}，"
            f"专项债务{book.words(parts[1])}；债务余额{book.words(sum(owed), 'list')}，其中：一般债务{book.words(owed[0])}，"
            f"专项债务{book.words(owed[1])}，严格控制在限额以内。"
        )
    return "".join(told)


def transfers(pen: Pen, scopes: Scopes, year: int) -> str:
    """What the own level gives to the counties, by kind and compared with the year before."""
    book, rng = pen.book, pen.rng
    level, funds = list(scopes.items())[-1 if len(scopes) == 1 else 1]
    whole = dict(funds[0].passed_on).get("补助下级支出", 0)
    if not whole:
        return ""
    parts = split(rng, whole, 2, GRAIN)
    before = near(rng, whole, 0.8, 1.2, GRAIN)
    return (
        f"{year}年{level}补助下级支出{book.words(whole, 'list')}，{book.growth(whole, before, proves='')}。其中：一般性转移支付"
        f"{book.words(parts[0])}，占{book.percent(parts[0], whole)}；专项转移支付{book.words(parts[1])}，"
        f"占{book.percent(parts[1], whole)}。"
    )


def public(pen: Pen, scopes: Scopes, year: int) -> str:
    """The government's “三公” with what each was a year before."""
    book, rng = pen.book, pen.rng
    labels = ("因公出国（境）费", "公务用车购置及运行维护费", "公务接待费")
    now = [rng.randint(50, 5_000) * GRAIN * 10 for _ in labels]
    before = [near(rng, one, 1.01, 1.4, GRAIN) for one in now]
    level = list(scopes)[-1 if len(scopes) == 1 else 1]
    parts = "；".join(
        f"{label}{book.words(one, 'list')}，{book.growth(one, last)}"
        for label, one, last in zip(labels, now, before, strict=True)
    )
    fallen = sum(before) - sum(now)
    return (
        f"{year}年{level}“三公”经费支出{book.words(sum(now), 'list')}，比上年减少{book.words(fallen, 'difference')}，"
        f"{book.growth(sum(now), sum(before), proves='')}。其中：{parts}。"
        if fallen > 0
        else ""
    )


def reserve(pen: Pen, scopes: Scopes, year: int) -> str:
    """The stabilisation fund from its opening to its closing balance."""
    book, rng = pen.book, pen.rng
    level, funds = list(scopes.items())[-1 if len(scopes) == 1 else 1]
    used = dict(funds[0].received).get("动用预算稳定调节基金", 0)
    added = dict(funds[0].passed_on).get("安排预算稳定调节基金", 0)
    opening = used + rng.randint(100, 9_000) * 10_000_000
    if not used or not added:
        return ""
    return (
        f"{level}预算稳定调节基金{year}年初余额{book.words(opening)}，当年动用{book.words(used)}，补充{book.words(added)}，"
        f"年末余额{book.words(opening - used + added, 'rolled')}。"
    )


def counties(pen: Pen, scopes: Scopes, year: int) -> str:
    """The same line for one county after the other, which together are less than the region without its level."""
    book, rng = pen.book, pen.rng
    whole, *levels = (funds[0].own_income.done for funds in scopes.values())
    left = whole - sum(levels)
    if not levels or left < 100 * GRAIN:
        return ""
    chosen = names.places(rng, rng.randint(2, 5))
    parts = []
    for place, done in zip(chosen, split(rng, left, len(chosen) + 1, GRAIN, 1.0), strict=False):
        last = near(rng, done, 0.8, 1.2, GRAIN)
        parts.append(f"{place}一般公共预算收入{book.words(done)}，{book.growth(done, last, proves='')}")
    return f"分县区看，{'；'.join(parts)}。"


def purposes(pen: Pen, scopes: Scopes, year: int) -> str:
    """Expenditure by class, whose named part is a share of the whole."""
    book = pen.book
    scope, funds = next(iter(scopes.items()))
    lines = sorted(funds[0].expenditure, key=lambda one: -one.done)[: pen.rng.randint(3, 6)]
    some = total("", tuple(lines)).done
    whole = funds[0].own_expenditure.done
    parts = "；".join(
        f"{one.name}{book.words(one.done)}，{book.growth(one.done, one.last, proves='')}" for one in lines
    )
    return (
        f"{scope}民生等重点支出{book.words(some, 'list')}，占一般公共预算支出的"
        f"{book.percent(some, whole)}。主要支出项目：{parts}。"
    )


def excess(pen: Pen, scopes: Scopes, year: int) -> str:
    """How much more or less than budgeted came in, tax and other income apart."""
    book = pen.book
    told = []
    for scope, funds in scopes.items():
        own = funds[0].own_income
        fees = funds[0].fees
        word = "超收" if own.done >= own.budget else "短收"
        told.append(
            f"{scope}一般公共预算收入比年初预算{word}{book.words(abs(own.done - own.budget))}，"
            f"非税收入占比{book.percent(fees.done, own.done, '')}。"
        )
    return "".join(told)


def insurance(pen: Pen, scopes: Scopes, year: int) -> str:
    """Insurance funds one by one, each with income, expenditure, the year's balance and all balances."""
    book, rng = pen.book, pen.rng
    scope, funds = next(iter(scopes.items()))
    incomes, spents = funds[-1].income, funds[-1].expenditure
    before = split(rng, sum(amount for _, amount in funds[-1].received), len(incomes), GRAIN, 1.0)
    told = []
    for one, spent, opening in zip(incomes, spents, before, strict=True):
        left = one.done - spent.done
        if left > 0:
            told.append(
                f"{one.name.removesuffix('收入')}收入{book.words(one.done)}，支出{book.words(spent.done)}，"
                f"当年结余{book.words(left, 'balance')}，滚存结余{book.words(opening + left)}"
            )
    return f"{scope}分险种看：{'；'.join(told)}。" if told else ""


def evaluated(pen: Pen, scopes: Scopes, year: int) -> str:
    """Performance evaluation: projects and money by grade."""
    book, rng = pen.book, pen.rng
    counts = split(rng, rng.randint(30, 300), 3, 1, 1.0)
    money = [rng.randint(100, 9_000) * 10_000_000 for _ in range(3)]
    grades = "、".join(
        f"“{grade}”{book.count(count)}个，涉及资金{book.words(part)}"
        for grade, count, part in zip("优良中", counts, money, strict=True)
    )
    score = Decimal(rng.randrange(8_000, 9_800)).scaleb(-2)
    return (
        f"{year}年组织绩效自评项目{book.count(sum(counts), 'list')}个，涉及资金{book.words(sum(money), 'list')}，平均得分"
        f"{book.plain(score)}分。其中：评价等级为{grades}。"
    )


PARAGRAPHS = (
    debts,
    transfers,
    public,
    reserve,
    counties,
    purposes,
    excess,
    insurance,
    evaluated,
    *TOLD,
    *RATED,
    *STEPS,
)
"""Those that stand behind the accounts; half a year has a section of its own."""
