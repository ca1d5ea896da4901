"""Finds the rules and gives each what it declares that it needs: the one place that goes through all of them.

A rule is a module below `rules` with a `RULE`. One that needs a table has `propose(context)`, which yields
relations; every other has `examine(…)`, which yields checks and is called once for each thing that it needs.
Their order is that of family and file name. What one of them raises costs its own checks and nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from crossfoot_common.discovery import modules_of
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim, Fact
from crossfoot_validator.core.checks.broken import broken
from crossfoot_validator.core.checks.unspoken import told_by
from crossfoot_validator.core.document.claims.lists.changes import Changes
from crossfoot_validator.core.document.claims.lists.listing import Listing
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
    "document": Given((DocumentContext,), lambda d: ((d,),)),
    "accounts": Given((Book, Ledger), lambda d: ((book, d.ledger) for book in d.ledger.books)),
    "facts by key": Given(
        (Sequence[Fact], DocumentContext), lambda d: ((facts, d) for _, facts in d.ledger.groups())
    ),
    "claim": Given((Claim, DocumentContext), lambda d: ((claim, d) for claim in d.document.claims)),
    "claims by key": Given(
        (Sequence[Claim], DocumentContext),
        lambda d: ((claims, d) for claims in d.prose.claims_by_key.values()),
    ),
    "statement": Given((Statement, DocumentContext), lambda d: ((s, d) for s in d.prose.statements.values())),
    "list": Given((Sequence[Listing], DocumentContext), lambda d: ((readings, d) for readings in d.lists)),
    "changes of a list": Given((Changes,), lambda d: ((changes,) for changes in d.changes)),
}


@cache
def all_rules() -> Mapping[Rule, ModuleType]:
    """The module of each rule, by family and file name."""
    return {module.RULE: module for module in modules_of(RULES) if hasattr(module, "RULE")}


@cache
def _rules_for_tables() -> tuple[tuple[Rule, ModuleType], ...]:
    """The rules that propose relations."""
    return tuple((rule, module) for rule, module in all_rules().items() if rule.needs == "table")


@cache
def _rules_that_leave_open() -> tuple[tuple[Rule, ModuleType], ...]:
    """The rules that say what they could not look for."""
    return tuple((rule, module) for rule, module in all_rules().items() if hasattr(module, "left_open"))


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the rules claim for a table, and a check for each rule that failed on it."""

    relations: tuple[Relation, ...]
    failures: tuple[Check, ...]


def table_relations(context: TableContext) -> Proposed:
    """What every rule claims for a table; nothing of a rule that raises."""
    relations, failures = list[Relation](), list[Check]()
    for rule, module in _rules_for_tables():
        try:
            relations += list(module.propose(context))  # all or nothing: half a rule proves nothing
        except Exception as bug:  # noqa: BLE001 - one rule must not lose the table to the others
            failures.append(broken(rule, bug, context.table.sequence))
    return Proposed(tuple(relations), tuple(failures))


def left_open(context: TableContext, checks: Sequence[Check]) -> Iterator[Check]:
    """What the rules say that they could not look for in a table, and of which figures no check speaks."""
    told = told_by(checks)
    for rule, module in _rules_that_leave_open():
        try:
            yield from module.left_open(context, told)
        except Exception as bug:  # noqa: BLE001 - as above
            yield broken(rule, bug, context.table.sequence)


def document_checks(context: DocumentContext) -> Iterator[Check]:
    """What every rule between tables or on the prose finds in a document."""
    for rule in all_rules():
        if rule.needs != "table":
            yield from checks_of(rule, context)


def checks_of(rule: Rule, context: DocumentContext) -> Iterator[Check]:
    """What one rule finds in a document; where it raises it has no more to say of that one thing."""
    try:
        each = list(GIVEN[rule.needs].each(context))
    except Exception as bug:  # noqa: BLE001 - one reading must not lose the document to the other rules
        yield broken(rule, bug)
        return
    failed: Exception | None = None
    for given in each:
        try:
            found = list(all_rules()[rule].examine(*given))
        except Exception as bug:  # noqa: BLE001 - nor one thing the others
            failed = failed or bug
        else:
            yield from found
    if failed is not None:
        yield broken(rule, failed)
