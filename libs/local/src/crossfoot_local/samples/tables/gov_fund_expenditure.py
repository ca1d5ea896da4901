"""政府性基金预算支出表: rows where a fund pays, else the sentence that there is no data."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import SampleTable
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.tables.coded import code_columns, coded_rows

ORDER = 70


def build(budget: Budget, layout: Layout) -> SampleTable:
    """All of it is project expenditure."""

    def amounts(prefix: str) -> tuple[int, ...]:
        fund = budget.sum("fund", prefix)
        return fund, 0, fund

    group = f"{budget.year}年政府性基金预算支出"
    columns = (*code_columns(layout), (group, "合计"), (group, "基本支出"), (group, "项目支出"))
    title = "政府性基金预算支出表" if budget.stage == "budget" else "政府性基金预算财政拨款支出决算表"
    nil = not budget.sum("fund")
    note = "说明：本表无数据。" if nil else ""
    rows = () if nil else coded_rows(layout, budget.lines, amounts)
    return SampleTable("gov_fund_expenditure", title, columns, rows, note=note, nil=nil)
