"""收入A，支出B，当年结余C; 采购预算A，实际采购B，节约C: what is left over is the difference of both.

中文：文字中结余等于收入减支出，节约资金等于采购预算减实际采购金额。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of_sum
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.prose-balance", 8, "income_equals_expenditure", needs="document")

LEFT = ("收入 − 支出 =", "income − expenditure =")
SAVED = ("预算 − 实际 =", "planned − paid =")


def examine(document: DocumentContext) -> Iterator[Check]:
    """Balance = income - expenditure, the last of each before it.

    The year's balance (当年结余) takes both sides from its own sentence, else from one or two before it; what
    is left when both are set off (收支相抵) takes the bottom lines of its paragraph, else those of the two
    above it, else every 收入, 支出 and 上年结余 of a paragraph that tells nothing else, and what is told
    right behind both bottom lines (总收入A；总支出B，年终结转C) those of its sentence. Where a sentence tells
    上年结转 too, its 结余 is left of all. What is saved (节约资金) is what was planned less what was paid,
    the last of each before it.

    Both are of one account. A mismatch fails when two other balances of the form hold, and more do than do
    not, when both bottom lines are themselves the sums of their terms, or when one wrong stroke explains it.
    Source: 结余 is the difference of income and expenditure.
    """
    for stated in document.sums.balances:
        yield check_of_sum(RULE, stated, document.sums, *(SAVED if stated.form == "saved" else LEFT))
