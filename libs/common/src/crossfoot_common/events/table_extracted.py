"""TableExtracted: one logical table of a document."""

from typing import ClassVar

from crossfoot_common.events.base import DocumentRef, Event, content_id
from crossfoot_common.tables.model import Fact, Table


class TableExtracted(Event):
    """The parser read one table; the checks inside the table need nothing else."""

    type: ClassVar[str] = "crossfoot.table.extracted"
    version: ClassVar[int] = 1

    document: DocumentRef
    table: Table
    facts: tuple[Fact, ...] = ()

    @property
    def key(self) -> str:
        """Keyed by document, so that a document's tables stay in order."""
        return self.document.document_id

    @property
    def id(self) -> str:
        """One a table, schema and parser version."""
        ref = self.document
        return content_id(self.type, self.version, ref.sha256, ref.parser_version, self.table.sequence)
