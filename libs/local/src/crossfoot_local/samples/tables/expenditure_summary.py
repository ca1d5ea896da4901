"""支出总表: expenditure by functional code, basic and project."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import SampleTable
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.tables.coded import by_parts, code_columns, coded_rows

ORDER = 30


def build(budget: Budget, layout: Layout) -> SampleTable:
    """A row's total is basic and project expenditure."""
    group = f"{budget.year}年支出"
    columns = (*code_columns(layout), (group, "合计"), (group, "基本支出"), (group, "项目支出"))
    rows = coded_rows(layout, budget.lines, by_parts(budget, "total", "basic", "projects"))
    title = "支出总表" if budget.stage == "budget" else "支出决算表"
    return SampleTable("expenditure_summary", title, columns, rows)
