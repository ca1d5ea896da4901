"""Overviews of a government: four funds in one table, insurance funds down, classes by economic class, assets bought."""

from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account

Title = tuple[str, str, int]
Rows = list[tuple[str, ...]]
OBJECTS = (
    "机关工资福利支出",
    "机关商品和服务支出",
    "机关资本性支出",
    "对事业单位经常性补助",
    "对个人和家庭的补助",
    "其他支出",
)
ASSETS = ("台式计算机", "便携式计算机", "多功能一体机", "空调机", "办公桌", "投影仪", "扫描仪")


def four_funds(pen: Pen, title: Title, funds: tuple[Account, ...]) -> Grid:
    """Each fund in a row: income, expenditure, balance; what all came to, or no total at all."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    rows: Rows = []
    sums = [0, 0, 0]
    for one in funds:
        both = one.own_income.done, one.own_expenditure.done
        values = [*both, both[0] - both[1]]
        sums = [a + b for a, b in zip(sums, values, strict=True)]
        rows.append((one.fund, *(book.money(n) for n in values[:2]), book.money(values[2], "difference")))
    if pen.chance(0.6):
        rows.append(("合计", *(book.money(one, "total") for one in sums)))
    return Grid(
        f"{place}{year}年{own}四本预算收支{rng.choice(('汇总表', '执行情况表', '总表'))}",
        (("预算名称",), ("收入",), ("支出",), (rng.choice(("收支差额", "当年结余")),)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )


def insurances(pen: Pen, title: Title, account: Account) -> Grid:
    """Insurance funds down; across the opening balance, income and expenditure with their parts, both balances."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    rest = pen.chance(0.5)
    rows: Rows = []
    sums = [0] * 10
    for income, spent in zip(account.income, account.expenditure, strict=True):
        opening = near(rng, income.done, 0.5, 3, GRAIN)
        paid, granted, other = split(rng, income.done, 3, GRAIN)
        benefits, further = split(rng, spent.done, 2, GRAIN, 1.0)
        surplus = income.done - spent.done
        values = [
            opening,
            income.done,
            paid,
            granted,
            other,
            spent.done,
            benefits,
            further,
            surplus,
            opening + surplus,
        ]
        sums = [a + b for a, b in zip(sums, values, strict=True)]
        rows.append(_insured(pen, income.name.removesuffix("收入"), values, "", rest=rest))
    total = _insured(pen, "合计", sums, "total", rest=rest)
    rows = [total, *rows] if pen.chance(0.4) else [*rows, total]
    heads = [("收入", "小计"), ("收入", "其中：保险费收入"), ("收入", "其中：财政补贴收入")]
    heads += [("收入", "其他收入")] if rest else []
    heads += [("支出", "小计"), ("支出", "其中：社会保险待遇支出")]
    heads += [("支出", "其他支出")] if rest else []
    return Grid(
        f"{place}{year}年{own}社会保险基金{rng.choice(('收支情况表', '预算执行情况表'))}",
        (("险种",), ("上年末滚存结余",), *heads, ("本年收支结余",), ("年末滚存结余",)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )


def _insured(pen: Pen, label: str, values: list[int], proves: str, *, rest: bool) -> tuple[str, ...]:
    """The cells of a fund; without the rest 其中 lists some of income and expenditure."""
    left_out = () if rest else (4, 7)
    named = {1: "across" if rest else "", 5: "across" if rest else "", 8: "difference", 9: "balance"}
    return (
        label,
        *(pen.book.money(n, proves or named.get(i, "")) for i, n in enumerate(values) if i not in left_out),
    )


def by_object(pen: Pen, title: Title, account: Account) -> Grid:
    """Functional classes down, the government's economic classes across: the same money in both."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    heads = OBJECTS[: rng.randint(3, len(OBJECTS))]
    rows: Rows = []
    sums = [0] * len(heads)
    for one in account.expenditure:
        parts = split(rng, one.done, len(heads), GRAIN, 1.5)
        sums = [a + b for a, b in zip(sums, parts, strict=True)]
        rows.append((one.name, book.money(one.done, "across"), *(book.money(n) for n in parts)))
    total = ("合计", book.money(sum(sums), "total"), *(book.money(n, "total") for n in sums))
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    return Grid(
        f"{place}{year}年{own}一般公共预算支出功能分类与经济分类对照表",
        (("科目名称",), ("合计",), *((head,) for head in heads)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
        page_rows=rng.choice((0, 0, 8)),
    )


def assets(pen: Pen, title: Title, _: Account) -> Grid:
    """New equipment: how many, what one costs, what all cost; counts of several things add up or not at all."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    rows: Rows = []
    whole = pieces = 0
    for number, name in enumerate(rng.sample(ASSETS, rng.randint(3, 6)), 1):
        count, price = rng.randint(1, 60), rng.randint(5, 90) * 1_000_000
        whole, pieces = whole + count * price, pieces + count
        rows.append((str(number), name, book.count(count), book.money(price), book.money(count * price)))
    rows.append(("", "合计", book.count(pieces) if pen.chance(0.5) else "", "", book.money(whole, "total")))
    return Grid(
        f"{place}{year}年{own}新增资产配置表",
        (("序号",), ("资产名称",), (rng.choice(("数量（台）", "数量", "配置台数")),), ("单价",), ("金额",)),
        tuple(rows),
        unit=f"单位：{book.style.unit}",
    )
