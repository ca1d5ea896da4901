"""The servers that the suites run against are real, and can do what the services need of them."""

import asyncio
from io import BytesIO

import asyncpg
import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from minio import Minio

from tests.servers.model import Servers

pytestmark = pytest.mark.servers


async def test_kafka_carries_a_message_with_its_headers(servers: Servers) -> None:
    topic = "crossfoot.test.servers"
    admin = AIOKafkaAdminClient(bootstrap_servers=servers.kafka)
    await admin.start()
    await admin.create_topics([NewTopic(topic, 1, 1)])
    await admin.close()
    idempotent = servers.kind == "containers"
    async with AIOKafkaProducer(bootstrap_servers=servers.kafka, enable_idempotence=idempotent) as producer:
        await producer.send_and_wait(topic, b"value", key=b"key", headers=[("ce_id", b"1")])
    consumer = AIOKafkaConsumer(topic, bootstrap_servers=servers.kafka, auto_offset_reset="earliest")
    async with consumer:
        message = await asyncio.wait_for(consumer.getone(), 20)
    assert (message.key, message.value, list(message.headers)) == (b"key", b"value", [("ce_id", b"1")])


def test_the_store_keeps_an_object_under_a_chinese_name(servers: Servers) -> None:
    client = Minio(
        endpoint=servers.s3_endpoint.removeprefix("http://"),
        access_key=servers.s3_access_key,
        secret_key=servers.s3_secret_key,
        secure=False,
    )
    client.make_bucket("test-servers")
    client.put_object("test-servers", "inbox/预算.txt", BytesIO(b"abc"), 3)
    response = client.get_object("test-servers", "inbox/预算.txt")
    assert response.read() == b"abc"
    response.release_conn()


async def test_postgresql_is_the_version_that_is_shipped(servers: Servers) -> None:
    connection = await asyncpg.connect(servers.postgres)
    version = await connection.fetchval("show server_version")
    await connection.close()
    assert version.startswith("18")
