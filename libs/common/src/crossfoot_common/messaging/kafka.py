"""The broker's ports on Kafka: FastStream's broker sends, an aiokafka consumer takes and commits."""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
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
from faststream.kafka import KafkaBroker

from crossfoot_common.errors import TransientError
from crossfoot_common.messaging.records import Outgoing, Place, Record
from crossfoot_common.observability import logs

log = logs.get(__name__)
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


class KafkaSender:
    """Sends through FastStream's broker; acknowledgements are futures."""

    def __init__(self, make: Callable[[], KafkaBroker]) -> None:
        self._make = make
        self._broker: Any = None

    async def start(self) -> None:
        """Connect; a broker that failed to start is not used again."""
        broker = self._make()
        try:
            await broker.start()
        except (KafkaError, OSError) as error:
            await broker.stop()
            raise translated(error) from error
        self._broker = broker

    async def stop(self) -> None:
        """Send what is still in the buffers, and disconnect."""
        if self._broker is not None:
            await self._broker.stop()

    async def send(self, outgoing: Outgoing) -> Awaitable[object]:
        """Hand a message over."""
        try:
            sent = await self._broker.publish(
                outgoing.payload,
                outgoing.topic,
                key=outgoing.key,
                headers=outgoing.headers,
                no_confirm=True,
            )
        except (KafkaError, OSError) as error:
            raise translated(error) from error
        return _acknowledged(sent)


async def _acknowledged(sent: Awaitable[object]) -> None:
    try:
        await sent
    except ProducerClosed:
        raise
    except (KafkaError, OSError) as error:
        raise translated(error) from error


class KafkaConsumer:
    """A member of a consumer group. `make` builds a new client, because a stopped one cannot start again."""

    def __init__(self, make: Callable[[], AIOKafkaConsumer]) -> None:
        self._make = make
        self._client: Any = None

    async def start(self) -> None:
        """Connect; the group is joined in the background."""
        client = self._make()
        try:
            await client.start()
        except (KafkaError, OSError) as error:
            await client.stop()
            raise translated(error) from error
        self._client = client

    async def take(self, most: int, wait_s: float) -> Sequence[Record]:
        """The next records."""
        try:
            found = await self._client.getmany(timeout_ms=int(wait_s * 1000), max_records=most)
        except (KafkaError, OSError) as error:
            raise translated(error) from error
        return [
            Record(one.topic, one.partition, one.offset, one.key, one.value, tuple(one.headers))
            for records in found.values()
            for one in records
        ]

    async def commit(self, offsets: Mapping[Place, int]) -> None:
        """Store the next offsets of what is still ours; whoever took over the rest repeats and commits it."""
        assigned = self._client.assignment()
        known = {TopicPartition(*place): offset for place, offset in offsets.items()}
        ours = {place: offset for place, offset in known.items() if place in assigned}
        if not ours:  # aiokafka refuses to commit nothing
            log.warning("commit_not_ours", error="every partition of the batch went to another member")
            return
        try:
            await self._client.commit(ours)
        except NOT_OURS as error:
            log.warning("commit_not_ours", error=repr(error))
        except (KafkaError, OSError) as error:
            raise translated(error) from error

    def assigned(self) -> int:
        """How many partitions are ours."""
        return len(self._client.assignment())

    async def lag(self) -> Mapping[Place, int]:
        """From the high watermark of the last fetch: the broker's `latest` is not to be had everywhere."""
        places: dict[Place, int] = {}
        for place in self._client.assignment():
            mark = self._client.highwater(place)
            if mark is not None:  # then there was a fetch, so that the position is known without waiting
                position = await self._client.position(place)
                places[(place.topic, place.partition)] = max(0, mark - position)
        return places

    def silent_s(self) -> float:
        """Seconds since the broker last answered for the partition that it neglects most."""
        polls = (self._client.last_poll_timestamp(place) for place in self._client.assignment())
        return time.time() - min((poll for poll in polls if poll), default=time.time() * 1000) / 1000

    async def stop(self) -> None:
        """Leave the group."""
        if self._client is not None:
            await self._client.stop()
