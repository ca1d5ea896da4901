"""What operators do with the broker by hand: send, and read a topic from its beginning."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiokafka import AIOKafkaConsumer, TopicPartition

from crossfoot_common.messaging.broker import client_options, make_broker
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.kafka import handed_over
from crossfoot_common.messaging.records import Outgoing, Record
from crossfoot_common.settings import KafkaSettings
from crossfoot_common.storage.port import Store


async def send(settings: KafkaSettings, store: Store, messages: Sequence[Outgoing]) -> None:
    """Send all and return when all are acknowledged; what is too large travels as a reference.

    Raises:
        TransientError: the broker is away; some may have been sent.
    """
    broker = make_broker(settings)
    claims = ClaimCheck(store, settings.kafka_message_limit)
    await broker.start()
    try:
        whole = [await claims.check_in(message) for message in messages]
        sent = [
            await handed_over(
                broker.publish(one.payload, one.topic, key=one.key, headers=one.headers, no_confirm=True)
            )
            for one in whole
        ]
        await asyncio.gather(*sent)
    finally:
        await broker.stop()


@asynccontextmanager
async def reader(settings: KafkaSettings, group: str | None = None) -> AsyncIterator[AIOKafkaConsumer]:
    """A consumer that is assigned by hand; with a group it can keep a mark."""
    consumer = AIOKafkaConsumer(
        group_id=group,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        fetch_max_wait_ms=settings.kafka_fetch_max_wait_ms,
        max_partition_fetch_bytes=max(1_048_576, 2 * settings.kafka_message_limit),
        **client_options(settings),
    )
    await consumer.start()
    try:
        yield consumer
    finally:
        await consumer.stop()


async def everything(consumer: AIOKafkaConsumer, topic: str, partition: int = 0) -> list[Record]:
    """All records of one partition, in order. The end is the high watermark of a fetch.

    A broker may state a wrong end for batches, so two fetches in a row without news end it as well.
    """
    place = TopicPartition(topic, partition)
    consumer.assign([place])
    await consumer.seek_to_beginning(place)
    found: list[Record] = []
    silent = 0
    while silent < 2:
        records = (await consumer.getmany(place, timeout_ms=500)).get(place, [])
        silent = 0 if records else silent + 1
        found += [Record(topic, partition, r.offset, r.key, r.value, tuple(r.headers)) for r in records]
        mark = consumer.highwater(place)
        if mark is not None and found and found[-1].offset + 1 >= mark:
            break
    return found
