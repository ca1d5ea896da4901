"""Finds the rules and gives each what it declares that it needs: the one place that goes through all of them.

A rule is a module below `rules` with a `RULE`. One that needs a table has `propose(context)`, which yields
relations; every other has `examine(…)`, which yields checks and is called once for each thing that it needs.
Their order is that of family and file name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from crossfoot_common.discovery import modules_of
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, Fact
from crossfoot_validator.core.document.claims.changes import Changes
from crossfoot_validator.core.document.claims.listings import Listing
from crossfoot_validator.core.document.claims.statements import Statement
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.document.facts.ledger import Book, Ledger
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Need, Rule

RULES = "crossfoot_validator.core.rules"


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule is given for its need: the types of the arguments, and all of them in a document."""

    types: tuple[object, ...]
    each: Callable[[DocumentContext], Iterable[tuple[object, ...]]]


GIVEN: Mapping[Need, Given] = {
    "accounts": Given((Book, Ledger), lambda d: ((book, d.ledger) for book in d.ledger.books)),
    "facts by key": Given(
        (Sequence[Fact], DocumentContext), lambda d: ((facts, d) for _, facts in d.ledger.groups())
    ),
    "claim": Given((Claim, DocumentContext), lambda d: ((claim, d) for claim in d.document.claims)),
    "claims by key": Given(
        (Sequence[Claim],), lambda d: ((claims,) for claims in d.prose.claims_by_key.values())
    ),
    "statement": Given((Statement, DocumentContext), lambda d: ((s, d) for s in d.prose.statements.values())),
    "list": Given((Sequence[Listing],), lambda d: ((readings,) for readings in d.lists)),
    "changes of a list": Given((Changes,), lambda d: ((changes,) for changes in d.changes)),
}


@cache
def all_rules() -> Mapping[Rule, ModuleType]:
    """The module of each rule, by family and file name."""
    return {module.RULE: module for module in modules_of(RULES) if hasattr(module, "RULE")}


def table_relations(context: TableContext) -> Iterator[Relation]:
    """What every rule claims for a table."""
    for rule, module in all_rules().items():
        if rule.needs == "table":
            yield from module.propose(context)


def left_open(context: TableContext) -> Iterator[Check]:
    """What the rules say that they could not look for in a table."""
    for module in all_rules().values():
        if hasattr(module, "left_open"):
            yield from module.left_open(context)


def document_checks(context: DocumentContext) -> Iterator[Check]:
    """What every rule between tables or on the prose finds in a document."""
    for rule in all_rules():
        if rule.needs != "table":
            yield from checks_of(rule, context)


def checks_of(rule: Rule, context: DocumentContext) -> Iterator[Check]:
    """What one rule finds in a document."""
    for given in GIVEN[rule.needs].each(context):
        yield from all_rules()[rule].examine(*given)
