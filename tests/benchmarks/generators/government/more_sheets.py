"""Further sheets of government workbooks: insurance funds, transfers to regions, economic classes, “三公”, projects."""

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account

Title = tuple[str, str, int]
Rows = list[tuple[str, ...]]


def _unit(pen: Pen) -> str:
    return f"单位：{pen.book.style.unit}"


def insurance(pen: Pen, title: Title, account: Account) -> Grid:
    """Insurance funds across, income with its sources, expenditure, the year's balance and all balances down."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    funds = [one.name.removesuffix("收入") for one in account.income]
    incomes = [one.done for one in account.income]
    spents = [one.done for one in account.expenditure]
    before = [near(rng, one, 0.5, 3, GRAIN) for one in incomes]
    shares = [split(rng, one, 3, GRAIN) for one in incomes]

    def row(label: str, values: list[int], proves: str = "") -> tuple[str, ...]:
        return (label, book.money(sum(values), "across"), *(book.money(one, proves) for one in values))

    surplus = [a - b for a, b in zip(incomes, spents, strict=True)]
    rows = (
        row("一、收入", incomes, "subtotal"),
        *(
            row(f"　{'其中：' if not i else ''}{label}", [parts[i] for parts in shares])
            for i, label in enumerate(("保险费收入", "财政补贴收入", "利息及其他收入"))
        ),
        row("二、支出", spents),
        row("三、本年收支结余", surplus, "balance"),
        row("四、上年末滚存结余", before),
        row("五、年末滚存结余", [a + b for a, b in zip(surplus, before, strict=True)], "balance"),
    )
    return Grid(
        f"{place}{year}年{own}社会保险基金{rng.choice(('收支决算表', '预算收支表', '收支执行情况表'))}",
        (("项目",), ("合计",), *((fund,) for fund in funds)),
        rows,
        unit=_unit(pen),
    )


def transfers(pen: Pen, title: Title, account: Account) -> Grid:
    """Transfers to counties: refunds, general and special ones across; the total above or below."""
    place, _, year = title
    book, rng = pen.book, pen.rng
    regions = names.places(rng, rng.randint(3, 12))
    kinds = ["返还性支出", "一般性转移支付", "专项转移支付"][: rng.randint(2, 3)]
    passed = dict(account.passed_on).get("补助下级支出", rng.randint(500, 90_000) * GRAIN)
    grid = [split(rng, one, len(kinds), GRAIN) for one in split(rng, passed, len(regions) + 1, GRAIN)]
    left = grid.pop()
    rows: Rows = [
        (region, book.money(sum(values), "across"), *(book.money(one) for one in values))
        for region, values in zip(regions, grid, strict=True)
    ]
    sums = [sum(column) for column in zip(*grid, strict=True)]
    sums = [a + b for a, b in zip(sums, left, strict=True)]
    label = rng.choice(("未分配数", "待分配", "市本级"))
    rows.append((label, book.money(sum(left), "across"), *(book.money(one) for one in left)))
    total = ("合计", book.money(sum(sums), "total"), *(book.money(one, "total") for one in sums))
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    if pen.chance(0.25):
        return _folded(
            pen, f"{place}{year}年{account.fund}对下转移支付分地区情况表", [row[:2] for row in rows]
        )
    return Grid(
        f"{place}{year}年{account.fund}对下税收返还和转移支付分地区表",
        ((rng.choice(("地区", "地区名称", "县（区）")),), ("合计",), *((kind,) for kind in kinds)),
        tuple(rows),
        unit=_unit(pen),
    )


def _folded(pen: Pen, title: str, rows: Rows) -> Grid:
    """A list in two panels side by side under the same headings: it goes on at the top of the second."""
    half = (len(rows) + 1) // 2
    right = [*rows[half:], *[("", "")] * (2 * half - len(rows))]
    head = (("地区",), (pen.rng.choice(("金额", "合计", "转移支付")),))
    return Grid(
        title,
        (*head, *head),
        tuple((*a, *b) for a, b in zip(rows[:half], right, strict=True)),
        unit=_unit(pen),
    )


def economic(pen: Pen, title: Title, account: Account) -> Grid:
    """Basic expenditure by the government's economic classes, codes of three and five digits."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    classes = (
        ("501", "机关工资福利支出", ("工资奖金津补贴", "社会保障缴费", "住房公积金", "其他工资福利支出")),
        ("502", "机关商品和服务支出", ("办公经费", "会议费", "培训费", "公务接待费", "维修（护）费")),
        ("505", "对事业单位经常性补助", ("工资福利支出", "商品和服务支出")),
        ("509", "对个人和家庭的补助", ("社会福利和救助", "助学金", "离退休费")),
    )
    rows: Rows = []
    spent = account.own_expenditure
    whole = int(min(spent.done, spent.plan) * rng.uniform(0.2, 0.6)) // GRAIN * GRAIN
    for (code, name, parts), size in zip(classes, split(rng, whole, len(classes), GRAIN), strict=True):
        amounts = split(rng, size, len(parts), GRAIN, 1.0)
        rows.append((code, name, book.money(sum(amounts), "subtotal")))
        rows += [
            (f"{code}{i:02}", part, book.money(amount))
            for i, (part, amount) in enumerate(zip(parts, amounts, strict=True), 1)
        ]
    total = ("", rng.choice(("合计", "支出合计")), book.money(whole, "total"))
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    return Grid(
        f"{place}{year}年{own}一般公共预算基本支出表（按经济分类）",
        (("科目编码",), ("科目名称",), (rng.choice(("预算数", "决算数")),)),
        tuple(rows),
        unit=_unit(pen),
    )


def public(pen: Pen, title: Title, account: Account) -> Grid:
    """The government's “三公”: last year, this year, change; 其中 for the cars."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    size = max(account.own_expenditure.done // 2000, 40 * GRAIN)
    parts = split(rng, size // GRAIN * GRAIN, 4, GRAIN, 1.0)
    before = [near(rng, one, 0.8, 1.3, GRAIN) for one in parts]

    def row(label: str, places: tuple[int, ...], proves: str = "") -> tuple[str, ...]:
        now, last = (sum(side[i] for i in places) for side in (parts, before))
        change = book.money(now - last, "difference")
        rate = book.percent(now, last, "growth", 1, "", 100)
        return (label, book.money(last, proves), book.money(now, proves), change, rate)

    rows = (
        row("合计", (0, 1, 2, 3), "total"),
        row("一、因公出国（境）费用", (0,)),
        row("二、公务接待费", (1,)),
        row("三、公务用车费", (2, 3), "subtotal"),
        row(f"{rng.choice(('其中：', '　　'))}公务用车运行维护费", (2,)),
        row("　　　公务用车购置费", (3,)),
    )
    return Grid(
        f"{place}{year}年{own}“三公”经费{rng.choice(('预算', '支出'))}汇总表",
        (("项目",), (f"{year - 1}年",), (f"{year}年",), ("增减额",), ("增减%",)),
        rows,
        unit=_unit(pen),
    )


def projects(pen: Pen, title: Title, account: Account) -> Grid:
    """Projects of the government by purpose: subtotals stand after their items or before them."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    after = pen.trait("subtotal-after", 0.5)
    word = "小计" if after else rng.choice(("小计", "类", ""))
    rows: Rows = []
    groups = rng.sample(("教育", "交通", "水利", "卫生", "住房", "农业"), rng.randint(2, 4))
    whole = int(account.own_expenditure.plan * rng.uniform(0.05, 0.3)) // GRAIN * GRAIN
    number = 0
    for group, size in zip(groups, split(rng, whole, len(groups), GRAIN), strict=True):
        amounts = split(rng, size, rng.randint(2, 5), GRAIN)
        items = []
        for amount in amounts:
            number += 1
            items.append((str(number), f"{group}{rng.choice(names.PROJECTS)}", book.money(amount), ""))
        close = ("", f"{group}{word}", book.money(sum(amounts), "subtotal"), "")
        rows += [*items, close] if after else [close, *items]
    total = ("", "合计", book.money(whole, "total"), "")
    rows = [*rows, total] if after or pen.chance(0.5) else [total, *rows]
    return Grid(
        f"{place}{year}年{own}重点项目支出{rng.choice(('预算', '安排情况'))}表",
        (("序号",), ("项目名称",), (rng.choice(("金额", "预算数")),), ("备注",)),
        tuple(rows),
        unit=_unit(pen),
        page_rows=rng.choice((0, 0, 8)),
    )
