"""What comes in for staff, running the office or projects is what is spent on them.

中文：按用途列示的收入等于同一资金用于该用途的支出。
"""

from collections.abc import Iterator
from itertools import product

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.facts.ledger import ACCOUNTS, Book, Ledger, total_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.by-purpose", 1, "income_equals_expenditure", "info", needs="accounts")
_PROOF = Proof(
    "用于该用途的收入与支出相等",
    "what comes in for this purpose is what is spent on it",
    "no identity: money that comes in for one purpose may be carried over or spent on another",
)
_NATURES = ("basic", "project", "personnel", "operating")


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """人员经费, 公用经费, 基本支出 or 项目支出 of income = the same of expenditure, of one fund.

    A match ties both tables; it never fails, for what comes in for one purpose may be carried over: then
    nothing is said. Source: 财政拨款收支总表 of those provinces that show what the income is for.
    """
    for of, nature in product(ACCOUNTS, _NATURES):
        income, spent = (
            ledger.agreed(total_of(book, c.CURRENT, flow, **of).model_copy(update={"nature": nature}))
            for flow in ("income", "expenditure")
        )
        tables = {fact.source.table for fact in income}
        others = [fact for fact in spent if fact.source.table not in tables]
        if income and others and income[0].value:
            check = equal(RULE, [income[0], *others], _PROOF)
            if check.outcome.startswith("pass"):
                yield check
