"""收入总表: income by functional code and source."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import SampleTable
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.tables.coded import code_columns, coded_rows

ORDER = 20


def build(budget: Budget, layout: Layout) -> SampleTable:
    """A row's total is the sum of its sources."""

    def amounts(prefix: str) -> tuple[int, ...]:
        general = budget.sum("basic", prefix) + budget.sum("project", prefix)
        rest = [budget.sum(part, prefix) for part in ("fund", "own", "carried")]
        return (budget.sum("total", prefix), general, *rest)

    group = f"{budget.year}年收入"
    columns = (
        *code_columns(layout),
        *((group, name) for name in ("合计", "一般公共预算", "政府性基金预算", "单位资金", "上年结转")),
    )
    title = "收入总表" if budget.stage == "budget" else "收入决算表"
    return SampleTable("income_summary", title, columns, coded_rows(layout, budget.lines, amounts))
