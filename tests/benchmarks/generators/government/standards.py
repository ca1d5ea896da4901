"""Tables of regions that are no plain sums: grants by heads and a standard, ranks with an average below, shares by level."""

from collections.abc import Callable

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account

Title = tuple[str, str, int]
Values = tuple[str, ...]


def by_heads(pen: Pen, title: Title, _: Account) -> Grid:
    """Heads times a standard is the grant of each region; those who pay for it share it by fixed shares."""
    place, _own, year = title
    book, rng = pen.book, pen.rng
    regions = names.places(rng, rng.randint(3, 8))
    standards = [rng.choice((600, 800, 1000, 1200)) for _ in regions]
    heads = [rng.randint(30, 900) * 100 for _ in regions]
    grants = [a * b for a, b in zip(standards, heads, strict=True)]
    rows: list[Values] = []
    sums = [0, 0]
    for region, standard, count, grant in zip(regions, standards, heads, grants, strict=True):
        central = grant // 10 * 6
        sums = [sums[0] + central, sums[1] + grant - central]
        amounts = (book.money(grant, "across"), book.money(central), book.money(grant - central))
        rows.append((region, book.count(count), str(standard), *amounts))
    total = (
        "合计",
        book.count(sum(heads), "total"),
        rng.choice(("", "—", str(sum(grants) // sum(heads)))),
        *(book.money(n, "total") for n in (sum(grants), *sums)),
    )
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    standard_head = rng.choice(("补助标准（元/人）", "标准（元/人·年）", "每人补助（元）", "定额标准（元）"))
    return Grid(
        f"{place}{year}年困难群众救助补助资金测算分配表",
        (
            *(("地区",), (rng.choice(("人数（人）", "补助人数")),), (standard_head,)),
            *(("补助金额", part) for part in ("小计", "中央资金", "省级资金")),
        ),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )


def ranked(pen: Pen, title: Title, account: Account) -> Grid:
    """Regions by amount, growth and the places of both; the whole at the top, the average of all below."""
    place, _, year = title
    book, rng = pen.book, pen.rng
    regions = names.places(rng, rng.randint(4, 9))
    size = max(account.own_income.done // len(regions), 100 * GRAIN)
    now = [near(rng, size, 0.3, 1.9, GRAIN) for _ in regions]
    last = [near(rng, one, 0.8, 1.2, GRAIN) for one in now]
    place_of = {one: at for at, one in enumerate(sorted(now, reverse=True), 1)}
    rows: list[Values] = [
        (
            *(region, book.money(a), book.percent(a, b, "growth", 1, "", 100)),
            *(str(place_of[a]), book.money(b)),
        )
        for region, a, b in zip(regions, now, last, strict=True)
    ]
    whole, before = sum(now), sum(last)
    growth = book.percent(whole, before, "growth", 1, "", 100)
    rows.insert(0, ("全市", book.money(whole, "total"), growth, "", book.money(before, "total")))
    if pen.chance(0.6):
        each, was = whole // len(now), before // len(now)
        label = rng.choice(("县区平均", "全市平均", "平均"))
        rows.append((label, book.money(each), book.percent(each, was, "", 1, "", 100), "", book.money(was)))
    return Grid(
        f"{place}{year}年各县区{account.fund}收入排名情况",
        (("地区",), ("本年累计",), ("同比%",), ("总量排名",), ("上年同期",)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )


STANDARDS: tuple[Callable[[Pen, Title, Account], Grid], ...] = (by_heads, ranked)
