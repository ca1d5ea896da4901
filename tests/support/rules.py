"""What one rule on documents finds, as the engine lets it look."""

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.engine import checks_of
from crossfoot_validator.core.vocabulary.rule import Rule


def examined(rule: Rule, document: DocumentParsed) -> list[Check]:
    """Its checks, in order."""
    return list(checks_of(rule, DocumentContext(document)))
