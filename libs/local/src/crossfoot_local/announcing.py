"""Announcing files again: all at once, or gently, so that what comes in new need not wait."""

import asyncio
from collections.abc import Callable, Sequence

from aiokafka import TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.topics import FILES, SCANS, Topic
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.broker import client_options
from crossfoot_common.settings import KafkaSettings
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store
from crossfoot_local.broker import reader, send

PORTION, PAUSE_S = 20, 1.0


async def announcements(store: Store, contents: Sequence[str]) -> tuple[list[FileReceived], list[str]]:
    """The announcements of contents as they were, and those that have none that can be read."""
    found: list[FileReceived] = []
    lost: list[str] = []
    for sha256 in contents:
        try:
            found.append(FileReceived.model_validate_json(await store.get(keys.announced(sha256))))
        except (PermanentError, ValueError):
            lost.append(sha256)
    return found, lost


async def announce(settings: KafkaSettings, store: Store, events: Sequence[FileReceived]) -> None:
    """Send all, and return when all are acknowledged.

    Raises:
        TransientError: the broker is away.
    """
    await send(settings, store, [codec.encode(event, "announcing") for event in events])


async def announce_gently(
    settings: KafkaSettings,
    store: Store,
    events: Sequence[FileReceived],
    prefix: str,
    sent: Callable[[int], None],
) -> None:
    """Send a portion whenever the parsers have nothing to do; `sent` hears how many are sent."""
    for at in range(0, len(events), PORTION):
        while await waiting(settings, prefix) > 0:  # noqa: ASYNC110 - a broker sends no event to wait for
            await asyncio.sleep(PAUSE_S)
        await announce(settings, store, events[at : at + PORTION])
        sent(min(len(events), at + PORTION))


async def waiting(settings: KafkaSettings, prefix: str) -> int:
    """How many files the parsers have not committed, those included whose pictures are read apart."""
    return sum([await _uncommitted(settings, prefix, topic) for topic in (FILES, SCANS)])


async def _uncommitted(settings: KafkaSettings, prefix: str, topic: Topic) -> int:
    group = f"{prefix}.{topic.group('parser')}"
    admin = AIOKafkaAdminClient(**client_options(settings))
    await admin.start()
    try:
        partitions = [TopicPartition(topic.name, number) for number in range(topic.partitions)]
        marks = await admin.list_consumer_group_offsets(group, partitions=partitions)
    finally:
        await admin.close()
    async with reader(settings) as consumer:
        found = [await _ahead(consumer, place, marks[place].offset) for place in partitions if place in marks]
    return sum(found)


async def _ahead(consumer: object, place: TopicPartition, mark: int) -> int:
    """Records from a mark to the end, by a fetch: not every broker tells its end reliably."""
    consumer.assign([place])  # type: ignore[attr-defined] # aiokafka has no types
    consumer.seek(place, max(mark, 0))  # type: ignore[attr-defined] # aiokafka has no types
    records = await consumer.getmany(place, timeout_ms=200)  # type: ignore[attr-defined] # aiokafka has no types
    return len(records.get(place, ()))
