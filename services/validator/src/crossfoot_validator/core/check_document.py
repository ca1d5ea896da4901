"""From a document to its verdict: what must agree between its tables and with its prose. Pure."""

from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_validator.core.checks.table import to_findings
from crossfoot_validator.core.document.suspects.suspect import document_suspects
from crossfoot_validator.core.document_rules import document_rules
from crossfoot_validator.core.vocabulary.verdicts import DocumentVerdict


def check_document(document: DocumentParsed) -> DocumentVerdict:
    """Every check between the tables of a document and against its prose, in a stable order."""
    checks = tuple(check for examine in document_rules() for check in examine(document))
    return DocumentVerdict(
        checks, to_findings(checks, document_suspects(checks, document.facts), document.document)
    )
