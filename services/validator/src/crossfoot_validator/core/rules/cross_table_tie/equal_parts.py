"""Where a part of the funds is all of them in total, it is all of them in every item.

中文：两口径合计相等时，各科目也相等。
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.checks.guard import sober
from crossfoot_validator.core.document.facts.ledger import SPLITS, Book, Ledger
from crossfoot_validator.core.document.facts.side import tables_of
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.equal-parts", 3, "cross_table_tie", needs="accounts")
_PROOF = Proof(
    "各口径的支出合计相等，而部分不会大于全部，故各科目也应相等",
    "the totals are equal and no part exceeds its whole, so every item is equal too",
)
_BASES: tuple[Mapping[str, str], ...] = (
    {"basis": c.ALL},
    {"basis": c.FISCAL_APPROPRIATION},
    {"fund": "general_public_budget"},
)
Source = tuple[str | None, str | None]


def examine(book: Book, ledger: Ledger) -> Iterator[Check]:
    """An item of all funds = the same item of the appropriation = that of one fund, where totals are equal.

    A fund's expenditure on an item never exceeds that of all funds; with equal totals every item is equal.
    Nothing is claimed where an amount is negative. Source: arithmetic of nested amounts.
    """
    sources = _equal_in_total(ledger, book)
    if len(sources) > 1:
        yield from sober(_items(ledger, book, sources))


def _equal_in_total(ledger: Ledger, book: Book) -> list[Source]:
    """Fund and basis of each source of money that is proven to be all there is."""
    for start in range(len(_BASES) - 1):
        wide = _BASES[start]
        same = [of for of in _BASES[start + 1 :] if ledger.equal_totals(book, wide, of)]
        if same:
            return [(of.get("fund"), of.get("basis")) for of in (wide, *same)]
    return []


def _items(ledger: Ledger, book: Book, sources: list[Source]) -> Iterator[Check]:
    proof = replace(_PROOF, slack=ledger.slack(book, len(sources) - 1))
    seen: set[FactKey] = set()
    for key, _ in list(ledger.groups()):
        if not _is_item(key, book, sources):
            continue
        family = [key.model_copy(update={"fund": fund, "basis": basis}) for fund, basis in sources]
        if family[0] not in seen:
            seen.add(family[0])
            # a key whose own sides contradict each other is told by the rule on same facts
            known = [facts for facts in map(ledger.agreed, family) if facts]
            sides = [fact for facts in known for fact in facts]
            if len(known) > 1 and len(tables_of(sides)) > 1:
                yield equal(RULE, sides, proof)


def _is_item(key: FactKey, book: Book, sources: list[Source]) -> bool:
    return (
        key.concept == c.CURRENT
        and key.flow == "expenditure"
        and Book(key.period, key.measure, key.subject) == book
        and (key.fund, key.basis) in sources
        and any(getattr(key, split) for split in SPLITS)
    )
