"""The facts of a document by key, and what they prove about funds and carried money.

A proof here never rests on one figure alone being right: it rests on totals that agree.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.document import Stated
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.document.facts.side import agree, base, certain, tables_of, usual, width

NOTHING = Decimal(0)
_TOTALS = {c.CURRENT, c.GRAND_TOTAL}
_CARRIED = {c.CARRY_OVER_IN, c.CARRY_OVER_OUT, c.BALANCE_USED, c.BALANCE_DISTRIBUTED}
SPLITS = ("function", "economic", "nature")


@dataclass(frozen=True, slots=True)
class Book:
    """One set of accounts: a year, a measure, an organisation."""

    period: int | None
    measure: str | None
    subject: str | None


class Ledger:
    """Facts by key. Items that are listed more than once (`c.PROCUREMENT_ITEM`) are kept apart."""

    def __init__(self, document: Stated) -> None:
        """Read the facts of one document, in their order."""
        self._facts: dict[FactKey, list[Fact]] = defaultdict(list)
        self._open: dict[Book, tuple[Decimal, Decimal]] = {}
        for fact in document.facts:
            self._facts[fact.key].append(fact)

    def groups(self) -> Iterator[tuple[FactKey, list[Fact]]]:
        """Every key with its facts, in the order of the document."""
        yield from self._facts.items()

    def at(self, key: FactKey) -> list[Fact]:
        """The facts of a key."""
        return self._facts.get(key, [])

    def settled(self, key: FactKey) -> Fact | None:
        """The figure of a key whose certain sides agree; None where there is none or they do not."""
        facts = certain(self.at(key))
        if not facts or any(not agree(facts[0], other) for other in facts[1:]):
            return None
        return facts[0]

    def by_function(self, whole: FactKey) -> list[list[Fact]]:
        """The facts of every function code that is a part of a total, in the order of the document."""
        return self._by_function.get(whole, [])

    @cached_property
    def _by_function(self) -> Mapping[FactKey, list[list[Fact]]]:
        found: dict[FactKey, list[list[Fact]]] = defaultdict(list)
        for key, facts in self._facts.items():
            if key.function:
                found[key.model_copy(update={"function": None})].append(facts)
        return found

    def agreed(self, key: FactKey) -> list[Fact]:
        """All figures of a key, where they agree with each other; none where they do not.

        A sentence that there is no data, which figures contradict, is told by the rule on same facts.
        """
        facts = [fact for fact in self.at(key) if fact.source.row is not None] or self.at(key)
        certain_ones = certain(facts) or facts[:1]
        if any(not agree(certain_ones[0], other) for other in certain_ones[1:]):
            return []
        return [fact for fact in facts if agree(fact, certain_ones[0])]

    def told(self, key: FactKey) -> Fact | None:
        """The figure of a key that most sides give, certain or not."""
        facts = self.at(key)
        return usual(facts) if facts else None

    @cached_property
    def books(self) -> Mapping[Book, None]:
        """Every year, measure and organisation that has a current total, in the order of the document."""
        keys = (key for key in self._facts if key.concept in _TOTALS)
        return dict.fromkeys(Book(key.period, key.measure, key.subject) for key in keys)

    def no_carry(self, book: Book, **of: str) -> bool:
        """Whether it is proven that nothing was brought over or is left, in the accounts of a fund or basis.

        Either the grand totals are stated and equal the totals of the year; or no grand total and no carried
        money is stated at all, and one table that shows both sides balances in the totals of the year.
        """
        income, expenditure = (self.settled(total_of(book, c.CURRENT, flow, **of)) for flow in _FLOWS)
        if income is None or expenditure is None:
            return False
        if base(income) != base(expenditure) or self._carried(book):
            return False
        grand = [self.at(total_of(book, c.GRAND_TOTAL, flow, **of)) for flow in _FLOWS]
        if not any(grand):
            return not self._grand_elsewhere(book) and self._one_table(book, **of)
        return all(
            facts and all(base(fact) == base(year) for fact in facts)
            for facts, year in zip(grand, (income, expenditure), strict=True)
        )

    def _one_table(self, book: Book, **of: str) -> bool:
        left, right = (tables_of(self.at(total_of(book, c.CURRENT, flow, **of))) for flow in _FLOWS)
        return bool(set(left) & set(right))

    def _carried(self, book: Book) -> bool:
        return any(
            fact.value != 0
            for key, facts in self._facts.items()
            if key.concept in _CARRIED and _same_year(key, book)
            for fact in facts
        )

    def _grand_elsewhere(self, book: Book) -> bool:
        return any(
            key.concept == c.GRAND_TOTAL and key.basis == c.ALL and key.period == book.period
            for key in self._facts
        )

    def slack(self, book: Book, premises: int = 0) -> Decimal:
        """What the rounding of the totals may hide, in the base unit.

        A premise that two totals are equal is shown only to the width of the coarser one; `premises` counts
        them. Money carried over that is shown as 0.00 may be less than that, and a table may leave it out.
        """
        if book not in self._open:
            widest = max((width(fact) for fact in self._totals(book)), default=NOTHING)
            self._open[book] = widest, self._hidden_carry(book)
        widest, hidden = self._open[book]
        return widest * premises + hidden

    def _totals(self, book: Book) -> Iterator[Fact]:
        for key, facts in self._facts.items():
            unsplit = not any(getattr(key, split) for split in SPLITS)
            if key.concept in _TOTALS and unsplit and _same_year(key, book):
                yield from facts

    def _hidden_carry(self, book: Book) -> Decimal:
        if book.measure == "final_accounts":
            return NOTHING  # its forms fix what they include
        figures = [
            fact
            for key, facts in self._facts.items()
            if key.concept in _CARRIED and _same_year(key, book)
            for fact in facts
            if fact.value == 0 and fact.source.row is not None
        ]
        most: dict[str, Decimal] = {}
        for fact in figures:
            half = min(width(fact), self._finest[fact.source.table]) / 2
            most[fact.key.concept] = max(half, most.get(fact.key.concept, NOTHING))
        return sum(most.values(), NOTHING)

    @cached_property
    def _finest(self) -> Mapping[int | None, Decimal]:
        """The width of the finest figure of each table: a bare 0 is as exact as its neighbours."""
        finest: dict[int | None, Decimal] = {}
        for fact in (fact for facts in self._facts.values() for fact in facts):
            own = width(fact)
            finest[fact.source.table] = min(own, finest.get(fact.source.table, own))
        return finest

    def balances(self, book: Book, **of: str) -> bool:
        """Whether both sides of an account are stated with what was carried over, and are equal."""
        left, right = (self.settled(total_of(book, c.GRAND_TOTAL, flow, **of)) for flow in _FLOWS)
        return left is not None and right is not None and base(left) == base(right)

    def equal_totals(self, book: Book, wide: Mapping[str, str], narrow: Mapping[str, str]) -> bool:
        """Whether a part of the funds is proven to be all of them: their totals of expenditure are equal."""
        left = self.settled(total_of(book, c.CURRENT, "expenditure", **wide))
        right = self.settled(total_of(book, c.CURRENT, "expenditure", **narrow))
        return (
            left is not None and right is not None and base(left) == base(right) and not self.negative(book)
        )

    def negative(self, book: Book) -> bool:
        """Whether amounts below zero are stated: then a part may exceed its whole."""
        return book.period in self._below_zero

    @cached_property
    def _below_zero(self) -> frozenset[int | None]:
        """The years of which amounts below zero are stated."""
        stated = (fact for key, facts in self._facts.items() if key.concept == c.CURRENT for fact in facts)
        return frozenset(fact.key.period for fact in stated if fact.value < 0)


def _same_year(key: FactKey, book: Book) -> bool:
    return (key.period, key.measure) == (book.period, book.measure)


_FLOWS: tuple[c.Flow, c.Flow] = ("income", "expenditure")


ACCOUNTS = ({"fund": "general_public_budget"}, {"basis": c.FISCAL_APPROPRIATION}, {"basis": c.ALL})
"""Whose totals tables of a department tell, the narrowest first: what `total_of` is asked of."""


def total_of(book: Book, concept: str, flow: c.Flow, **of: str) -> FactKey:
    """The key of a total: `of` is a fund or a basis."""
    return FactKey(
        concept=concept,
        flow=flow,
        period=book.period,
        measure=book.measure,
        subject=book.subject,
        fund=of.get("fund"),
        basis=of.get("basis"),
    )
