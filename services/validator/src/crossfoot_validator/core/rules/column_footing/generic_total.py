"""In a table of unknown kind the figures alone may prove that rows add up.

中文：由数字本身证明的行合计。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.cut_short import cut_short
from crossfoot_validator.core.checks.unspoken import Told
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.unknown.generic import generic_relations
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.generic-total", 7, "column_footing", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """A row = Σ ± other rows, as the generic finder proves it over the columns where no form tells of sums.

    Source: the figures of the table itself; see `crossfoot_validator.core.totals`.
    """
    return generic_relations(context, "column", RULE)


def left_open(context: TableContext, _told: Told) -> Iterator[Check]:
    """Whether the table was too large for all its sums to be looked for, so that silence proves nothing."""
    yield from cut_short(RULE, context)
