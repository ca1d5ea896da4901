"""Creating and configuring topics: a command, because a broker that creates them by itself does it wrong."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError, TopicAlreadyExistsError, for_code

from crossfoot_common.events.topics import TOPICS, UPLOADS
from crossfoot_common.messaging.broker import client_options
from crossfoot_common.messaging.kafka import translated
from crossfoot_common.messaging.topic_config import Drift, drift, wanted
from crossfoot_common.settings import KafkaSettings

WANTED = {topic.name: topic.partitions for topic in TOPICS} | {UPLOADS: 1}
SET_ON_TOPIC = 1
"""Where a value comes from, in Kafka's numbers: this is the topic's own, all others are defaults."""


@asynccontextmanager
async def connected(settings: KafkaSettings) -> AsyncIterator[AIOKafkaAdminClient]:
    """An admin client.

    Raises:
        TransientError: the broker is away.
    """
    admin = AIOKafkaAdminClient(**client_options(settings))
    try:
        await admin.start()
        yield admin
    except (KafkaError, OSError) as error:
        raise translated(error) from error
    finally:
        await admin.close()


def configs(settings: KafkaSettings) -> dict[str, dict[str, str]]:
    """How our topics are configured under these settings, by name."""
    return {
        topic.name: wanted(topic, settings.kafka_replication, settings.kafka_retention_days)
        for topic in TOPICS
    }


async def create_topics(settings: KafkaSettings) -> list[str]:
    """Create what is missing as its contract asks; the names that were created."""
    async with connected(settings) as admin:
        missing = sorted(WANTED.keys() - set(await admin.list_topics()))
        return [name for name in missing if await _created(admin, name, settings)]


async def find_drift(settings: KafkaSettings) -> list[Drift]:
    """Every setting of an existing topic that is not what the contract asks for."""
    async with connected(settings) as admin:
        there = set(await admin.list_topics())
        asked = {name: config for name, config in configs(settings).items() if name in there}
        return [
            one for name, config in asked.items() for one in drift(name, config, await _told(admin, name))
        ]


async def repair(settings: KafkaSettings, drifts: list[Drift]) -> None:
    """Set what differs. What else was set on a topic is named too: altering forgets what is not."""
    async with connected(settings) as admin:
        for name in sorted({one.topic for one in drifts}):
            kept = await _told(admin, name, own=True)
            changed = kept | {one.setting: one.wanted for one in drifts if one.topic == name}
            (answer,) = await admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, name, changed)])
            for code, *_ in answer.resources:
                if code:
                    raise for_code(code)(name)


async def _told(admin: AIOKafkaAdminClient, name: str, *, own: bool = False) -> dict[str, str]:
    """What the broker says of a topic's configuration; `own`: only what was set on the topic itself."""
    (answer,) = await admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, name)])
    return {
        entry[0]: str(entry[1])
        for code, _, _, _, entries in answer.resources
        if not code
        for entry in entries
        if not own or entry[3] == SET_ON_TOPIC
    }


async def _created(admin: AIOKafkaAdminClient, name: str, settings: KafkaSettings) -> bool:
    new = NewTopic(
        name, WANTED[name], settings.kafka_replication, topic_configs=configs(settings).get(name, {})
    )
    answer = await admin.create_topics([new])
    for _, code, *_ in answer.topic_errors:
        if code and for_code(code) is not TopicAlreadyExistsError:
            raise for_code(code)(name)
        return not code
    return True


def main() -> None:
    """Create the topics of the broker of the environment; print what was created, and what drifted."""
    settings = KafkaSettings()
    for name in asyncio.run(create_topics(settings)):
        sys.stdout.write(f"{name}\n")
    for one in asyncio.run(find_drift(settings)):
        sys.stdout.write(f"{one} (crossfoot topics --repair)\n")


if __name__ == "__main__":
    main()
