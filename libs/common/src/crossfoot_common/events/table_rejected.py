"""TableRejected: a figure inside the table is provably wrong."""

from typing import ClassVar

from crossfoot_common.events.base import DocumentRef, Event, content_id
from crossfoot_common.tables.checks import Check, Finding, Verification
from crossfoot_common.tables.model import Fact, Table


class TableRejected(Event):
    """The table as it was published, and every failed check with all its operands."""

    type: ClassVar[str] = "crossfoot.table.rejected"
    version: ClassVar[int] = 1

    document: DocumentRef
    table: Table
    facts: tuple[Fact, ...] = ()
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    verification: Verification = "unverified"

    @property
    def key(self) -> str:
        """Keyed by document."""
        return self.document.document_id

    @property
    def id(self) -> str:
        """One a table, schema and parser version."""
        ref = self.document
        return content_id(self.type, self.version, ref.sha256, ref.parser_version, self.table.sequence)
