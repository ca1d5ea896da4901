"""Bulletins and statistics: regions by month, growth and rank beside amounts, counts of households, people and cars."""

from decimal import Decimal
from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Document, Grid, Pen
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (Style("亿元", 2), Style("亿元", 1), Style("万元", 0), Style("万元", 0, thousands=True))
GRAIN = 10_000


def write(rng: Random) -> Document:
    """A monthly bulletin with three to seven tables, and some sentences."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    place, year, month = names.place(rng, "市县"), rng.randint(2017, 2031), rng.randint(2, 12)
    regions = names.places(rng, rng.randint(4, 13))
    period = f"{year}年1-{month}月"
    name = f"{place}{period}{rng.choice(('主要经济指标', '财政收支情况通报', '统计月报'))}"
    pen.heading(name)
    if pen.chance(0.6):
        _told(pen, place, period)
    tables = [_by_region, _by_month, _indicators, _taxes, _counts, _output, _spending, _scores]
    rng.shuffle(tables)
    for table in tables[: rng.randint(3, 7)]:
        pen.grid(table(pen, place, period, regions))
    return pen.document("bulletins", name)


def _unit(pen: Pen) -> str:
    return f"单位：{pen.book.style.unit}"


def _by_region(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
    """Income by region: the month, the year so far, growth, rank, share of taxes, completion."""
    book, rng = pen.book, pen.rng
    done = [rng.randint(2_000, 90_000) * GRAIN * 10 for _ in regions]
    before = [near(rng, one, 0.7, 1.2, GRAIN) for one in done]
    month = [one // rng.randint(4, 12) // GRAIN * GRAIN for one in done]
    budget = [near(rng, one, 1.0, 2.2, GRAIN) for one in done]
    tax = [int(one * rng.uniform(0.4, 0.9)) // GRAIN * GRAIN for one in done]
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
        row(region, (done[i], before[i], month[i], budget[i], tax[i]), book.count(pace.index(i) + 1), "")
        for i, region in enumerate(regions)
    ]
    sums = (sum(done), sum(before), sum(month), sum(budget), sum(tax))
    total = row(rng.choice(("全市", "合计", "全市合计")), sums, rng.choice(("", "—", "-")), "total")
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
        unit=_unit(pen),
    )


def _by_month(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
    """Regions down, months across, with the sum of the year so far; or cumulative months, which never add up."""
    book, rng = pen.book, pen.rng
    months = rng.randint(3, 12)
    cumulative = pen.trait("cumulative-months", 0.4)
    grid = [[rng.randint(100, 9_000) * GRAIN for _ in range(months)] for _ in regions]

    def row(label: str, values: list[int], proves: str) -> tuple[str, ...]:
        if cumulative:
            values = [sum(values[: i + 1]) for i in range(months)]
            return (label, *(book.money(one, proves) for one in values))
        return (label, *(book.money(one, proves) for one in values), book.money(sum(values), "across"))

    rows = [row(region, values, "") for region, values in zip(regions, grid, strict=True)]
    rows.append(row("合计", [sum(column) for column in zip(*grid, strict=True)], "total"))
    heads = [(f"1-{i + 1}月" if cumulative and i else f"{i + 1}月",) for i in range(months)]
    return Grid(
        f"{place}{period}分月{rng.choice(('税收收入', '支出进度', '土地出让收入'))}情况表",
        (("地区",), *heads, *(() if cumulative else (("合计",),))),
        tuple(rows),
        unit=_unit(pen),
    )


def _indicators(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
    """Indicators of every unit below one another: nothing adds up but the three sectors."""
    book, rng = pen.book, pen.rng
    sectors = [rng.randint(300, 9_000) * 1_000_000 for _ in range(3)]

    def rate() -> str:
        return book.plain(Decimal(rng.randrange(-150, 230)).scaleb(-1))

    yi = Style("亿元", 2)
    rows = [
        ("地区生产总值", "亿元", book.money(sum(sectors), "list", yi), rate()),
        *(
            (f"　第{word}产业", "亿元", book.money(one, "", yi), rate())
            for word, one in zip("一二三", sectors, strict=True)
        ),
        ("规模以上工业增加值", "%", "", rate()),
        ("固定资产投资", "%", "—", rate()),
        ("社会消费品零售总额", "亿元", book.money(rng.randint(100, 9_000) * 1_000_000, "", yi), rate()),
        ("一般公共预算收入", "亿元", book.money(rng.randint(100, 900) * 1_000_000, "", yi), rate()),
        ("#税收收入", "亿元", book.money(rng.randint(10, 90) * 1_000_000, "", yi), rate()),
        ("城镇居民人均可支配收入", "元", book.count(rng.randint(18_000, 60_000)), rate()),
        ("农村居民人均可支配收入", "元", book.count(rng.randint(9_000, 30_000)), rate()),
        ("居民消费价格指数", "%", book.plain(Decimal(rng.randrange(990, 1032)).scaleb(-1)), rate()),
        ("全社会用电量", "万千瓦时", book.count(rng.randint(9_000, 400_000)), rate()),
        ("年末常住人口", "万人", book.plain(Decimal(rng.randrange(200, 9_000)).scaleb(-1)), rate()),
    ]
    return Grid(
        f"{place}{period}主要指标",
        (("指标",), ("计量单位",), ("绝对额",), ("比上年同期增长（%）",)),
        tuple(row for row in rows if row[0] == "地区生产总值" or row[0].startswith("　") or pen.chance(0.8)),
    )


def _taxes(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
    """Income by item: this year, last year, change, growth; 其中 without the rest."""
    book, rng = pen.book, pen.rng
    labels = rng.sample(names.TAXES + names.MORE_TAXES, rng.randint(4, 9))
    whole = rng.randint(900, 90_000) * 1_000_000
    parts = split(rng, whole, len(labels), GRAIN)
    rest = int(whole * rng.uniform(0.2, 0.8)) // GRAIN * GRAIN
    rows: list[tuple[str, int, str]] = [
        ("一般公共预算收入合计", whole + rest, "total"),
        ("一、税收收入", whole, "subtotal"),
    ]
    shown = list(zip(labels, parts, strict=True))
    if pen.trait("some-items-only", 0.4):
        shown = shown[: len(shown) // 2]
        rows[1] = ("一、税收收入", whole, "")
        rows += [
            (f"其中：{name}" if not i else f"　　{name}", part, "") for i, (name, part) in enumerate(shown)
        ]
    else:
        rows += [(f"　{name}", part, "") for name, part in shown]
    rows.append(("二、非税收入", rest, ""))
    body = []
    shares = {label: now * rng.uniform(0.85, 1.2) for label, now, _ in rows}
    parts_before = {label: int(shares[label]) // GRAIN * GRAIN for label, _, proves in rows if not proves}
    taxed = sum(amount for label, amount in parts_before.items() if not label.startswith(("一", "二")))
    lacks = "some-items-only" in pen.traits
    if lacks:
        taxed = max(parts_before["一、税收收入"], taxed + GRAIN)
    before = parts_before | {"一、税收收入": taxed}
    before["一般公共预算收入合计"] = taxed + before["二、非税收入"]
    for label, now, proves in rows:
        last = before[label]
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
        unit=_unit(pen),
    )


def _counts(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
    """Households, people, cars and money by region, an average each, none of which adds up across."""
    book, rng = pen.book, pen.rng
    houses = [rng.randint(200, 9_000) for _ in regions]
    heads = [one * rng.randint(2, 4) + rng.randint(0, 99) for one in houses]
    money = [one * rng.randint(300, 900) * 12 for one in heads]
    rows = [
        (
            region,
            book.count(houses[i]),
            book.count(heads[i]),
            book.money(money[i], "", Style("万元", 2)),
            book.percent(heads[i], sum(heads), "share"),
        )
        for i, region in enumerate(regions)
    ]
    rows.append(
        (
            "合计",
            book.count(sum(houses), "total"),
            book.count(sum(heads), "total"),
            book.money(sum(money), "total", Style("万元", 2)),
            "100%",
        ),
    )
    return Grid(
        f"{place}{period}城乡低保情况统计表",
        (("地区",), ("户数（户）",), ("人数（人）",), ("资金（万元）",), ("人数占比",)),
        tuple(rows),
    )


def _output(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
    """Industry with several lists of 其中 that divide the same whole again."""
    book, rng = pen.book, pen.rng
    whole = rng.randint(900, 90_000) * 1_000_000
    lists = (
        ("轻工业", "重工业"),
        ("国有控股企业", "私营企业", "外商及港澳台商投资企业"),
        ("采矿业", "制造业", "电力、热力、燃气及水生产和供应业"),
        ("大中型企业", "小微企业"),
    )
    rows: list[tuple[str, ...]] = [("规模以上工业总产值", book.money(whole), _rate(pen))]
    for labels in rng.sample(lists, rng.randint(2, 4)):
        parts = split(rng, whole, len(labels) + rng.randint(0, 1), GRAIN)
        for i, (label, part) in enumerate(zip(labels, parts, strict=False)):
            rows.append((f"{'其中：' if not i else '　　　'}{label}", book.money(part or None), _rate(pen)))
    return Grid(
        f"{place}{period}工业生产情况",
        (("指标",), (f"总量（{pen.book.style.unit}）",), ("增速（%）",)),
        tuple(rows),
    )


def _spending(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
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
                _rate(pen),
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
        unit=_unit(pen),
    )


def _scores(pen: Pen, place: str, period: str, regions: list[str]) -> Grid:
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


def _rate(pen: Pen) -> str:
    return pen.book.plain(Decimal(pen.rng.randrange(-300, 400)).scaleb(-1))


def _told(pen: Pen, place: str, period: str) -> None:
    book, rng = pen.book, pen.rng
    whole = rng.randint(900, 90_000) * 1_000_000
    tax = int(whole * rng.uniform(0.4, 0.9)) // GRAIN * GRAIN
    before = near(rng, whole, 0.8, 1.2, GRAIN)
    month = whole // rng.randint(5, 12) // GRAIN * GRAIN
    pen.text(
        f"{period}，全市一般公共预算收入累计完成{book.words(whole)}，{book.growth(whole, before, proves='')}，"
        f"完成年初预算的{book.plain(Decimal(rng.randrange(150, 990)).scaleb(-1))}%。其中：税收收入完成{book.words(tax, 'list')}，"
        f"占一般公共预算收入的{book.percent(tax, whole, 'share')}；非税收入完成{book.words(whole - tax, 'list')}，"
        f"占{book.percent(whole - tax, whole, 'share')}。当月完成{book.words(month)}，"
        f"{book.growth(month, near(rng, month, 0.7, 1.3, GRAIN), proves='')}。"
    )
    pen.text(
        f"市级一般公共预算收入完成{book.words(whole // 3 // GRAIN * GRAIN)}，同比增长"
        f"{book.plain(Decimal(rng.randrange(5, 220)).scaleb(-1))}%，增速居全省第{rng.randint(1, 16)}位；"
        f"开发区完成{book.words(whole // 9 // GRAIN * GRAIN)}，居各地第{rng.randint(1, 9)}位。"
    )
