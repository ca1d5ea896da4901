"""What one table says comes in is what another says goes out.

中文：各表之间收入总计等于支出总计。
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import certain
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.across-tables", 3, "income_equals_expenditure", needs="accounts")
_GRAND = Proof("收入总计应等于支出总计", "total income equals total expenditure")
_YEAR = Proof(
    "无上年结转也无结转下年，本年收入应等于本年支出",
    "nothing is carried over, so the income of the year equals its expenditure",
)
_FUND = Proof(
    "无上年结转也无结转下年，该项资金的本年收入应等于本年支出",
    "nothing is carried over, so the income of the fund equals its expenditure",
)
_BASES: tuple[Mapping[str, str], ...] = (
    {"basis": c.ALL},
    {"basis": c.FISCAL_APPROPRIATION},
    {"fund": "general_public_budget"},
    {"fund": "gov_fund"},
)
_WIDER: tuple[Mapping[str, str], ...] = ({"basis": c.FISCAL_APPROPRIATION}, {"basis": c.ALL})
_TIED = ("gov_fund", "state_capital")  # whose money is spent on what the fund is for, and on nothing else


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """收入总计 = 支出总计 of the same funds; 本年收入 = 本年支出 only where nothing is carried over.

    Each income is compared with an expenditure of another table. Where nothing is carried over in the
    appropriation or in all money, nothing is in its government funds and its state capital budget either.
    Source: forms 公开01表 to 公开04表.
    """
    slack = ledger.slack(book, premises=1)
    for of in _BASES:
        yield from _pairs(ledger, book, c.GRAND_TOTAL, of, _GRAND)
        if ledger.no_carry(book, **of):
            yield from _pairs(ledger, book, c.CURRENT, of, replace(_YEAR, slack=slack))
    if any(ledger.no_carry(book, **of) for of in _WIDER):
        for fund in _TIED:
            if not ledger.no_carry(book, fund=fund):  # one that is equal was compared above
                yield from _pairs(ledger, book, c.CURRENT, {"fund": fund}, replace(_FUND, slack=slack))


def _pairs(ledger: Ledger, book: Book, concept: str, of: Mapping[str, str], proof: Proof) -> Iterator[Check]:
    income = _settled(ledger, book, concept, "income", of)
    expenditure = _settled(ledger, book, concept, "expenditure", of)
    seen: set[int | None] = set()
    for fact in income:
        other = next((e for e in expenditure if e.source.table != fact.source.table), None)
        if other is not None and fact.source.table not in seen:
            seen |= {fact.source.table, other.source.table}
            yield equal(RULE, [fact, other], proof)


def _settled(ledger: Ledger, book: Book, concept: str, flow: c.Flow, of: Mapping[str, str]) -> list[Fact]:
    """The certain figures of a total, those of tables of one side first; none where they disagree."""
    key = total_of(book, concept, flow, **of)
    if ledger.settled(key) is None:
        return []
    other = {fact.source.table for fact in ledger.at(total_of(book, concept, _opposite(flow), **of))}
    return sorted(certain(ledger.at(key)), key=lambda fact: fact.source.table in other)


def _opposite(flow: c.Flow) -> c.Flow:
    return "expenditure" if flow == "income" else "income"
