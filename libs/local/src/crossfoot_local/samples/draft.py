"""From a budget to a draft: cover, explanations and tables in the layout's order."""

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft, Paragraph, SampleTable
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.prose import narrative
from crossfoot_local.samples.tables import all_tables

STAGES = {"budget": "部门预算公开", "final_accounts": "部门决算公开"}


def compose(budget: Budget, layout: Layout) -> Draft:
    """Everything that the disclosure says, in order."""
    cover = (
        Paragraph(budget.entity, heading=True),
        Paragraph(f"{budget.year}年{STAGES[budget.stage]}", heading=True),
    )
    prose, tables = narrative(budget, layout.style), all_tables(budget, layout)
    body: tuple[Paragraph | SampleTable, ...] = (*prose, *tables)
    if not layout.prose_first:
        body = (*tables, *prose)
    return Draft(f"{budget.entity}{budget.year}年{STAGES[budget.stage]}", (*cover, *body))
