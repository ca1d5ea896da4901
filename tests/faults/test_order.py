"""Nothing rests on the order of events, or on how often they come: all at once, twice and shuffled."""

import asyncio
import time
from random import Random

import pytest
from aiokafka import AIOKafkaProducer
from aiokafka.structs import ConsumerRecord

from crossfoot_common.events.topics import ACCEPTED, CHECKED, DOCUMENTS, FILES, REJECTED, TABLES
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.storage import keys
from tests.e2e.chain import SERVICES, Chain
from tests.e2e.topics import empty_topics, messages
from tests.faults.conftest import Make
from tests.faults.proof import remove
from tests.faults.runs import FILES as UPLOADS
from tests.faults.runs import Ends, ends, told
from tests.servers.model import Servers
from tests.support.real import settings_for

pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]
CHAIN = [topic.name for topic in (FILES, TABLES, DOCUMENTS, ACCEPTED, REJECTED, CHECKED)]


def send(bootstrap: str, records: list[ConsumerRecord]) -> None:
    """In this order, one behind the other."""

    async def sending() -> None:
        async with AIOKafkaProducer(bootstrap_servers=bootstrap) as producer:
            for one in records:
                await producer.send(one.topic, one.value, key=one.key, headers=list(one.headers))

    asyncio.run(sending())


def wait_until_quiet(chain: Chain, seconds: float = 3) -> None:
    """Wait until no service has handled anything for a while."""
    handled, since = -1.0, time.monotonic()
    while time.monotonic() - since < seconds:
        now = sum(chain.metric(name, "crossfoot_messages_total") for name in SERVICES)
        if now != handled:
            handled, since = now, time.monotonic()
        time.sleep(0.2)


@pytest.mark.parametrize("seed", [5])
def test_all_events_twice_and_shuffled_give_the_same_rows_and_outcomes(
    seed: int, make: Make, servers: Servers, expected: Ends
) -> None:
    chain = make(servers)
    chain.start()
    for name, data in UPLOADS.items():
        chain.upload(name, data)
    chain.wait_until(lambda: told(chain), 120, "a quiet end")
    events = messages(servers.kafka, *CHAIN)
    for name in SERVICES:
        chain.end(name)
    empty_topics(servers.kafka)
    asyncio.run(create_topics(settings_for(servers)))
    chain.query("truncate documents, tables cascade")
    remove(chain, keys.RESULTS, keys.OUTCOMES)
    again = [*events, *events]
    Random(seed).shuffle(again)
    send(servers.kafka, again)
    chain.settings["CROSSFOOT_GROUP_PREFIX"] = f"{chain.name}_anew"
    chain.start()
    chain.wait_until(lambda: told(chain), 120, f"an end, with seed {seed}")
    wait_until_quiet(chain)
    assert ends(chain) == expected
