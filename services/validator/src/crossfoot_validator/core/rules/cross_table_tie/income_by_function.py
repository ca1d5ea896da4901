"""Where nothing is carried over, every function spends what it receives.

中文：无结转时，各功能科目收入等于支出。
"""

from collections.abc import Iterator
from dataclasses import replace

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.checks.guard import sober
from crossfoot_validator.core.document.facts.ledger import Book, Ledger
from crossfoot_validator.core.document.facts.side import tables_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.income-by-function", 2, "cross_table_tie", needs="accounts")
_PROOF = Proof(
    "无上年结转也无结转下年，各功能科目的收入应等于支出",
    "nothing is carried over into the year or out of it, so each function spends what it receives",
)


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """收入总表 by function = 支出总表 by function, where no money is carried over in or out.

    Balances are never negative, so a balance of nothing in total is nothing in every function. Source:
    forms 公开02表 and 公开03表, which classify income and expenditure alike.
    """
    if ledger.no_carry(book, basis=c.ALL):
        yield from sober(_functions(ledger, book))


def _functions(ledger: Ledger, book: Book) -> Iterator[Check]:
    proof = replace(_PROOF, slack=ledger.slack(book, premises=2))
    for key, _ in list(ledger.groups()):
        whole = key.basis == c.ALL and key.concept == c.CURRENT and key.flow == "income"
        if not whole or not key.function or Book(key.period, key.measure, key.subject) != book:
            continue
        income = ledger.settled(key)
        expenditure = ledger.settled(key.model_copy(update={"flow": "expenditure"}))
        if income and expenditure and len(tables_of([income, expenditure])) > 1:
            yield equal(RULE, [income, expenditure], proof)
