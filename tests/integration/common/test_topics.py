"""Topics are created as the contract asks, drift is seen and repaired, and nothing else is touched."""

import pytest
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from crossfoot_common.events.topics import ACCEPTED
from crossfoot_common.messaging.admin import create_topics, find_drift, repair
from crossfoot_common.messaging.topic_config import Drift
from crossfoot_common.settings import KafkaSettings
from tests.servers.model import Servers

pytestmark = pytest.mark.servers


async def alter(servers: Servers, **settings: str) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=servers.kafka)
    await admin.start()
    named = {name.replace("_", "."): value for name, value in settings.items()}
    await admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, ACCEPTED.name, named)])
    await admin.close()


async def own_settings(servers: Servers) -> dict[str, str]:
    admin = AIOKafkaAdminClient(bootstrap_servers=servers.kafka)
    await admin.start()
    (answer,) = await admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, ACCEPTED.name)])
    await admin.close()
    return {entry[0]: entry[1] for entry in answer.resources[0][4] if entry[3] == 1}


async def test_topics_are_created_as_the_contract_asks(servers: Servers) -> None:
    settings = KafkaSettings(kafka_bootstrap=servers.kafka)
    await create_topics(settings)
    assert await create_topics(settings) == []
    assert await find_drift(settings) == []


async def test_drift_is_seen_and_repaired(servers: Servers) -> None:
    if servers.kind == "embedded":
        pytest.skip("the embedded broker keeps everything and has no configuration of topics")
    settings = KafkaSettings(kafka_bootstrap=servers.kafka)
    await create_topics(settings)
    await alter(servers, retention_ms="604800000", cleanup_policy="delete", segment_ms="3600000")
    found = await find_drift(settings)
    assert found == [Drift(ACCEPTED.name, "retention.ms", "-1", "604800000")]
    await repair(settings, found)
    assert await find_drift(settings) == []
    assert (await own_settings(servers))["segment.ms"] == "3600000", "somebody else's setting stays"
