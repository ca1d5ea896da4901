"""What all events have in common: a type, a schema version, a key, and ids derived from content."""

import uuid
from datetime import datetime
from typing import ClassVar

from crossfoot_common.tables.model import DocumentInfo, Frozen

SCHEMAS = "https://crossfoot.example/schemas/"
"""Under this URI every schema has its `$id`; it names, nothing has to answer there."""
NAMESPACE = uuid.UUID("6f1c2b9a-3c0e-5d55-9d3c-0c9e5f7a2b10")


def content_id(*parts: str | int) -> str:
    """A deterministic id: the same parts give the same id, always (UUIDv5 over a fixed namespace)."""
    return str(uuid.uuid5(NAMESPACE, "\x1f".join(map(str, parts))))


class Event(Frozen):
    """Base of every event. Subclasses say their CloudEvents type and schema version as class variables."""

    type: ClassVar[str]
    version: ClassVar[int]

    @classmethod
    def schema_name(cls) -> str:
        """The file name of its JSON Schema."""
        return f"{cls.type}.v{cls.version}.json"

    @classmethod
    def schema_id(cls) -> str:
        """The `$id` of its JSON Schema, which is also its `ce_dataschema`."""
        return SCHEMAS + cls.schema_name()

    @property
    def key(self) -> str:
        """The Kafka key."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """The CloudEvents id: the same content gives the same id."""
        raise NotImplementedError


class DocumentRef(Frozen):
    """Which document an event speaks of.

    `source` is the name under which the file first came in, at `received_at`; `parent_sha256` is the archive
    that it was a member of.
    """

    document_id: str
    sha256: str
    media_type: str
    parser_version: str
    source: str = ""
    received_at: datetime | None = None
    parent_sha256: str | None = None
    info: DocumentInfo = DocumentInfo()


def document_id(sha256: str) -> str:
    """The id of the document that a file holds; the same for every parser version."""
    return content_id("document", sha256)
