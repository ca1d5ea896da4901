"""收入总计A，支出总计B: told together, both totals of an account are one amount.

中文：文字中一并列出的收入总计与支出总计相等。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.balanced import other_side
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_total
from crossfoot_validator.core.document.claims.slips import one_stroke
from crossfoot_validator.core.document.claims.statements import Statement
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.prose-totals", 1, "income_equals_expenditure", needs="statement")


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """收入总计 = 支出总计, where the text tells of both one after the other.

    What is carried over is in both by their form. A text may call 总计 what is the year's own, so a mismatch
    fails only where one wrong digit in one of them explains it.
    Source: 收入总计 = 支出总计 (forms 公开01表, 公开04表).
    """
    after = other_side(document.prose, statement)
    income = document.prose.main_level(statement)
    if after is None or income is None:
        return
    spent = document.prose.main_level(after, income)
    if spent is None or (spent.measure, spent.period) != (income.measure, income.period):
        return
    stated, other = of_total(income), of_total(spent)
    computed = Computed(other.amount.base, other.amount.interval, "支出总计", "the total of the expenditure,")
    yield check_of(RULE, stated, computed, [other.operand("other")], doubt=_doubt(stated, other))


def _doubt(income: Figure, expenditure: Figure) -> str:
    if doubt := income.doubtful or expenditure.doubtful:
        return doubt
    slipped = one_stroke(income.amount, [(expenditure.amount, 1)], in_place=True)
    return "" if slipped else "one of the totals may be the year's own"
