"""Where one fund is all the money there is, the tables of all funds and of that fund show one total.

中文：只有一般公共预算且无结转时，各口径合计相等。
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import agree, base, certain, tables_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.one-fund", 2, "cross_table_tie", needs="accounts")
_PROOF = Proof(
    "收入表明本年收入全部来自一般公共预算且无结转，故全部资金、财政拨款与一般公共预算三个口径相等",
    "the income shows that all money is general public budget and nothing is carried over,"
    " so the totals of all funds, of the appropriation and of that fund are equal",
)
_PREMISES = 3  # one fund is all income, which is all expenditure, which is that of the fund
_FLOWS: tuple[c.Flow, c.Flow] = ("income", "expenditure")
_FUND = "general_public_budget"


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """Total of all funds = total of the appropriation = total of the general public budget.

    Only where the income of all funds equals that of the general public budget (no source is negative, so
    every other one is nothing) and nothing is carried over. Source: 部门预算/部门决算 forms 01-05, whose
    amounts nest: fund within appropriation within all funds.
    """
    if _one_fund(ledger, book) and len(tables_of(sides := _sides(ledger, book))) > 1:
        yield equal(RULE, sides, replace(_PROOF, slack=ledger.slack(book, _PREMISES)))


def _one_fund(ledger: Ledger, book: Book) -> bool:
    whole = ledger.settled(total_of(book, c.CURRENT, "income", basis=c.ALL))
    fund = ledger.settled(total_of(book, c.CURRENT, "income", fund=_FUND)) or ledger.settled(
        total_of(book, c.CURRENT, "income", basis=c.FISCAL_APPROPRIATION)
    )
    if whole is None or fund is None or base(whole) != base(fund):
        return False
    return ledger.no_carry(book, basis=c.ALL)


def _sides(ledger: Ledger, book: Book) -> list[Fact]:
    """All totals whose certain figures agree among themselves, and what agrees with them."""
    fund_known = ledger.at(total_of(book, c.CURRENT, "income", fund=_FUND))
    wide = [{"basis": c.ALL}, {"basis": c.FISCAL_APPROPRIATION}, *([{"fund": _FUND}] if fund_known else [])]
    sides: list[Fact] = []
    for of in wide:
        # with nothing carried over the grand totals are those of the year
        for concept, flow in product((c.CURRENT, c.GRAND_TOTAL), _FLOWS):
            facts = ledger.at(total_of(book, concept, flow, **of))
            first = next(iter(certain(facts)), facts[0] if facts else None)
            if first is not None and ledger.settled(first.key) is not None:
                sides += [
                    fact for fact in facts if agree(fact, first) and _place(fact) not in map(_place, sides)
                ]
    return sides


def _place(fact: Fact) -> tuple[object, ...]:
    return (fact.source.table, fact.source.row, fact.source.column)
