"""Tables that compare: averages, ranks and shares by region, funds that pay into each other, months, years."""

from collections.abc import Callable

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account

Title = tuple[str, str, int]
Values = tuple[str, ...]


def a_head(pen: Pen, title: Title, account: Account) -> Grid:
    """Regions by what they took in, whose share of the whole, how much a head, and which place that is."""
    place, _, year = title
    book, rng = pen.book, pen.rng
    regions = names.places(rng, rng.randint(4, 9))
    amounts = [part + GRAIN for part in split(rng, account.own_income.done, len(regions), GRAIN, 1.0)]
    heads = [rng.randint(8, 190) for _ in regions]
    whole = sum(amounts)
    order = sorted(amounts, reverse=True)
    each = [amount // (people * 10_000) for amount, people in zip(amounts, heads, strict=True)]
    rows: list[Values] = [
        (
            region,
            book.money(amount),
            book.percent(amount, whole, "share", 1, ""),
            str(people),
            str(one),
            str(order.index(amount) + 1),
        )
        for region, amount, people, one in zip(regions, amounts, heads, each, strict=True)
    ]
    total = (
        rng.choice(("全市", "合计")),
        book.money(whole, "total"),
        "100.0",
        book.count(sum(heads), "total"),
        str(whole // (sum(heads) * 10_000)),
        "",
    )
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    heading = (
        ("地区",),
        (f"金额（{book.style.unit}）",),
        ("占比（%）",),
        ("常住人口（万人）",),
        ("人均（元）",),
        ("位次",),
    )
    return Grid(f"{place}{year}年{account.fund}收入分地区人均情况表", heading, tuple(rows))


def between_funds(pen: Pen, title: Title, _: Account) -> Grid:
    """All four funds with what they pay into each other, which the whole has only once."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    funds = ("一般公共预算", "政府性基金预算", "国有资本经营预算", "社会保险基金预算")
    sizes = [rng.randint(900, 90_000) * GRAIN for _ in funds]
    moved = [0, sizes[1] // 9 // GRAIN * GRAIN, sizes[2] // 9 // GRAIN * GRAIN, 0]
    spent = [near(rng, size, 0.5, 0.8, GRAIN) for size in sizes]
    rows: list[Values] = []
    for fund, size, out, use in zip(funds, sizes, moved, spent, strict=True):
        into = sum(moved) if fund.startswith("一般") else 0
        rows.append(
            (
                fund,
                *(book.money(n or None) for n in (size, into, size + into)),
                *(book.money(n or None) for n in (use, out, size + into - use - out)),
            )
        )
    into = sum(moved)
    rows.append(("扣除重复计算", "", book.money(-into), book.money(-into), "", book.money(-into), ""))
    left = sum(sizes) - sum(spent)
    rows.append(
        (
            "合计",
            book.money(sum(sizes), "total"),
            "",
            book.money(sum(sizes)),
            book.money(sum(spent), "total"),
            "",
            book.money(left, "total"),
        )
    )
    return Grid(
        f"{place}{year}年{own}四本预算收支汇总表",
        (
            ("预算类别",),
            ("收入", "本年收入"),
            ("收入", "调入资金"),
            ("收入", "收入总计"),
            ("支出", "本年支出"),
            ("支出", "调出资金"),
            ("年终结余",),
        ),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )


def stepwise(pen: Pen, title: Title, account: Account) -> Grid:
    """Months down: each month's amount, the sum since January, and its share of the budget of the year."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    months = split(rng, account.own_income.done, 12, GRAIN, 0.7)[: rng.randint(5, 12)]
    rows: list[Values] = []
    since = 0
    budget = account.own_income.budget
    for at, one in enumerate(months, 1):
        since += one
        rows.append(
            (f"{at}月", book.money(one), book.money(since), book.percent(since, budget, "share", 1, ""))
        )
    if pen.chance(0.5):
        rows.append(("合计", book.money(since, "total"), "", ""))
    return Grid(
        f"{place}{year}年{own}{account.fund}收入分月完成情况表",
        (("月份",), ("当月完成",), ("累计完成",), ("占年初预算%",)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )


def several_years(pen: Pen, title: Title, account: Account) -> Grid:
    """Items down, five years and their sum across; shares of the last year beside them."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    lines = [[near(rng, one.done, 0.6, 1.2, GRAIN) for _ in range(3)] for one in account.expenditure]
    whole = [sum(column) for column in zip(*lines, strict=True)]

    def row(label: str, amounts: list[int], proves: str = "") -> Values:
        return (
            label,
            *(book.money(n, proves) for n in amounts),
            book.money(sum(amounts), proves or "across"),
            book.percent(amounts[-1], whole[-1], "share", 1, "%"),
        )

    rows = [
        *(row(one.name, amounts) for one, amounts in zip(account.expenditure, lines, strict=True)),
        row("合计", whole, "total"),
    ]
    return Grid(
        f"{place}{year - 2}-{year}年{own}一般公共预算支出情况表",
        (("项目",), *((f"{year - 2 + i}年",) for i in range(3)), ("三年累计",), (f"{year}年占比",)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )


COMPARED: tuple[Callable[[Pen, Title, Account], Grid], ...] = (
    a_head,
    between_funds,
    stepwise,
    several_years,
)
