"""A column of shares beside the figures of which they are shares.

中文：占比列等于该数除以总额。
"""

import re
from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.checks.unspoken import BASE, Told, in_column
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.hierarchy import Grown
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share.columns", 2, "share_of_total", needs="table")
SHARE = re.compile(r"占比|比重|占.{0,10}(%|比例|百分比)")


def propose(context: TableContext) -> Iterator[Relation]:
    """占比 = the row's figure / that of the total row, in percent; fails only where most other rows hold.

    Source: heading of the column; interval division with the decimals of the share.
    """
    for share, amount in () if context.is_form else _columns(context):
        for grown in context.grown:
            if not grown.sum.of_total_row or grown.total[1] != amount:
                continue
            yield from _relations(context, grown, share, amount)


def _columns(context: TableContext) -> Iterator[tuple[int, int]]:
    for i, column in enumerate(context.table.columns):
        before = [c for panel in context.structure.panels for c in panel.amounts if c < i]
        if before and column.path and SHARE.search(compact(column.path[-1])):
            yield i, max(before)


def _relations(context: TableContext, grown: Grown, share: int, amount: int) -> Iterator[Relation]:
    key = f"share {share}={amount}/{grown.total[0]}"
    for row in {r for r, _ in grown.parts}:
        if context.amount((row, share)) is not None and context.cell((row, share)).percent:
            yield Relation(
                RULE, (row, share), (Term((row, amount)), Term(grown.total)), key, "position",
                scheme=key, kind="share", exact=True,
            )  # fmt: skip


def left_open(context: TableContext, told: Told) -> Iterator[Check]:
    """Each column of shares of some of whose figures no check speaks."""
    for share, _ in () if context.is_form else _columns(context):
        yield from in_column(RULE, context, share, told.stated, BASE)
