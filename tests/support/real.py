"""A consumer loop on real servers, wired as the services wire theirs, with topics and a group of its own."""

import asyncio
import contextlib
import uuid
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.events.topics import DEAD_LETTERS, TOPICS
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.messaging.broker import client_options
from crossfoot_common.messaging.records import Headers
from crossfoot_common.messaging.routes import Route
from crossfoot_common.service import Service
from crossfoot_common.settings import ServiceSettings
from tests.servers.model import Servers


def environment(servers: Servers, bucket: str = "crossfoot-test") -> dict[str, str]:
    """The variables that make a service use these servers."""
    return {
        "CROSSFOOT_KAFKA_BOOTSTRAP": servers.kafka,
        "CROSSFOOT_KAFKA_ENABLE_IDEMPOTENCE": str(servers.kind == "containers").lower(),
        "CROSSFOOT_KAFKA_SESSION_TIMEOUT_MS": "10000",
        "CROSSFOOT_S3_ENDPOINT": servers.s3_endpoint.removeprefix("http://"),
        "CROSSFOOT_S3_ACCESS_KEY": servers.s3_access_key,
        "CROSSFOOT_S3_SECRET_KEY": servers.s3_secret_key,
        "CROSSFOOT_S3_BUCKET": bucket,
        "CROSSFOOT_POSTGRES_DSN": servers.postgres,
    }


def settings_for(servers: Servers) -> ServiceSettings:
    """The same as settings."""
    values = {name.removeprefix("CROSSFOOT_").lower(): value for name, value in environment(servers).items()}
    return ServiceSettings.model_validate(values)


@dataclass
class Log:
    """A topic of a test's own on the real broker."""

    settings: ServiceSettings
    topic: str = field(default_factory=lambda: f"test.{uuid.uuid4().hex[:12]}")
    partitions: int = 1

    async def create(self) -> "Log":
        await create_topics(self.settings)
        admin = AIOKafkaAdminClient(**client_options(self.settings))
        await admin.start()
        await admin.create_topics([NewTopic(self.topic, self.partitions, 1)])
        await admin.close()
        return self

    async def put(self, *messages: tuple[bytes | None, bytes, Headers]) -> None:
        producer = AIOKafkaProducer(**client_options(self.settings), acks="all")
        async with producer:
            for key, value, headers in messages:
                await producer.send_and_wait(self.topic, value, key=key, headers=list(headers))

    async def committed(self, group: str) -> dict[int, int]:
        """The group's committed offset by partition; nothing for a partition without one."""
        admin = AIOKafkaAdminClient(**client_options(self.settings))
        await admin.start()
        places = [TopicPartition(self.topic, n) for n in range(self.partitions)]
        found = await admin.list_consumer_group_offsets(group, partitions=places)
        await admin.close()
        return {place.partition: mark.offset for place, mark in found.items() if mark.offset >= 0}


async def read_all(settings: ServiceSettings, topic: str, wait_s: float = 2.0) -> list[Any]:
    """Every record of a topic, until none has come for a while."""
    consumer = AIOKafkaConsumer(topic, auto_offset_reset="earliest", **client_options(settings))
    found: list[Any] = []
    async with consumer:
        while records := await consumer.getmany(timeout_ms=int(wait_s * 1000)):
            found += [one for some in records.values() for one in some]
    return found


async def letters_of(settings: ServiceSettings, topic: str) -> list[DeadLetter]:
    """The dead letters of messages of a topic."""
    found = [codec.decode(DeadLetter, one.value) for one in await read_all(settings, DEAD_LETTERS.name)]
    return [letter for letter in found if letter.topic == topic]


@contextlib.asynccontextmanager
async def member(
    settings: ServiceSettings,
    group: str,
    routes: Sequence[Route],
    most: int = 500,
    apart: Sequence[Route] = (),
    **others: object,
) -> AsyncIterator[Service]:
    """A service that works as the member `group` of its own group; what ended its work comes out.

    The routes that are read `apart` have a subscriber of their own, which takes one record at a time.
    """
    changed = {"group_prefix": group, "kafka_batch_records": most, **others}
    service = Service("test", settings.model_copy(update=changed))
    service.publishes(*(one for one in TOPICS if one is not DEAD_LETTERS))
    service.subscribes(*routes)
    if apart:
        service.subscribes(*apart, group="test-apart", most=1)
    running = asyncio.create_task(service.work())
    try:
        yield service
    finally:
        service.stopping.set()
        async with asyncio.timeout(40):
            await running
        if service.failure:
            raise service.failure


async def until(done: Callable[[], bool], service: Service, seconds: float = 60) -> None:
    """Wait until it is done, or the work has ended."""
    async with asyncio.timeout(seconds):
        while not done() and not service.stopping.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(service.stopping.wait(), 0.05)
