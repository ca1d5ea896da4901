"""DocumentChecked: a document was checked between its tables and against its prose."""

from typing import ClassVar, Literal

from crossfoot_common.errors import Reason
from crossfoot_common.events.base import DocumentRef, Event, content_id
from crossfoot_common.tables.checks import Check, Finding


class DocumentChecked(Event):
    """Exactly one for every DocumentParsed: the end of a file's way through the chain."""

    type: ClassVar[str] = "crossfoot.document.checked"
    version: ClassVar[int] = 1

    document: DocumentRef
    outcome: Literal["checked", "unpacked", "unreadable"]
    reason: Reason | None = None
    detail: str = ""
    table_count: int = 0
    checks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Keyed by document."""
        return self.document.document_id

    @property
    def id(self) -> str:
        """One a file, schema and parser version."""
        return content_id(self.type, self.version, self.document.sha256, self.document.parser_version)
