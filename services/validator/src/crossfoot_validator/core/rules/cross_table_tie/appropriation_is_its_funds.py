"""The appropriation is the general public budget, the government funds and the state capital budget.

中文：财政拨款等于一般公共预算、政府性基金、国有资本经营预算之和。
"""

from collections.abc import Iterator

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.checks.facts import Proof, total
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.appropriation-is-its-funds", 2, "cross_table_tie", needs="accounts")
_FUNDS = ("general_public_budget", "gov_fund", "state_capital")
_OPEN = "not every fund is stated"
_ZH = "财政拨款支出由一般公共预算、政府性基金预算和国有资本经营预算组成"
_EN = "the appropriation is the sum of its funds"


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """财政拨款支出 of a summary = Σ of the totals of the tables by fund, which other tables state.

    A blank fund adds nothing; it may fail only where all three are stated, in figures or in a sentence that
    there is no data. Source: form 公开04表, 合计 = 一般公共预算 + 政府性基金 + 国有资本经营.
    """
    for fact in ledger.at(total_of(book, c.CURRENT, "expenditure", basis=c.FISCAL_APPROPRIATION)):
        parts = [part for fund in _FUNDS if (part := _elsewhere(ledger, book, fund, fact)) is not None]
        if len([part for part in parts if part.value]) > 1:
            forbid = "" if len(parts) == len(_FUNDS) else _OPEN
            yield total(RULE, fact, parts, Proof(_ZH, _EN, forbid, ledger.slack(book)))


def _elsewhere(ledger: Ledger, book: Book, fund: str, fact: Fact) -> Fact | None:
    facts = ledger.agreed(total_of(book, c.CURRENT, "expenditure", fund=fund))
    return next((part for part in facts if part.source.table != fact.source.table), None)
