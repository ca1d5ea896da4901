"""Wide tables of regions: months, two groups of columns, products with their structure."""

from tests.benchmarks.generators.amounts import near
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.statistics.collected import GRAIN, Collected
from tests.benchmarks.generators.statistics.regions import rate, unit


def by_month(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Regions down, months across, with the sum of the year so far; or cumulative months, which never add up."""
    book, rng = pen.book, pen.rng
    months = rng.randint(3, 12)
    cumulative = pen.trait("cumulative-months", 0.4)
    grid = [[rng.randint(100, 9_000) * GRAIN for _ in range(months)] for _ in money.regions]

    def row(label: str, values: list[int], proves: str) -> tuple[str, ...]:
        if cumulative:
            values = [sum(values[: i + 1]) for i in range(months)]
            return (label, *(book.money(one, proves) for one in values))
        return (label, *(book.money(one, proves) for one in values), book.money(sum(values), "across"))

    rows = [row(region, values, "") for region, values in zip(money.regions, grid, strict=True)]
    rows.append(row("合计", [sum(column) for column in zip(*grid, strict=True)], "total"))
    heads = [(f"1-{i + 1}月" if cumulative and i else f"{i + 1}月",) for i in range(months)]
    return Grid(
        f"{place}{period}分月{rng.choice(('民生支出', '重点项目投资', '土地出让收入'))}情况表",
        (("地区",), *heads, *(() if cumulative else (("合计",),))),
        tuple(rows),
        unit=unit(pen),
    )


def compared(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Two groups of columns for every region: amount, growth and rank of income and of expenditure."""
    book, rng = pen.book, pen.rng
    spent = [near(rng, one * 2, 0.6, 1.6, GRAIN) for one in money.done]
    ranks = [sorted(range(len(side)), key=lambda i, side=side: -side[i]) for side in (money.done, spent)]  # type: ignore[misc]
    rows = [
        (
            region,
            book.money(money.done[i]),
            book.percent(money.done[i], money.before[i], "", 1, "", 100),
            book.count(ranks[0].index(i) + 1),
            book.money(spent[i]),
            rate(pen),
            book.count(ranks[1].index(i) + 1),
        )
        for i, region in enumerate(money.regions)
    ]
    groups = ("一般公共预算收入", "一般公共预算支出")
    heads = ("累计", "增速（%）", "位次")
    return Grid(
        f"{place}{period}各地财政收支排名",
        (("地区",), *((group, head) for group in groups for head in heads)),
        tuple(rows),
        unit=unit(pen),
    )


def product(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Product by region with its sectors, their structure in per cent and the growth."""
    rng = pen.rng
    rows = []
    sums = [0, 0, 0]
    for region in money.regions:
        sectors = [rng.randint(50, 9_000) * 1_000_000 for _ in range(3)]
        sums = [a + b for a, b in zip(sums, sectors, strict=True)]
        rows.append(_sectors(pen, region, sectors, ""))
    total = _sectors(pen, "合计", sums, "total")
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    parts = ("第一产业", "第二产业", "第三产业")
    return Grid(
        f"{place}{period}分地区生产总值",
        (
            ("地区",),
            ("生产总值",),
            *((part,) for part in parts),
            *(("构成（%）", part) for part in parts),
            ("增长（%）",),
        ),
        tuple(rows),
        unit=unit(pen),
    )


def _sectors(pen: Pen, label: str, sectors: list[int], proves: str) -> tuple[str, ...]:
    book, whole = pen.book, sum(sectors)
    return (
        label,
        book.money(whole, "across"),
        *(book.money(one, proves) for one in sectors),
        *(book.percent(one, whole, "share", 1, "") for one in sectors),
        rate(pen),
    )
