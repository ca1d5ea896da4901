"""Rows of regions or offices: amounts, growth, ranks, months, counts of people."""

from decimal import Decimal

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
    sums: tuple[int, ...] = money.totals
    label = rng.choice(("全市", "合计", "全市合计"))
    if pen.trait("own-level-not-listed", 0.2):
        label, sums = "全市", tuple(one + one // rng.randint(5, 9) // GRAIN * GRAIN for one in sums)
    total = row(label, sums, rng.choice(("", "—", "-")), "" if label == "全市" else "total")
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
