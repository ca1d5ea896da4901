"""收入包括：A、B；支出包括：C、D。收支总预算E: the items of each side are the total of both.

中文：文字中分项列出的收入（支出）各项之和等于其后的收支总预算。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of_sum
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-both-sides", 1, "column_footing", needs="document")


def examine(document: DocumentContext) -> Iterator[Check]:
    """收支总预算 = the items of income, and = those of expenditure, of the sentence before it.

    A mismatch fails when one wrong stroke in one figure explains it: else an item may just not be told. Where
    the total comes first the items are lists of it (column-footing.prose-list-sum).
    Source: the explanation of 部门收支总表 (总体说明) of department budgets.
    """
    for stated in document.sums.both_sides:
        yield check_of_sum(RULE, stated, document.sums, "所列各项之和", "the sum of the items told,")
