"""What is bought out of one source is no more than the source has.

中文：政府采购由某一资金来源安排的金额不大于该来源的资金。
"""

from collections.abc import Iterator

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.doubts import CARRIED
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, at_most
from crossfoot_validator.core.document.facts.ledger import SPLITS, Book, Ledger
from crossfoot_validator.core.document.facts.side import base, certain
from crossfoot_validator.core.vocabulary.premise import NAMED
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which-not-exceed.purchases-within-source", 1, "of_which_not_exceed", needs="accounts")
_ZH, _EN = "由一项资金安排的采购不应大于该项资金", "purchases out of a source are no more than the source"
_NAMES = "only one source of the purchases is named in the table of the sources"
_CARRIED = "money of last year may pay for it as well"
_OTHER = "money of other funds may pay for it as well"
_NEGATIVE = "amounts below zero are stated"
_FROM_OTHERS = ("fund", "basis", "flow")


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """政府采购 out of 单位运转经费, 项目支出 … ≤ the income or expenditure of that name in another table.

    It may fail where the table of the sources names two or more of those that the purchases name, all money
    of the document is in it, and money carried over is none, or has a column of its own beside the sources.
    Source: columns 资金来源 of 政府采购预算表; a purchase is paid out of the source that it names.
    """
    found = [
        (part, limit)
        for key, facts in list(ledger.groups())
        if _bought(key, book)
        for part in certain(facts)[:1]
        if (limit := _limit(ledger, part)) is not None
    ]
    for part, limit in found:
        beside = [one for one, other in found if _tables(one, other) == _tables(part, limit)]
        forbid = _forbids(ledger, book, (part, limit), len(beside))
        yield at_most(RULE, [part], limit, Proof(_ZH, _EN, forbid))


def _bought(key: FactKey, book: Book) -> bool:
    named = key.concept == c.PROCUREMENT_SOURCE and key.fund is None
    return named and (key.period, key.measure) == (book.period, book.measure) and book.subject is None


def _limit(ledger: Ledger, part: Fact) -> Fact | None:
    """The largest figure of what the source is called, over all funds."""
    concept = c.PURPOSE if part.key.subject else c.CURRENT
    wanted = part.key.model_copy(update={"concept": concept})
    stated = [
        fact
        for key, facts in ledger.groups()
        if key.model_copy(update=dict.fromkeys(_FROM_OTHERS)) == wanted
        for fact in facts
        if fact.source.table != part.source.table and fact.source.row is not None
    ]
    limit = max(stated, key=base, default=None)
    if limit is not None and limit.doubtful == CARRIED and _carries_apart(ledger, part):
        return limit.model_copy(update={"doubtful": None})  # with last year's money or without: it is all
    return limit


def _tables(part: Fact, limit: Fact) -> tuple[int | None, int | None]:
    return part.source.table, limit.source.table


def _forbids(ledger: Ledger, book: Book, pair: tuple[Fact, Fact], names: int) -> str:
    """Why more than the source proves nothing; empty when it does."""
    part, limit = pair
    if names < NAMED:
        return _NAMES
    if _carried(ledger) and not _carries_apart(ledger, part):
        return _CARRIED
    if ledger.negative(book):
        return _NEGATIVE
    totals = list(_totals(ledger, book))
    here = [base(fact) for fact in totals if fact.source.table == limit.source.table]
    return "" if here and max(map(base, totals)) <= max(here) else _OTHER


def _carried(ledger: Ledger) -> list[Fact]:
    return [f for key, facts in ledger.groups() if key.concept == c.CARRY_OVER_IN for f in facts if f.value]


def _carries_apart(ledger: Ledger, part: Fact) -> bool:
    """Whether what last year's money pays for has a column of its own beside the sources."""
    return any(fact.source.table == part.source.table for fact in _carried(ledger))


def _totals(ledger: Ledger, book: Book) -> Iterator[Fact]:
    for key, facts in ledger.groups():
        of_book = Book(key.period, key.measure, key.subject) == book
        if of_book and key.concept in {c.CURRENT, c.GRAND_TOTAL} and not _split(key):
            yield from facts


def _split(key: FactKey) -> bool:
    return any(getattr(key, split) for split in SPLITS)
