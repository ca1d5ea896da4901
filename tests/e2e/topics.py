"""The topics of the chain, as a test needs them: emptied between tests, read, written to."""

import asyncio
from collections.abc import Iterable

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.structs import ConsumerRecord

from crossfoot_common.events.topics import TOPICS

Headers = list[tuple[str, bytes]]


def empty_topics(bootstrap: str) -> None:
    """Delete what earlier tests of the module left in the topics."""
    asyncio.run(delete_topics(bootstrap))


async def delete_topics(bootstrap: str) -> None:
    """Delete the topics themselves, and wait until they are gone."""
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        names = {topic.name for topic in TOPICS} & set(await admin.list_topics())
        if names:
            await admin.delete_topics(list(names))
        for _ in range(100):
            if not names & set(await admin.list_topics()):
                return
            await asyncio.sleep(0.1)
        raise AssertionError(f"topics that do not go away: {sorted(names)}")
    finally:
        await admin.close()


def messages(bootstrap: str, *topics: str) -> list[ConsumerRecord]:
    """Everything that is in some topics now."""
    return asyncio.run(read_all(bootstrap, topics))


async def read_all(bootstrap: str, topics: Iterable[str]) -> list[ConsumerRecord]:
    """Read every partition from the beginning until nothing comes any more."""
    consumer = AIOKafkaConsumer(bootstrap_servers=bootstrap, auto_offset_reset="earliest")
    found: list[ConsumerRecord] = []
    async with consumer:
        consumer.assign([place for topic in topics for place in await partitions_of(consumer, topic)])
        while batch := await consumer.getmany(timeout_ms=2000):
            found.extend(record for records in batch.values() for record in records)
    return found


async def partitions_of(consumer: AIOKafkaConsumer, topic: str) -> list[TopicPartition]:
    """The partitions of a topic that nobody has subscribed to."""
    await consumer._client.force_metadata_update()  # the public way knows subscribed topics only
    await consumer._client.add_topic(topic)
    return [TopicPartition(topic, number) for number in consumer.partitions_for_topic(topic) or ()]


def send(bootstrap: str, topic: str, values: Iterable[tuple[bytes | None, bytes, Headers]]) -> None:
    """Put raw messages (key, value, headers) into a topic."""

    async def sending() -> None:
        async with AIOKafkaProducer(bootstrap_servers=bootstrap) as producer:
            for key, value, headers in values:
                await producer.send_and_wait(topic, value, key=key, headers=headers)

    asyncio.run(sending())
