"""Events to bytes and back: the only place where an event is serialised for the broker."""

from typing import TypeVar

from pydantic import ValidationError

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.base import Event
from crossfoot_common.events.topics import TOPICS, Topic
from crossfoot_common.frozen import Frozen
from crossfoot_common.messaging import headers
from crossfoot_common.messaging.records import Outgoing

M = TypeVar("M", bound=Frozen)
_TOPIC_OF = {topic.event: topic for topic in TOPICS}


def topic_of(event: type[Event]) -> Topic:
    """The topic that carries an event."""
    return _TOPIC_OF[event]


def dump(event: Event) -> bytes:
    """JSON; what is None is left out, which halves a table."""
    return event.model_dump_json(exclude_none=True).encode()


def encode(event: Event, source: str, traceparent: str | None = None) -> Outgoing:
    """An event as it leaves: topic, key, headers and payload."""
    kind = type(event)
    return Outgoing(
        topic=topic_of(kind).name,
        key=event.key.encode(),
        payload=dump(event),
        headers=headers.encode(kind, event.id, source, traceparent),
    )


def decode(event: type[M], payload: bytes) -> M:
    """A payload as the event that the topic's contract promises, or as the part of it that somebody reads.

    Raises:
        PermanentError: `invalid_message`.
    """
    try:
        return event.model_validate_json(payload)
    except ValidationError as error:
        raise PermanentError("invalid_message", _summary(error)) from error


def _summary(error: ValidationError) -> str:
    """The first few faults: places and kinds, without the input itself."""
    faults = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors(include_input=False)]
    return "; ".join(faults[:5]) + (f" (and {len(faults) - 5} more)" if len(faults) > 5 else "")
