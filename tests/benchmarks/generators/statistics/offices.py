"""Rows of offices: progress of spending, results of evaluations."""

from decimal import Decimal

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.statistics.collected import GRAIN, Collected
from tests.benchmarks.generators.statistics.regions import rate, unit


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
