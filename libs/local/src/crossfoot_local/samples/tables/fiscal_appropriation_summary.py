"""财政拨款收支总表: what the treasury pays, and on what it is spent, by fund."""

from dataclasses import replace

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Content, Figure, SampleTable
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.tables.panels import beside, class_rows

ORDER = 40


def build(budget: Budget, layout: Layout) -> SampleTable:
    """Own money is left out; the right side splits each class by fund."""
    fiscal = replace(budget, lines=tuple(replace(line, own=0) for line in budget.lines))
    general, fund, carried = fiscal.sum("general"), fiscal.sum("fund"), fiscal.sum("carried")
    left: list[tuple[Content, ...]] = [
        ("一、一般公共预算", Figure(general - carried)),
        ("二、政府性基金预算", Figure(fund or None)),
        ("三、国有资本经营预算", Figure(None)),
    ]
    split = (Figure(general, total=True), Figure(fund or None, total=bool(fund)))
    whole = Figure(general + fund, total=True)
    tail: list[tuple[Content, ...]] = [
        ("本年收入合计", Figure(general + fund - carried, total=True), "本年支出合计", whole, *split),
        ("上年结转", Figure(carried or None), "年终结转", Figure(None), Figure(None), Figure(None)),
        ("收入总计", whole, "支出总计", whole, *split),
    ]
    rows, numbered = beside(layout, left, class_rows(fiscal, layout, ("total", "general", "fund")), tail)
    ordinal = (("行次",),) if numbered else ()
    columns = (
        *(("收入", *path) for path in (("项目",), *ordinal, ("金额",))),
        *(("支出", *path) for path in (("项目",), *ordinal)),
        *(("支出", "金额", name) for name in ("合计", "一般公共预算", "政府性基金预算")),
    )
    title = "财政拨款收支总表" if budget.stage == "budget" else "财政拨款收入支出决算总表"
    return SampleTable("fiscal_appropriation_summary", title, columns, tuple(rows))
