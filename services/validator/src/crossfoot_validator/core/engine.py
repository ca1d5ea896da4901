"""Finds the rules and lets each look at what it is for: the one place that goes through all of them.

Every module below `rules` that has a `RULE` is one; its order is that of family and file name.
"""

from collections.abc import Iterator
from functools import cache
from types import ModuleType

from crossfoot_common.discovery import modules_of
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Relation

RULES = "crossfoot_validator.core.rules"


@cache
def all_rules() -> tuple[ModuleType, ...]:
    """The module of each rule, by family and file name."""
    return tuple(module for module in modules_of(RULES) if hasattr(module, "RULE"))


def table_relations(context: TableContext) -> Iterator[Relation]:
    """What every rule claims for a table."""
    for rule in all_rules():
        if hasattr(rule, "propose"):
            yield from rule.propose(context)


def document_checks(document: DocumentParsed) -> Iterator[Check]:
    """What every rule between tables or on the prose finds in a document."""
    for rule in all_rules():
        if hasattr(rule, "examine"):
            yield from rule.examine(document)
