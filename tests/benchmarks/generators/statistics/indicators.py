"""Rows of indicators and items: every unit below one another, lists of 其中, changes."""

from decimal import Decimal

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import shared, split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.ledger import Style
from tests.benchmarks.generators.statistics.collected import GRAIN, Collected
from tests.benchmarks.generators.statistics.regions import rate, unit


def indicators(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Indicators of every unit below one another: nothing adds up but the three sectors."""
    book, rng = pen.book, pen.rng
    done, before, _, _, tax = money.totals
    sectors = [rng.randint(300, 9_000) * 1_000_000 for _ in range(3)]

    def grown() -> str:
        return book.plain(Decimal(rng.randrange(-150, 230)).scaleb(-1))

    yi = Style("亿元", 2)
    rows = [
        ("地区生产总值", "亿元", book.money(sum(sectors), "list", yi), grown()),
        *(
            (f"　第{word}产业", "亿元", book.money(one, "", yi), grown())
            for word, one in zip("一二三", sectors, strict=True)
        ),
        ("规模以上工业增加值", "%", "", grown()),
        ("固定资产投资", "%", "—", grown()),
        ("社会消费品零售总额", "亿元", book.money(rng.randint(100, 9_000) * 1_000_000, "", yi), grown()),
        ("一般公共预算收入", "亿元", book.money(done, "", yi), book.percent(done, before, "", 1, "", 100)),
        ("#税收收入", "亿元", book.money(tax, "", yi), book.percent(tax, money.tax_before, "", 1, "", 100)),
        ("城镇居民人均可支配收入", "元", book.count(rng.randint(18_000, 60_000)), grown()),
        ("农村居民人均可支配收入", "元", book.count(rng.randint(9_000, 30_000)), grown()),
        ("居民消费价格指数", "%", book.plain(Decimal(rng.randrange(990, 1032)).scaleb(-1)), grown()),
        ("全社会用电量", "万千瓦时", book.count(rng.randint(9_000, 400_000)), grown()),
        ("年末常住人口", "万人", book.plain(Decimal(rng.randrange(200, 9_000)).scaleb(-1)), grown()),
    ]
    return Grid(
        f"{place}{period}主要指标",
        (("指标",), ("计量单位",), ("绝对额",), ("比上年同期增长（%）",)),
        tuple(row for row in rows if row[0] == "地区生产总值" or row[0].startswith("　") or pen.chance(0.8)),
    )


def taxes(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Income by item: this year, last year, change, growth; 其中 without the rest."""
    book, rng = pen.book, pen.rng
    labels = rng.sample(names.TAXES + names.MORE_TAXES, rng.randint(4, 9))
    income, income_before, _, _, whole = money.totals
    shares = [rng.uniform(1, 9) for _ in labels]
    parts, last_parts = (shared(rng, one, shares, GRAIN) for one in (whole, money.tax_before))
    shown = list(zip(labels, parts, last_parts, strict=True))
    few = pen.trait("some-items-only", 0.4)
    shown = shown[: len(shown) // 2] if few else shown
    rows = [
        ("一般公共预算收入合计", income, income_before, "total"),
        ("一、税收收入", whole, money.tax_before, "" if few else "subtotal"),
    ]
    for i, (name, part, last) in enumerate(shown):
        rows.append((f"{'其中：' if few and not i else '　　'}{name}", part, last, ""))
    rows.append(("二、非税收入", income - whole, income_before - money.tax_before, ""))
    body = []
    for label, now, last, proves in rows:
        change = book.money(now - last, "difference")
        body.append(
            (
                label,
                book.money(now, proves),
                book.money(last, proves),
                change,
                book.percent(now, last, "growth", 1, "", 100),
            )
        )
    return Grid(
        f"{place}{period}一般公共预算收入分项情况表",
        (("项目",), ("本年累计",), ("上年同期",), ("增减额",), ("增减%",)),
        tuple(body),
        unit=unit(pen),
    )


def output(pen: Pen, place: str, period: str, money: Collected) -> Grid:
    """Industry with several lists of 其中 that divide the same whole again."""
    book, rng = pen.book, pen.rng
    whole = rng.randint(900, 90_000) * 1_000_000
    lists = (
        ("轻工业", "重工业"),
        ("国有控股企业", "私营企业", "外商及港澳台商投资企业"),
        ("采矿业", "制造业", "电力、热力、燃气及水生产和供应业"),
        ("大中型企业", "小微企业"),
    )
    rows: list[tuple[str, ...]] = [("规模以上工业总产值", book.money(whole), rate(pen))]
    for labels in rng.sample(lists, rng.randint(2, 4)):
        parts = split(rng, whole, len(labels) + rng.randint(0, 1), GRAIN)
        for i, (label, part) in enumerate(zip(labels, parts, strict=False)):
            rows.append((f"{'其中：' if not i else '　　　'}{label}", book.money(part or None), rate(pen)))
    return Grid(
        f"{place}{period}工业生产情况",
        (("指标",), (f"总量（{pen.book.style.unit}）",), ("增速（%）",)),
        tuple(rows),
    )
