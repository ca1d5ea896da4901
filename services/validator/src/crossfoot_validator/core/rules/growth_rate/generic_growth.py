"""In a table of unknown kind the figures alone may prove that some are the growth between two others.

中文：由数字本身证明的增长率。
"""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.unknown.generic import generic_quotients
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.generic", 4, "growth_rate", "info", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """A column or row = (one - another) / the other (in percent or plain), in a table that no form explains.

    Only on the lines on which it holds, so it never fails: what breaks such a habit is no error.
    Source: the figures of the table itself; see `crossfoot_validator.core.totals`.
    """
    return generic_quotients(context, "growth", RULE)
