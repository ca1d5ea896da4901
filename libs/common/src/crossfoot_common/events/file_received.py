"""FileReceived: new bytes are in the store."""

from datetime import datetime
from typing import ClassVar

from crossfoot_common.errors import Reason
from crossfoot_common.events.base import Event
from crossfoot_common.tables.document import content_id


class FileReceived(Event):
    """The watcher stored a disclosure file, once for its content.

    `refused` is set when the file can be seen to have no reading (empty, too large, unknown type): it is
    announced all the same, so that it reaches an outcome like any other.
    """

    type: ClassVar[str] = "crossfoot.file.received"
    version: ClassVar[int] = 1

    sha256: str
    size: int
    media_type: str
    object_key: str
    source: str
    received_at: datetime
    parent_sha256: str | None = None  # the archive that this file was a member of
    refused: Reason | None = None
    detail: str = ""

    @property
    def key(self) -> str:
        """Keyed by content."""
        return self.sha256

    @property
    def id(self) -> str:
        """One announcement a content."""
        return content_id(self.type, self.version, self.sha256)
