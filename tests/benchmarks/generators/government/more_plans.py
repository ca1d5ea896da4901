"""Further tables of governments: debts to be repaid year by year, enterprises' profits, transfers three levels deep, a town."""

from collections.abc import Callable

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account

Title = tuple[str, str, int]
Values = tuple[str, ...]


def repayments(pen: Pen, title: Title, _: Account) -> Grid:
    """Principal and interest of general and special debts that fall due in each year to come."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    grid = [[rng.randint(90, 90_000) * GRAIN for _ in range(4)] for _ in range(rng.randint(3, 6))]

    def row(label: str, parts: list[int], proves: str) -> Values:
        principal, interest = parts[0] + parts[1], parts[2] + parts[3]
        amounts = (principal + interest, principal, parts[0], parts[1], interest, parts[2], parts[3])
        return (label, *(book.money(one, proves) for one in amounts))

    whole = [sum(column) for column in zip(*grid, strict=True)]
    rows = [row(f"{year + at}年", parts, "") for at, parts in enumerate(grid, 1)]
    total = row("合计", whole, "total")
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    kinds = ("小计", "一般债券", "专项债券")
    return Grid(
        f"{place}{own}政府债券到期偿还计划表",
        (
            ("年度",),
            ("合计",),
            *(("还本", kind) for kind in kinds),
            *(("付息", kind) for kind in kinds),
        ),
        tuple(rows),
        unit=_unit(pen),
    )


def enterprises(pen: Pen, title: Title, _: Account) -> Grid:
    """Profits that enterprises pay: what they earned, the share to be paid, what that comes to."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    trades = rng.sample(("城市建设", "水务", "公共交通", "粮食储备", "文化旅游", "产业"), rng.randint(2, 5))
    rows: list[Values] = []
    sums = [0, 0]
    for trade in trades:
        share = rng.choice((10, 15, 20, 25, 30))
        earned = rng.randint(5, 900) * 100 * GRAIN
        paid = earned // 100 * share
        sums = [sums[0] + earned, sums[1] + paid]
        rows.append((f"　　{place}{trade}集团有限公司", book.money(earned), f"{share}%", book.money(paid)))
    rows.insert(0, ("一、利润收入", book.money(sums[0], "subtotal"), "", book.money(sums[1], "subtotal")))
    other = rng.randint(3, 900) * 10 * GRAIN
    rows += [
        ("二、股利、股息收入", "", "", book.money(other)),
        ("收入合计", "", "", book.money(sums[1] + other, "total")),
    ]
    return Grid(
        f"{place}{year}年{own}国有资本经营收入预算表",
        (("项目",), (f"{year - 1}年度净利润",), ("上缴比例",), (f"{year}年预算数",)),
        tuple(rows),
        unit=_unit(pen),
    )


def three_levels(pen: Pen, title: Title, account: Account) -> Grid:
    """Transfers to below by code, three levels deep; some stand in one line alone."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    whole = dict(account.passed_on).get("补助下级支出", rng.randint(900, 90_000) * GRAIN)
    classes = [name.removesuffix("支出") for name in names.CLASSES.values()]
    levels = (
        ("23001", "返还性支出", ["所得税基数返还支出", "增值税税收返还支出"]),
        ("23002", "一般性转移支付", ["均衡性转移支付支出", "结算补助支出", "共同财政事权转移支付支出"]),
        ("23003", "专项转移支付", rng.sample(classes, rng.randint(2, 5))),
    )
    rows: list[Values] = [("230", "转移性支出", book.money(whole, "total"))]
    for (code, label, items), size in zip(levels, split(rng, whole, 3, GRAIN, 1.0), strict=True):
        rows.append((code, label, book.money(size, "subtotal")))
        for at, (item, part) in enumerate(
            zip(items, split(rng, size, len(items), GRAIN, 1.0), strict=True), 1
        ):
            deep = item.startswith("共同") and part > 100 * GRAIN
            rows.append((f"{code}{at:02}", f"　{item}", book.money(part, "subtotal" if deep else "")))
            if deep:
                rows += [
                    ("", f"　　{theme}共同财政事权转移支付支出", book.money(one))
                    for theme, one in zip(
                        ("教育", "医疗卫生", "住房保障"), split(rng, part, 3, GRAIN), strict=True
                    )
                ]
    return Grid(
        f"{place}{year}年{own}对下转移支付预算表",
        (("科目编码",), ("科目名称",), ("预算数",)),
        tuple(rows),
        unit=_unit(pen),
        notes=("注：按地区的分配情况另行公开。",) if pen.chance(0.3) else (),
    )


def town(pen: Pen, title: Title, account: Account) -> Grid:
    """All of a town's year in one table: incomes first, then what they are spent on, then what is left."""
    place, _, year = title
    book, rng = pen.book, pen.rng
    whole = rng.randint(900, 40_000) * GRAIN
    incomes = split(rng, whole, 4, GRAIN, 1.0)
    left = whole // 50 // GRAIN * GRAIN
    uses = [one.name for one in account.expenditure][:6]
    spent = split(rng, whole - left, len(uses), GRAIN, 1.0)
    sources = ("体制分成收入", "上级补助收入", "上年结转收入", "其他收入")
    rows = [
        ("一、收入合计", book.money(whole, "subtotal"), ""),
        *(
            (f"　（{names.numeral(i)}）{s}", book.money(n), "")
            for i, (s, n) in enumerate(zip(sources, incomes, strict=True), 1)
        ),
        ("二、支出合计", book.money(whole - left, "subtotal"), ""),
        *(
            (f"　（{names.numeral(i)}）{use}", book.money(n), "含村级转移支付" if pen.chance(0.2) else "")
            for i, (use, n) in enumerate(zip(uses, spent, strict=True), 1)
        ),
        ("三、收支结余", book.money(left, "balance"), ""),
    ]
    return Grid(
        f"{place}青石镇{year}年财政收支预算表", (("项目",), ("预算数",), ("备注",)), tuple(rows), _unit(pen)
    )


def _unit(pen: Pen) -> str:
    return f"单位：{pen.book.style.unit}"


MORE_PLANS: tuple[Callable[[Pen, Title, Account], Grid], ...] = (repayments, enterprises, three_levels, town)
