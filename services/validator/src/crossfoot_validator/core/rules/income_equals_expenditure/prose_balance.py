"""收入A，支出B，当年结余C: what is left over is what came in less what went out.

中文：文字中结余等于收入减支出。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.figures import of_total
from crossfoot_validator.core.document.claims.sums.stated import StatedSum
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.prose-balance", 1, "income_equals_expenditure", needs="document")


def examine(document: DocumentContext) -> Iterator[Check]:
    """Balance = income - expenditure, the last of each before it.

    The year's balance (当年结余) takes both sides from its own sentence; what is left when both are set off
    (收支相抵) takes the bottom lines of its paragraph. A mismatch fails when two other balances of the form
    hold, and more do than do not, or when both bottom lines are themselves the sums of their terms.
    Source: 结余 is the difference of income and expenditure.
    """
    for stated in document.sums.balances:
        yield _check(stated, document)


def _check(stated: StatedSum, document: DocumentContext) -> Check:
    computed = stated.computed("收入 − 支出 =", "income − expenditure =")
    operands = [figure.operand("part", 1 if sign > 0 else -1) for figure, sign in stated.figures]
    total = of_total(stated.total)
    doubt = total.doubtful or ("" if stated.holds else document.sums.doubt(stated))
    return check_of(RULE, total, computed, operands, doubt=doubt)
