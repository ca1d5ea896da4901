"""Tables that governments add to the four funds: months by region, adjusted items, projects, repayments, departments."""

from collections.abc import Callable

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account

Title = tuple[str, str, int]
Values = tuple[str, ...]


def by_month(pen: Pen, title: Title, account: Account) -> Grid:
    """Income of a month and since January, with what it was a year before, of the level and its counties."""
    place, _, year = title
    book, rng = pen.book, pen.rng
    regions = names.places(rng, rng.randint(3, 8))
    own = account.own_income.done

    def drawn(share: float) -> list[int]:
        since = near(rng, int(own * share), 0.3, 0.9, GRAIN)
        before = near(rng, since, 0.8, 1.3, GRAIN)
        return [near(rng, since // 6, 0.5, 1.5, GRAIN), since, before]

    def row(label: str, amounts: list[int], proves: str = "") -> Values:
        month, since, before = amounts
        return (
            label,
            *(book.money(one, proves) for one in (month, since, before)),
            book.money(since - before, "difference"),
            book.percent(since, before, "growth", 1, "", 100),
        )

    level, counties = drawn(1), [drawn(rng.uniform(0.1, 0.9)) for _ in regions]
    below = [sum(column) for column in zip(*counties, strict=True)]
    whole = [a + b for a, b in zip(level, below, strict=True)]
    indent = rng.choice(("", "　　"))
    rows = [
        row(rng.choice(("全市", "全市合计")), whole, "total"),
        row("市本级", level),
        row(rng.choice(("县区小计", "县（区）小计")), below, "subtotal"),
        *(row(indent + region, one) for region, one in zip(regions, counties, strict=True)),
    ]
    return Grid(
        f"{place}{year}年{rng.randint(2, 11)}月{account.fund}收入分地区情况表",
        (("地区",), ("当月",), ("累计",), ("上年同期累计",), ("增减额",), ("增减%",)),
        tuple(rows),
        unit=_unit(pen),
    )


def adjusted(pen: Pen, title: Title, account: Account) -> Grid:
    """Items of expenditure with what was added to and taken from each since the budget."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    moved = [
        (one.budget, max(one.adjusted - one.budget, 0), max(one.budget - one.adjusted, 0))
        for one in account.expenditure
    ]

    def row(label: str, amounts: tuple[int, ...], proves: str = "") -> Values:
        budget, more, less = amounts
        return (
            label,
            book.money(budget, proves),
            book.money(more or None, proves),
            book.money(less or None, proves),
            book.money(budget + more - less, proves or "difference"),
            "" if proves or pen.chance(0.7) else rng.choice(("上级专款", "压减一般性支出", "科目调整")),
        )

    rows = [row("支出合计", tuple(sum(column) for column in zip(*moved, strict=True)), "total")]
    rows += [row(one.name, amounts) for one, amounts in zip(account.expenditure, moved, strict=True)]
    words = rng.choice((("追加", "追减"), ("调增", "调减"), ("调整增加", "调整减少")))
    changes = tuple(("调整数", word) for word in words) if pen.chance(0.5) else tuple((w,) for w in words)
    return Grid(
        f"{place}{year}年{own}{account.fund}支出预算调整表",
        (("项目",), ("年初预算",), *changes, (rng.choice(("调整预算", "调整后预算")),), ("备注",)),
        tuple(rows),
        unit=_unit(pen),
    )


def under_way(pen: Pen, title: Title, account: Account) -> Grid:
    """Projects with all that they cost, what is done, and this year's money by where it comes from."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    rows: list[Values] = []
    sums = [0] * 5
    for at, project in enumerate(rng.sample(names.PROJECTS, rng.randint(3, 8)), 1):
        whole = near(rng, max(account.own_expenditure.plan // 40, 999 * GRAIN), 0.1, 2, GRAIN)
        done, now, _ = split(rng, whole, 3, GRAIN, 1.0)
        budget, bonds = split(rng, now, 2, GRAIN, 1.0)
        amounts = [whole, done, now, budget, bonds]
        sums = [a + b for a, b in zip(sums, amounts, strict=True)]
        remark = rng.choice(("", "续建", "新建", f"建筑面积{rng.randint(20, 900) * 100}平方米", "分3年安排"))
        shown = (book.money(one, "across" if at == 2 else "") for at, one in enumerate(amounts))
        rows.append((str(at), project, *shown, remark))
    total = ("", "合计", *(book.money(one, "total") for one in sums), "")
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    parts = (rng.choice(("小计", "合计")), "财政预算资金", "专项债券")
    return Grid(
        f"{place}{year}年{own}政府投资重点项目计划表",
        (
            *(("序号",), ("项目名称",), ("总投资",), (f"截至{year - 1}年底已完成投资",)),
            *((f"{year}年计划安排", part) for part in parts),
            ("备注",),
        ),
        tuple(rows),
        unit=_unit(pen),
    )


def departments(pen: Pen, title: Title, account: Account) -> Grid:
    """What each department is granted: staff and running costs, projects; or its “三公” by kind."""
    place, own, year = title
    book, rng = pen.book, pen.rng
    told = any(isinstance(block, Grid) and "三公" in block.title for block in pen.blocks)
    public = pen.chance(0.4) and not told  # one government has one sum of them
    size = account.own_expenditure.plan // (2000 if public else 3) // GRAIN * GRAIN + 900 * GRAIN
    offices = rng.sample(names.OFFICES, rng.randint(3, len(names.OFFICES)))
    grid = [split(rng, one, 4, GRAIN // 100, 1.0) for one in split(rng, size, len(offices), GRAIN)]

    def row(label: str, parts: list[int], proves: str = "") -> Values:
        amounts = [sum(parts), parts[0], parts[1] + parts[2], parts[1], parts[2], parts[3]]
        if not public:
            amounts = [sum(parts), parts[0] + parts[1], parts[0], parts[1], parts[2] + parts[3]]
        tested = (proves or ("across" if not at else "") for at in range(len(amounts)))
        return (label, *(book.money(n, why) for n, why in zip(amounts, tested, strict=True)))

    whole = [sum(column) for column in zip(*grid, strict=True)]
    rows = [row("合计", whole, "total"), *(row(f"{place}{o}", p) for o, p in zip(offices, grid, strict=True))]
    cars = tuple(("公务用车购置及运行费", part) for part in ("小计", "公务用车购置费", "公务用车运行费"))
    basic = tuple(("基本支出", part) for part in ("小计", "人员经费", "公用经费"))
    heads = (("因公出国（境）费",), *cars, ("公务接待费",)) if public else (*basic, ("项目支出",))
    what = "“三公”经费预算分部门汇总表" if public else "部门预算支出汇总表"
    return Grid(f"{place}{year}年{own}{what}", (("单位名称",), ("合计",), *heads), tuple(rows), _unit(pen))


def _unit(pen: Pen) -> str:
    return f"单位：{pen.book.style.unit}"


PLANS: tuple[Callable[[Pen, Title, Account], Grid], ...] = (by_month, adjusted, under_way, departments)
