"""一般公共预算支出表: what the general public budget pays, by functional code."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import SampleTable
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.tables.coded import code_columns, coded_rows

ORDER = 50


def build(budget: Budget, layout: Layout) -> SampleTable:
    """A row's total is basic and project expenditure."""

    def amounts(prefix: str) -> tuple[int, ...]:
        projects = budget.sum("project", prefix) + budget.sum("carried", prefix)
        return budget.sum("general", prefix), budget.sum("basic", prefix), projects

    group = f"{budget.year}年预算数" if budget.stage == "budget" else "本年支出"
    columns = (*code_columns(layout), (group, "合计"), (group, "基本支出"), (group, "项目支出"))
    title = "一般公共预算支出表" if budget.stage == "budget" else "一般公共预算财政拨款支出决算表"
    rows = coded_rows(layout, budget.lines, amounts)
    return SampleTable("general_public_budget_expenditure", title, columns, rows)
