"""政府采购表: goods, works and services."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Figure, SampleTable
from crossfoot_local.samples.layouts import Layout

ORDER = 100


def build(budget: Budget, layout: Layout) -> SampleTable:
    """The three add up."""
    parts = tuple(
        (name, Figure(value or None))
        for name, value in zip(("货物", "工程", "服务"), budget.procurement, strict=True)
    )
    total = ("合计", Figure(sum(budget.procurement), total=True))
    rows = (total, *parts) if layout.total == "first" else (*parts, total)
    columns = (("采购项目",), (f"{budget.year}年采购金额",))
    return SampleTable("procurement", "政府采购表", columns, rows)
