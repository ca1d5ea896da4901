"""A part that is marked 其中 need not exhaust its whole, but it cannot be more."""

from collections.abc import Iterator

from crossfoot_validator.core.context import TableContext
from crossfoot_validator.core.relation import Relation, RuleId

RULE = RuleId("of-which.rows", 1, "of_which_not_exceed")


def propose(context: TableContext) -> Iterator[Relation]:
    """Σ of the rows under 其中 ≤ the row that they are part of, in each column without negative figures.

    Source: DESIGN of the forms: 其中 lists some of the parts of the row above it.
    """
    for grown in context.grown:
        if not grown.sum.partial:
            continue
        figures = [context.amount(place) for place in (grown.total, *grown.parts)]
        if not any(figure is not None and figure.value < 0 for figure in figures):
            yield grown.relation(RULE, "labels", at_most=True)
