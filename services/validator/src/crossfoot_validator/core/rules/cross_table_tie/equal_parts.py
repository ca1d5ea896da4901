"""Where a part of the funds is all of them in total, it is all of them in every item."""

from collections.abc import Iterator, Mapping

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.relation import RuleId
from crossfoot_validator.core.ties.ledger import SPLITS, Book, Ledger
from crossfoot_validator.core.ties.side import tables_of
from crossfoot_validator.core.ties.tie import Proof, equal

RULE = RuleId("cross-table-tie.equal-parts", 1, "cross_table_tie")
_PROOF = Proof(
    "两个口径的支出合计相等，而部分不会大于全部，故各科目也应相等",
    "the totals of both are equal and no part exceeds its whole, so every item is equal too",
)
_BASES: tuple[tuple[Mapping[str, str], Mapping[str, str]], ...] = (
    ({"basis": c.ALL}, {"basis": c.FISCAL_APPROPRIATION}),
    ({"basis": c.FISCAL_APPROPRIATION}, {"fund": "general_public_budget"}),
    ({"basis": c.ALL}, {"fund": "general_public_budget"}),
)


def examine(document: DocumentParsed) -> Iterator[Check]:
    """An item of all funds = the same item of one fund, where their totals of expenditure are equal.

    A fund's expenditure on an item never exceeds that of all funds; with equal totals every item is equal.
    Nothing is claimed where an amount is negative. Source: arithmetic of nested amounts.
    """
    ledger = Ledger(document)
    for book in ledger.books():
        for wide, narrow in _BASES:
            if ledger.equal_totals(book, wide, narrow):
                yield from _items(ledger, book, wide, narrow)


def _items(ledger: Ledger, book: Book, wide: Mapping[str, str], narrow: Mapping[str, str]) -> Iterator[Check]:
    for key, facts in list(ledger.groups()):
        if not _is_item(key, book, wide):
            continue
        other = key.model_copy(update={"basis": narrow.get("basis"), "fund": narrow.get("fund")})
        sides = _settled(ledger, facts[0].key) + _settled(ledger, other)
        if len({fact.key for fact in sides}) == 2 and len(tables_of(sides)) > 1:
            yield equal(RULE, sides, _PROOF)


def _is_item(key: FactKey, book: Book, of: Mapping[str, str]) -> bool:
    return (
        key.concept == c.CURRENT
        and key.flow == "expenditure"
        and Book(key.period, key.measure, key.subject) == book
        and (key.fund, key.basis) == (of.get("fund"), of.get("basis"))
        and any(getattr(key, split) for split in SPLITS)
    )


def _settled(ledger: Ledger, key: FactKey) -> list[Fact]:
    """One figure for a key; none where its own sides contradict each other, which is said elsewhere."""
    fact = ledger.settled(key) or (ledger.told(key) if not ledger.at(key)[1:] else None)
    return [fact] if fact else []
