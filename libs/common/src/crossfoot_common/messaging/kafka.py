"""What is asked of aiokafka itself: what its errors mean, explicit offsets, lag, the age of an answer."""

import asyncio
import time
from collections.abc import Awaitable, Mapping
from typing import Any

from aiokafka import TopicPartition
from aiokafka.errors import (
    CommitFailedError,
    IllegalGenerationError,
    IllegalStateError,
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    KafkaUnavailableError,
    ProducerClosed,
    RebalanceInProgressError,
    UnknownMemberIdError,
)

from crossfoot_common.errors import TransientError
from crossfoot_common.messaging.records import Place
from crossfoot_common.observability import logs

log = logs.get(__name__)
PATIENCE_S = 60.0
"""No await on a broker is longer: some of aiokafka's have no limit of their own."""
AWAY = (KafkaConnectionError, KafkaTimeoutError, KafkaUnavailableError, OSError, TimeoutError)
NOT_OURS = (
    CommitFailedError,
    IllegalGenerationError,
    IllegalStateError,
    RebalanceInProgressError,
    UnknownMemberIdError,
)
"""The partitions went to someone else, who will process the same records again: no error."""


def translated(error: Exception) -> Exception:
    """A TransientError for what passes by itself, else the error: nobody foresaw it."""
    if isinstance(error, AWAY) or (isinstance(error, KafkaError) and error.retriable):
        return TransientError(f"the broker is away: {error!r}")
    return error


async def handed_over(sending: Awaitable[Any]) -> Awaitable[object]:
    """Hand a message over with `no_confirm`; what is returned completes when the broker has acknowledged it.

    Raises:
        TransientError: the broker is away (both here and from what is returned).
    """
    try:
        return _acknowledged(await sending)
    except (KafkaError, OSError) as error:
        raise translated(error) from error


async def _acknowledged(sent: Awaitable[object]) -> None:
    try:
        await sent
    except ProducerClosed:
        raise
    except (KafkaError, OSError) as error:
        raise translated(error) from error


async def commit(consumer: Any, offsets: Mapping[Place, int]) -> None:  # noqa: ANN401 - aiokafka has no types
    """Store the next offsets of what is still ours; whoever took over the rest repeats and commits it.

    Raises:
        TransientError: the broker is away.
    """
    assigned = consumer.assignment()
    known = {TopicPartition(*place): offset for place, offset in offsets.items()}
    ours = {place: offset for place, offset in known.items() if place in assigned}
    if not ours:  # aiokafka refuses to commit nothing
        log.warning("commit_not_ours", error="every partition of the batch went to another member")
        return
    try:
        await asyncio.wait_for(consumer.commit(ours), PATIENCE_S)
    except NOT_OURS as error:
        log.warning("commit_not_ours", error=repr(error))
    except (KafkaError, OSError) as error:
        raise translated(error) from error


async def lag(consumer: Any) -> Mapping[Place, int]:  # noqa: ANN401 - aiokafka has no types
    """From the high watermark of the last fetch: the broker's `latest` is not to be had everywhere."""
    places: dict[Place, int] = {}
    for place in consumer.assignment():
        mark = consumer.highwater(place)
        if mark is not None:  # then there was a fetch, so that the position is known without waiting
            position = await consumer.position(place)
            places[(place.topic, place.partition)] = max(0, mark - position)
    return places


def silent_s(consumer: Any) -> float:  # noqa: ANN401 - aiokafka has no types
    """Seconds since the broker last answered for the partition that it neglects most."""
    polls = (consumer.last_poll_timestamp(place) for place in consumer.assignment())
    return time.time() - min((poll for poll in polls if poll), default=time.time() * 1000) / 1000
