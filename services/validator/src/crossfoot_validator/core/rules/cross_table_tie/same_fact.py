"""A fact that several tables state is the same in all of them.

中文：同一指标在各表中一致。
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.doubts import OF_WHICH_MONEY
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import Proof, equal
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.document.facts.ledger import Book, Ledger
from crossfoot_validator.core.document.facts.side import agree, base, certain, tables_of, usual
from crossfoot_validator.core.document.facts.strangers import MOST_SIDES
from crossfoot_validator.core.document.facts.witnesses import LEAST
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("cross-table-tie.same-fact", 7, "cross_table_tie", needs="facts by key")
_PROOF = ("同一指标在各表中应当一致", "it is the same fact in every table")
_BASES = "these tables disagree in most of what they share: their bases differ"
_UNIT = "the unit of one of these tables is wrong, which is told once"
_MANY = "more tables state it than are compared with each other"
_NAME = "but for a name nothing shows that both tables are about the same money"
_SOME = "a list of projects may leave some of them out"
_MOST_OF_ALL = Decimal("0.9")  # of the money: a list that holds less may be one of chosen projects
_NONE = Decimal(0)


def examine(facts: Sequence[Fact], document: DocumentContext) -> Iterator[Check]:
    """Figures with equal keys (concept, dimensions, measure, year) agree across tables and units.

    One check for each fact that two or more tables state: the figure tested is the one that the others
    contradict. A sentence that a table has no data is a side too (zero). Doubtful readings that do not
    agree are checked apart and never fail, nor does a list of projects that holds far less than all their
    money: only a sentence that there is none is contradicted by any figure. What only its name in the
    document tells (单位项目资金 below one fund) may fail where other amounts are equal in both tables.
    Source: the forms state one amount in several tables.
    """
    if facts[0].key.concept != c.PROCUREMENT_ITEM and len(tables_of(facts)) > 1:
        yield from _checks(facts, document, _slack(document.ledger, facts[0].key))


def _slack(ledger: Ledger, key: FactKey) -> Decimal:
    book = Book(key.period, key.measure, key.subject)
    return ledger.slack(book) if key.concept == c.CURRENT and book in ledger.books else _NONE


def _checks(facts: Sequence[Fact], document: DocumentContext, slack: Decimal = _NONE) -> Iterator[Check]:
    if all(fact.source.row is None for fact in facts):
        return  # sentences only: nothing is stated
    facts = [_of_their_money(fact, document) for fact in facts]
    right = usual(certain(facts) or facts)
    sides = [fact for fact in facts if not fact.doubtful or agree(fact, right)]
    if len(tables_of(sides)) > 1:
        yield equal(RULE, sides, Proof(*_PROOF, _forbids(sides, document), slack))
    kept = {id(fact) for fact in sides}
    for fact in facts:
        if id(fact) not in kept and fact.key.concept != c.PROJECT_FUNDS:
            yield equal(RULE, [fact, right], Proof(*_PROOF))


def _of_their_money(fact: Fact, document: DocumentContext) -> Fact:
    """The figure without its doubt where a form does not say of which money it is, and its total does."""
    if fact.doubtful != OF_WHICH_MONEY:
        return fact
    totals = document.prose.facts_for(fact.key.model_copy(update={"nature": None}))
    own = [one for one in totals if one.source.table == fact.source.table]
    others = certain(one for one in totals if one.source.table != fact.source.table)
    known = bool(own and others) and all(agree(own[0], one) for one in others)
    return fact.model_copy(update={"doubtful": None}) if known else fact


def _forbids(sides: Sequence[Fact], document: DocumentContext) -> str:
    """Why a mismatch proves nothing; empty when it does."""
    if len(sides) > MOST_SIDES:
        return _MANY
    tables = frozenset(tables_of(sides))
    if any(tables.issuperset(pair) for pair in document.scales):
        return _UNIT
    if _lists_some(sides):
        return _SOME
    if sides[0].key.concept == c.PURPOSE and not _witnessed(sides, document):
        return _NAME
    return _BASES if any(tables.issuperset(pair) for pair in document.strangers) else ""


def _lists_some(sides: Sequence[Fact]) -> bool:
    """Whether one side may be a list of chosen projects: nothing in such a list says that it is whole."""
    key = sides[0].key
    stated = [base(fact) for fact in sides if fact.source.row is not None]
    if key.nature != "project" or key.function is not None or len(stated) < len(sides):
        return False
    return min(stated) < _MOST_OF_ALL * max(stated)


def _witnessed(sides: Sequence[Fact], document: DocumentContext) -> bool:
    """Whether other amounts show that the tables are about the same money."""
    right = usual(sides)
    odd = [fact for fact in sides if not agree(fact, right)]
    return all(document.witnesses.of(fact, right) >= LEAST for fact in odd)
