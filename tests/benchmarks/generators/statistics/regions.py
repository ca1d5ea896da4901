"""Rows of regions or offices: amounts, growth, ranks, months, counts of people."""

from decimal import Decimal

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.ledger import Style
from tests.benchmarks.generators.statistics.collected import GRAIN, Collected


def unit(pen: Pen) -> str:
    return f"单位：{pen.book.style.unit}"


def rate(pen: Pen) -> str:
    return pen.book.plain(Decimal(pen.rng.randrange(-300, 400)).scaleb(-1))


def by_region(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Income by region: the month, the year so far, growth, rank, share of taxes, completion."""
    book, rng = pen.book, pen.rng
    done, before = money.done, money.before
    pace = sorted(range(len(done)), key=lambda i: -done[i] / before[i])

    def row(label: str, values: tuple[int, ...], rank: str, proves: str) -> tuple[str, ...]:
        now, last, one, plan, taxed = values
        return (
            label,
            book.money(one, proves),
            book.money(now, proves),
            book.percent(now, last, "", 1, "", 100),
            rank,
            book.percent(now, plan, "", 1, ""),
            book.money(taxed, proves),
            book.percent(taxed, now, "share", 1, ""),
        )

    rows = [
        row(
            region,
            (done[i], before[i], money.month[i], money.budget[i], money.tax[i]),
            book.count(pace.index(i) + 1),
            "",
        )
        for i, region in enumerate(money.regions)
    ]
    total = row(rng.choice(("全市", "合计", "全市合计")), money.totals, rng.choice(("", "—", "-")), "total")
    rows = [total, *rows] if pen.chance(0.6) else [*rows, total]
    kept = sorted(rng.sample(range(3, 8), rng.randint(2, 5)))
    columns = (
        ("地区",),
        ("当月完成",),
        ("累计完成",),
        ("增长%",),
        ("增幅排名",),
        ("完成年初预算%",),
        ("其中：税收收入",),
        ("税收占比%",),
    )
    at = (0, 1, 2, *kept)
    return Grid(
        f"{place}{period}分地区一般公共预算收入情况表",
        tuple(columns[i] for i in at),
        tuple(tuple(one[i] for i in at) for one in rows),
        unit=unit(pen),
    )


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
        f"{place}{period}分月{rng.choice(('税收收入', '支出进度', '土地出让收入'))}情况表",
        (("地区",), *heads, *(() if cumulative else (("合计",),))),
        tuple(rows),
        unit=unit(pen),
    )


def counts(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Households, people, cars and money by region, an average each, none of which adds up across."""
    book, rng = pen.book, pen.rng
    houses = [rng.randint(200, 9_000) for _ in money.regions]
    heads = [one * rng.randint(2, 4) + rng.randint(0, 99) for one in houses]
    paid = [one * rng.randint(300, 900) * 12 for one in heads]
    rows = [
        (
            region,
            book.count(houses[i]),
            book.count(heads[i]),
            book.money(paid[i], "", Style("万元", 2)),
            book.percent(heads[i], sum(heads), "share"),
        )
        for i, region in enumerate(money.regions)
    ]
    rows.append(
        (
            "合计",
            book.count(sum(houses), "total"),
            book.count(sum(heads), "total"),
            book.money(sum(paid), "total", Style("万元", 2)),
            "100%",
        ),
    )
    return Grid(
        f"{place}{period}城乡低保情况统计表",
        (("地区",), ("户数（户）",), ("人数（人）",), ("资金（万元）",), ("人数占比",)),
        tuple(rows),
    )


def spending(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Expenditure progress by office: budget, spent, rate, rank, last year's rate, difference in points."""
    book, rng = pen.book, pen.rng
    rows = []
    budgets, spents = [], []
    for office in rng.sample(names.OFFICES, rng.randint(4, 8)):
        budget = rng.randint(300, 9_000) * GRAIN * 10
        spent = int(budget * rng.uniform(0.2, 0.99)) // GRAIN * GRAIN
        budgets.append(budget)
        spents.append(spent)
        rows.append(
            (
                office,
                book.money(budget),
                book.money(spent),
                book.percent(spent, budget, "completion", 1, ""),
                rate(pen),
            )
        )
    order = sorted(range(len(rows)), key=lambda i: -spents[i] / budgets[i])
    ranked = [(str(place + 1), *rows[i]) for place, i in enumerate(order)]
    total = (
        "",
        "合计",
        book.money(sum(budgets), "total"),
        book.money(sum(spents), "total"),
        book.percent(sum(spents), sum(budgets), "completion", 1, ""),
        "",
    )
    return Grid(
        f"{place}{period}部门预算支出进度通报表",
        (("排名",), ("部门",), ("全年预算数",), ("累计支出",), ("支出进度%",), ("较上月提高（百分点）",)),
        (*ranked, total),
        unit=unit(pen),
    )


def scores(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Evaluation results: projects, money, score and grade of each office."""
    book, rng = pen.book, pen.rng
    rows, counts, funds = [], [], []
    for i, office in enumerate(rng.sample(names.OFFICES, rng.randint(4, 8)), 1):
        score = Decimal(rng.randrange(6_500, 9_950)).scaleb(-2)
        grade = "优" if score >= 90 else "良" if score >= 80 else "中"
        counts.append(rng.randint(1, 40))
        funds.append(rng.randint(10, 9_000) * GRAIN)
        rows.append((str(i), office, book.count(counts[-1]), book.money(funds[-1]), book.plain(score), grade))
    total = ("合计", "", book.count(sum(counts), "total"), book.money(sum(funds), "total"), "", "")
    return Grid(
        f"{place}部门绩效自评抽查结果通报表",
        (("序号",), ("部门",), ("项目个数",), (f"涉及资金（{pen.book.style.unit}）",), ("得分",), ("等级",)),
        (*rows, total),
    )
