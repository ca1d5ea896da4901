"""DeadLetter: a message that a service could not process, whole."""

from datetime import datetime
from typing import ClassVar

from crossfoot_common.errors import Reason
from crossfoot_common.events.base import Event
from crossfoot_common.tables.document import content_id


class DeadLetter(Event):
    """The original message with its headers (values base64), so that an operator can replay it."""

    type: ClassVar[str] = "crossfoot.dead.letter"
    version: ClassVar[int] = 1

    service: str
    reason: Reason
    detail: str = ""
    attempt: int = 1
    topic: str
    partition: int
    offset: int
    original_key: str | None = None  # base64: a key may be any bytes
    original_value: str | None = None  # base64
    original_headers: tuple[tuple[str, str], ...] = ()  # values base64
    died_at: datetime

    @property
    def key(self) -> str:
        """Keyed like the original, so that replays keep their order."""
        return self.original_key or ""

    @property
    def id(self) -> str:
        """One a place in the log and attempt."""
        return content_id(
            self.type, self.version, self.topic, self.partition, self.offset, self.service, self.attempt
        )
