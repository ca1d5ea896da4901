"""What travels: a record as the broker hands it out, a message as a handler takes it, bytes as they leave.

Nothing here knows a client library, so that handlers and their tests need none.
"""

from dataclasses import dataclass, field
from typing import TypeVar

from crossfoot_common.events.base import Event

E = TypeVar("E", bound=Event)
Headers = tuple[tuple[str, bytes], ...]
Place = tuple[str, int]
"""A topic and a partition."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a log, as raw as it came."""

    topic: str
    partition: int
    offset: int
    key: bytes | None = field(default=None, repr=False)
    value: bytes | None = field(default=None, repr=False)
    headers: Headers = field(default=(), repr=False)

    @property
    def place(self) -> Place:
        """The partition that it stands in."""
        return (self.topic, self.partition)


@dataclass(frozen=True, slots=True)
class Message:
    """A record whose envelope was understood and whose payload is here, whatever way it came.

    `event` is None where the route asked for bytes only, because a worker process decodes them.
    """

    record: Record
    payload: bytes = field(repr=False)
    event: Event | None = None
    traceparent: str | None = None

    def of(self, kind: type[E]) -> E:
        """The event, which is of this kind by the contract of its topic."""
        if not isinstance(self.event, kind):
            raise TypeError(f"{self.record.topic} was routed to a handler of {kind.__name__}")
        return self.event


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One encoded message, ready to be sent."""

    topic: str
    key: bytes | None
    payload: bytes = field(repr=False)
    headers: dict[str, str] = field(repr=False)
