"""项目支出表: every project with its sources of money."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.catalogue import PROJECTS
from crossfoot_local.samples.grid import Content, Figure, SampleTable
from crossfoot_local.samples.layouts import Layout

ORDER = 110
SOURCES = ("project", "fund", "own", "carried")


def build(budget: Budget, layout: Layout) -> SampleTable:
    """A project stands for one line; a row's total is the sum of its sources."""
    lines = [line for line in budget.lines if line.projects]
    rows: list[tuple[Content, ...]] = [
        (PROJECTS[place % len(PROJECTS)], *_figures([getattr(line, part) for part in SOURCES], parent=False))
        for place, line in enumerate(lines)
    ]
    total: tuple[Content, ...] = (
        "合计",
        *_figures([budget.sum(part) for part in SOURCES], parent=bool(lines)),
    )
    group = "资金来源"
    columns = (
        *(("项目名称",), ("合计",), (group, "一般公共预算"), (group, "政府性基金预算")),
        *((group, "单位资金"), (group, "上年结转")),
    )
    ordered = (total, *rows) if layout.total == "first" else (*rows, total)
    return SampleTable("project_expenditure", "项目支出表", columns, ordered)


def _figures(values: list[int], *, parent: bool) -> tuple[Figure, ...]:
    parts = tuple(Figure(value or None, total=parent and bool(value)) for value in values)
    return (Figure(sum(values) or None, total=any(values)), *parts)
