"""Which document is spoken of, what is checked of it, and ids that are derived from content."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from crossfoot_common.construction import quick
from crossfoot_common.tables.model import Claim, DocumentInfo, Fact
from crossfoot_common.tables.values import Value

NAMESPACE = uuid.UUID("6f1c2b9a-3c0e-5d55-9d3c-0c9e5f7a2b10")
UNTOLD = DocumentInfo()
"""What is known of a document before it is read."""


_IN_NAMESPACE = hashlib.sha1(NAMESPACE.bytes, usedforsecurity=False)


def content_id(*parts: str | int) -> str:
    """A deterministic id: the same parts give the same id, always (UUIDv5 over a fixed namespace).

    Written out, because a warehouse needs twenty for a table and `uuid.uuid5` takes three times as long.
    """
    hashed = _IN_NAMESPACE.copy()
    hashed.update("\x1f".join(map(str, parts)).encode())
    digits = hashed.hexdigest()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def document_id(sha256: str) -> str:
    """The id of the document that a file holds; the same for every parser version."""
    return content_id("document", sha256)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRef(Value):
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
    info: DocumentInfo = UNTOLD


class Stated(Protocol):
    """What a document says, as the checks between its tables and of its prose ask for it.

    The event that announces a document has it; whoever checks a file at once needs no event for it.
    """

    @property
    def document(self) -> DocumentRef:
        """Which document it is."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of its tables."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What its prose claims."""
