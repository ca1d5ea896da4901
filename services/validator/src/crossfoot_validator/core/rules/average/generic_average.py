"""In a table of unknown kind the figures alone may prove that some are the average of others.

中文：由数字本身证明的平均数。
"""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.unknown.generic import generic_quotients
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("average.generic", 4, "average", "info", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """A column or row = Σ others / their number, as the finder proves it in a table that no form explains.

    Only on the lines on which it holds, so it never fails: what breaks such a habit is no error.
    Source: the figures of the table itself; see `crossfoot_validator.core.totals`.
    """
    return generic_quotients(context, "average", RULE)
