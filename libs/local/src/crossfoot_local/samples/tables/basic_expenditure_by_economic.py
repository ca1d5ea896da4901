"""一般公共预算基本支出表: basic expenditure by economic class, down or in panels."""

from itertools import zip_longest

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.catalogue import ECONOMIC_CLASSES, ECONOMIC_ITEMS
from crossfoot_local.samples.grid import Content, Figure, SampleTable
from crossfoot_local.samples.layouts import Layout

ORDER = 60


def build(budget: Budget, layout: Layout) -> SampleTable:
    """Staff (301, 303) and operating (302) add up to basic expenditure."""
    title = "一般公共预算基本支出表" if budget.stage == "budget" else "一般公共预算财政拨款基本支出决算明细表"
    rows, columns = _panels(budget) if layout.economic_panels else _list(budget, layout)
    return SampleTable("basic_expenditure_by_economic", title, columns, rows)


Shape = tuple[tuple[tuple[Content, ...], ...], tuple[tuple[str, ...], ...]]


def _list(budget: Budget, layout: Layout) -> Shape:
    columns = (
        *(("部门预算支出经济分类科目", "科目编码"), ("部门预算支出经济分类科目", "科目名称")),
        *(("基本支出", "合计"), ("基本支出", "人员经费"), ("基本支出", "公用经费")),
    )
    rows: list[tuple[Content, ...]] = []
    for parent, name in ECONOMIC_CLASSES.items():
        items = [(code, item) for code, item in ECONOMIC_ITEMS[parent].items() if budget.economic.get(code)]
        if items:
            rows.append((parent, name, *_split(parent, budget.economic_sum(parent), parent=True)))
            rows += [(code, item, *_split(code, budget.economic[code])) for code, item in items]
    people, public = budget.economic_sum("301", "303"), budget.economic_sum("302")
    sums = [Figure(value or None, total=bool(value)) for value in (people + public, people, public)]
    label = ("合计", "") if layout.total_in == "code" else ("", "合计")
    total: tuple[Content, ...] = (*label, *sums)
    return ((total, *rows) if layout.total == "first" else (*rows, total)), columns


def _split(code: str, value: int, *, parent: bool = False) -> tuple[Figure, ...]:
    people = not code.startswith("302")
    shown = Figure(value or None, total=parent)
    blank = Figure(None)
    return (Figure(value or None, total=True), *((shown, blank) if people else (blank, shown)))


def _panels(budget: Budget) -> Shape:
    people = _panel(budget, ("301", "303"))
    public = _panel(budget, ("302",))
    empty: tuple[Content, ...] = ("", "", Figure(None))
    rows = [(*(one or empty), *(other or empty)) for one, other in zip_longest(people, public)]
    sums = [Figure(budget.economic_sum(*codes), total=True) for codes in (("301", "303"), ("302",))]
    rows.append(("人员经费合计", "", sums[0], "公用经费合计", "", sums[1]))
    columns = tuple(
        (side, name) for side in ("人员经费", "公用经费") for name in ("科目编码", "科目名称", "金额")
    )
    return tuple(rows), columns


def _panel(budget: Budget, classes: tuple[str, ...]) -> list[tuple[Content, ...]]:
    rows: list[tuple[Content, ...]] = []
    for parent in classes:
        value = budget.economic_sum(parent)
        if value:
            rows.append((parent, ECONOMIC_CLASSES[parent], Figure(value, total=True)))
        for code, name in ECONOMIC_ITEMS[parent].items():
            rows.append((code, name, Figure(budget.economic.get(code) or None)))
    return rows
