"""年初余额A，动用B，补充C，年末余额D: a balance is the opening one and what moved it.

中文：文字中年末余额等于年初余额加增加减减少。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of_sum
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-rolled-balance", 3, "column_footing", needs="document")


def examine(document: DocumentContext) -> Iterator[Check]:
    """Closing balance = opening balance + what came to it - what went from it, told in one sentence.

    Every figure in between says by its words which way it moves the balance (本年增加B, 减少C as well, where
    no other year is named), else there is no such sum. A mismatch fails when two other balances of the
    document roll, and more do than do not, or when one wrong stroke in one figure explains it.
    Source: the arithmetic of a balance (年末余额 = 年初余额 + 增加 - 减少).
    """
    for stated in document.sums.rolled:
        yield check_of_sum(
            RULE, stated, document.sums, "年初余额与各项增减之和", "the opening balance as moved,"
        )
