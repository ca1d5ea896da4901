"""From a table or a document to its verdict: runs every rule that discovery finds. Pure."""

from crossfoot_common.events.base import DocumentRef
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.tables.model import Fact, Table
from crossfoot_validator.core.verdicts import DocumentVerdict, TableVerdict


def check_table(document: DocumentRef, table: Table, facts: tuple[Fact, ...] = ()) -> TableVerdict:
    """Every check inside one table, in a stable order."""
    raise NotImplementedError


def check_document(document: DocumentParsed) -> DocumentVerdict:
    """Every check between the tables of a document and against its prose, in a stable order."""
    raise NotImplementedError
