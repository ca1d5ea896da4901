"""A fact that several tables state is the same in all of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.facts.ledger import Book, Ledger
from crossfoot_validator.core.document.facts.side import agree, certain, interval, tables_of, usual
from crossfoot_validator.core.vocabulary.relation import RuleId

RULE = RuleId("cross-table-tie.same-fact", 2, "cross_table_tie")
_PROOF = ("同一指标在各表中应当一致", "it is the same fact in every table")
_BASES = "these tables disagree in most of what they share: their bases differ"
_MANY = "more tables state it than are compared with each other"
_MOST_SIDES = 100
_NONE = Decimal(0)
_MOST = 3  # so many mismatches of two tables, and more than half of what they share, are no single error


def examine(document: DocumentParsed) -> Iterator[Check]:
    """Figures with equal keys (concept, dimensions, measure, year) agree across tables and units.

    One check for each fact that two or more tables state: the figure tested is the one that the others
    contradict. A sentence that a table has no data is a side too (zero). Doubtful readings that do not
    agree are checked apart and never fail. Source: the forms state one amount in several tables.
    """
    ledger = Ledger(document)
    stated = [facts for key, facts in ledger.groups() if key.concept != c.PROCUREMENT_ITEM]
    groups = [facts for facts in stated if len(tables_of(facts)) > 1]
    strangers = _strangers(groups)
    slacks = {book: ledger.slack(book) for book in ledger.books()}
    for facts in groups:
        yield from _checks(facts, strangers, _slack(slacks, facts[0].key))


def _slack(slacks: Mapping[Book, Decimal], key: FactKey) -> Decimal:
    book = Book(key.period, key.measure, key.subject)
    return slacks.get(book, _NONE) if key.concept == c.CURRENT else _NONE


def _checks(
    facts: Sequence[Fact], strangers: frozenset[tuple[int, int]], slack: Decimal = _NONE
) -> Iterator[Check]:
    if all(fact.source.row is None for fact in facts):
        return  # sentences only: nothing is stated
    right = usual(certain(facts) or facts)
    sides = [fact for fact in facts if not fact.doubtful or agree(fact, right)]
    if len(tables_of(sides)) > 1:
        yield equal(RULE, sides, Proof(*_PROOF, _forbids(sides, strangers), slack))
    kept = {id(fact) for fact in sides}
    for fact in facts:
        if id(fact) not in kept and fact.key.concept != c.PROJECT_FUNDS:
            yield equal(RULE, [fact, right], Proof(*_PROOF))


def _forbids(sides: Sequence[Fact], strangers: frozenset[tuple[int, int]]) -> str:
    """Why a mismatch proves nothing; empty when it does."""
    if len(sides) > _MOST_SIDES:
        return _MANY
    tables = frozenset(tables_of(sides))
    return _BASES if any(tables.issuperset(pair) for pair in strangers) else ""


def _strangers(groups: Sequence[Sequence[Fact]]) -> frozenset[tuple[int, int]]:
    """Pairs of tables that cannot speak of the same accounts."""
    shared: Counter[tuple[int, int]] = Counter()
    wrong: Counter[tuple[int, int]] = Counter()
    for facts in groups:
        sides = [(fact.source.table, interval(fact)) for fact in certain(facts)[: _MOST_SIDES + 1]]
        for (one, left), (other, right) in combinations(sides if len(sides) <= _MOST_SIDES else (), 2):
            if one is not None and other is not None and one != other:
                pair = (min(one, other), max(one, other))
                shared[pair] += 1
                wrong[pair] += not left.meets(right)
    return frozenset(p for p, n in wrong.items() if n >= _MOST and n * 2 > shared[p])
