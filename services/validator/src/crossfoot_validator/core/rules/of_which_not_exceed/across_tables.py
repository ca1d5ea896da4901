"""Amounts of one table that are part of an amount of another do not exceed it.

中文：一表中的部分不大于另一表中的整体。
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, at_most
from crossfoot_validator.core.document.facts.ledger import Book, Ledger, total_of
from crossfoot_validator.core.document.facts.side import tables_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.across-tables", 1, "of_which_not_exceed", "warning", needs="accounts")
_BASIC_ITEMS = {
    "30212": c.ABROAD,
    "30215": c.MEETINGS,
    "30216": c.TRAINING,
    "30217": c.RECEPTION,
    "30231": c.VEHICLE_RUNNING,
}
_FORBID = "cities draw the line between the two differently"


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """A part stated in one table ≤ the whole stated in another.

    三公 items within basic expenditure ≤ the same item of the 三公 table; 机关运行经费 ≤ 商品和服务支出
    of basic expenditure; 政府采购 of a fund ≤ income of the fund; what is bought for a project ≤ the funds
    of its form. What cities define differently passes or is not checkable, and never fails. Source: the
    notes of the forms on what 三公 and 机关运行经费 are part of.
    """
    if book.subject is None:
        for parts, limit in _claims(ledger, book):
            if len(tables_of([*parts, limit])) > 1:
                yield at_most(
                    RULE,
                    parts,
                    limit,
                    Proof("部分不应大于整体", "a part is no more than its whole", _FORBID),
                )


def _claims(ledger: Ledger, book: Book) -> Iterator[tuple[Sequence[Fact], Fact]]:
    basic = total_of(book, c.CURRENT, "expenditure", fund="general_public_budget").model_copy(
        update={"nature": "basic"}
    )
    for economic, concept in _BASIC_ITEMS.items():
        yield from _pair(ledger, basic.model_copy(update={"economic": economic}), _item(book, concept))
    yield from _pair(ledger, _item(book, c.OPERATING_EXPENSES), basic.model_copy(update={"economic": "302"}))
    for fund in ("general_public_budget", "gov_fund", "state_capital"):
        bought = _item(book, c.PROCUREMENT).model_copy(update={"fund": fund})
        yield from _pair(ledger, bought, total_of(book, c.CURRENT, "income", fund=fund))
    yield from _pair(
        ledger, _item(book, c.PROCUREMENT), total_of(book, c.CURRENT, "expenditure", basis=c.ALL)
    )
    for key, facts in ledger.groups():
        if key.concept == c.PROCUREMENT_ITEM and (key.period, key.measure) == (book.period, book.measure):
            yield from (
                (facts, form) for form in ledger.at(key.model_copy(update={"concept": c.PROJECT_FUNDS}))[:1]
            )


def _pair(ledger: Ledger, part: FactKey, whole: FactKey) -> Iterator[tuple[Sequence[Fact], Fact]]:
    small, large = ledger.told(part), ledger.told(whole)
    if small is not None and large is not None:
        yield [small], large


def _item(book: Book, concept: str) -> FactKey:
    return FactKey(concept=concept, period=book.period, measure=book.measure)
