"""What was spent on 三公 stays within its budget.

中文：“三公”经费决算不超预算。
"""

from collections.abc import Iterator

from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which.budget-not-exceeded", 1, "of_which_not_exceed", "info", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """决算数 ≤ 预算数, column by column. No identity: a mismatch is said to be not checkable, never an error.

    Source: form 公开07表 财政拨款“三公”经费支出决算表 (预算数 and 决算数 side by side).
    """
    if context.table.kind != "three_public_expenses":
        return
    for whole, part in _pairs(context):
        for row in range(len(context.table.rows)):
            if context.amount((row, whole)) is not None and context.amount((row, part)) is not None:
                yield Relation(
                    RULE, (row, whole), (Term((row, part)),), f"budget {whole}>={part}", "position",
                    scheme="budget", kind="at_most", exact=True, forbid_fail="not_an_identity",
                )  # fmt: skip


def _pairs(context: TableContext) -> Iterator[tuple[int, int]]:
    budgets: dict[tuple[str, ...], int] = {}
    actual: dict[tuple[str, ...], int] = {}
    for panel in context.structure.panels:
        for column in panel.amounts:
            path = tuple(map(compact, context.table.columns[column].path))
            side = (
                budgets if path and "预算数" in path[0] else actual if path and "决算数" in path[0] else None
            )
            if side is not None:
                side[path[1:]] = column
    return ((budgets[tail], actual[tail]) for tail in budgets if tail in actual and len(budgets) > 1)
