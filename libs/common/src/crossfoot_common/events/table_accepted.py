"""TableAccepted: no error was found inside the table."""

from typing import ClassVar

from crossfoot_common.events.base import DocumentRef, Event, content_id
from crossfoot_common.tables.checks import Check, Finding, Verification
from crossfoot_common.tables.model import Fact, Table


class TableAccepted(Event):
    """The table, its facts, and how well it was proven; findings below severity `error` may be there."""

    type: ClassVar[str] = "crossfoot.table.accepted"
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
