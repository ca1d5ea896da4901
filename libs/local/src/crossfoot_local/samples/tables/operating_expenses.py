"""机关运行经费表: the operating part of basic expenditure."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Figure, SampleTable
from crossfoot_local.samples.layouts import Layout

ORDER = 90


def build(budget: Budget, layout: Layout) -> SampleTable:
    """One unit, so its figure is the total."""
    public = budget.economic_sum("302") or None
    unit = (budget.entity, Figure(public))
    total = ("合计", Figure(public, total=public is not None))
    rows = (total, unit) if layout.total == "first" else (unit, total)
    columns = (("单位名称",), (f"{budget.year}年机关运行经费",))
    return SampleTable("operating_expenses", "机关运行经费表", columns, rows)
