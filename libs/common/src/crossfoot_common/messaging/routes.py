"""What a service does with each topic: a handler for each message, or one for the batch."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass

from crossfoot_common.events.base import Event
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message

HandleOne = Callable[[Message], Awaitable[Iterable[Publishable]]]
"""Takes a message, returns what is to be published for it."""
HandleBatch = Callable[[Sequence[Message]], Awaitable[Iterable[Publishable] | None]]
"""Takes messages all or none, returns what is to be published for them, if anything.

A PermanentError makes it be called again with halves, until one is left.
"""


@dataclass(frozen=True, slots=True)
class Each:
    """Messages one by one, `concurrency` of them at the same time."""

    handle: HandleOne
    concurrency: int = 16


@dataclass(frozen=True, slots=True)
class Together:
    """All messages of the routes that share this handler, in one call."""

    handle: HandleBatch


@dataclass(frozen=True, slots=True)
class Route:
    """A topic, the event it carries, and what to do.

    `event` None: no contract of ours, any payload will do. `decode` False: the payload is handed on as bytes,
    because the handler decodes it elsewhere.
    """

    topic: str
    event: type[Event] | None
    how: Each | Together
    decode: bool = True
