"""Creating the topics: a command, because a broker that creates them by itself does it wrong."""

import asyncio
import sys

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError, TopicAlreadyExistsError, for_code

from crossfoot_common.events.topics import TOPICS, UPLOADS
from crossfoot_common.messaging.broker import client_options
from crossfoot_common.messaging.kafka import translated
from crossfoot_common.settings import KafkaSettings

WANTED = {topic.name: topic.partitions for topic in TOPICS} | {UPLOADS: 1}


async def existing_topics(settings: KafkaSettings) -> set[str]:
    """The names of all topics of the broker."""
    admin = AIOKafkaAdminClient(**client_options(settings))
    try:
        await admin.start()
        return set(await admin.list_topics())
    except (KafkaError, OSError) as error:
        raise translated(error) from error
    finally:
        await admin.close()


async def create_topics(settings: KafkaSettings) -> list[str]:
    """Create what is missing, with the partitions of its contract; the names that were created.

    Raises:
        TransientError: the broker is away.
    """
    missing = sorted(WANTED.keys() - await existing_topics(settings))
    admin = AIOKafkaAdminClient(**client_options(settings))
    try:
        await admin.start()
        return [name for name in missing if await _created(admin, name, settings.kafka_replication)]
    except (KafkaError, OSError) as error:
        raise translated(error) from error
    finally:
        await admin.close()


async def _created(admin: AIOKafkaAdminClient, name: str, replication: int) -> bool:
    answer = await admin.create_topics([NewTopic(name, WANTED[name], replication)])
    for _, code, *_ in answer.topic_errors:
        if code and for_code(code) is not TopicAlreadyExistsError:
            raise for_code(code)(name)
        return not code
    return True


def main() -> None:
    """Create the topics of the broker that the environment names, and print what was created."""
    for name in asyncio.run(create_topics(KafkaSettings())):
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
