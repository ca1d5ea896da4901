"""The commonest claim of all: a total row is the sum of the rows that it covers."""

from collections.abc import Iterator

from crossfoot_validator.core.context import TableContext
from crossfoot_validator.core.forest.choice import proof_of
from crossfoot_validator.core.relation import Relation, RuleId

RULE = RuleId("column-footing.total-row", 1, "column_footing")


def propose(context: TableContext) -> Iterator[Relation]:
    """合计 = Σ of the top rows below it, or above it back to the last total, in each column of figures.

    本年收入合计 covers the items of the panel, 总计 covers 本年合计 and the carry-over rows; 小计 covers the
    rows since the last 小计. A row that is blank is replaced by the rows below it that are reported.
    Source: forms 公开01-08表 of 部门预算/部门决算; XBRL Calculations 1.1.
    """
    for grown in context.grown:
        if grown.sum.of_total_row and not grown.sum.partial:
            yield grown.relation(RULE, proof_of(grown))
