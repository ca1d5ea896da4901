"""In a table of unknown kind the figures alone may prove that columns add up.

中文：由数字本身证明的列合计。
"""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.unknown.generic import generic_relations
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("row-crossfooting.generic-total", 7, "row_crossfooting", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """A column = Σ ± other columns, as the generic finder proves it over the rows where no form tells sums.

    Source: the figures of the table itself; see `crossfoot_validator.core.totals`.
    """
    return generic_relations(context, "row", RULE)
