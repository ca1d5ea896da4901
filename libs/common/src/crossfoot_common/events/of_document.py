"""What the events about a document have in common: they say which one, and are keyed by it."""

from crossfoot_common.events.base import Event
from crossfoot_common.tables.document import DocumentRef, content_id


class OfDocument(Event):
    """Base of events of which there is one for a document and parser version."""

    document: DocumentRef

    @property
    def key(self) -> str:
        """Keyed by document, so that all that is said of it stays in order."""
        return self.document.document_id

    @property
    def id(self) -> str:
        """One a file, schema and parser version."""
        return content_id(self.type, self.version, self.document.sha256, self.document.parser_version)
