"""The servers out of wheels, as the services use them; they keep their data and leave no orphans."""

import io
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import asyncpg
import psutil
import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from minio import Minio

from crossfoot_local.servers.embedded import EmbeddedServers

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("embedded")


def store(servers: EmbeddedServers) -> Minio:
    return Minio(
        servers.s3_endpoint,
        access_key=servers.s3_access_key,
        secret_key=servers.s3_secret_key,
        secure=False,
    )


async def produce(servers: EmbeddedServers, topic: str, values: list[bytes]) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=servers.bootstrap)
    await admin.start()
    await admin.create_topics([NewTopic(topic, num_partitions=1, replication_factor=1)])
    await admin.close()
    producer = AIOKafkaProducer(bootstrap_servers=servers.bootstrap, acks="all", enable_idempotence=False)
    async with producer:
        for value in values:
            await producer.send_and_wait(topic, value, headers=[("ce_type", b"test")])


async def consume(servers: EmbeddedServers, topic: str, count: int) -> list[Any]:
    consumer = AIOKafkaConsumer(bootstrap_servers=servers.bootstrap, enable_auto_commit=False)
    async with consumer:
        partition = TopicPartition(topic, 0)
        consumer.assign([partition])
        await consumer.seek_to_beginning(partition)
        return [await consumer.getone() for _ in range(count)]


async def query(servers: EmbeddedServers, statement: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(servers.postgres_dsn)
    try:
        return list(await connection.fetch(statement))
    finally:
        await connection.close()


async def test_put_get_produce_consume_sql_and_a_restart_keeps_everything(folder: Path) -> None:
    payloads = [b"one", b"two", b"x" * 900_000]
    with EmbeddedServers(folder) as servers:
        before = servers.connections
        store(servers).put_object(servers.bucket, "inbox/a.txt", io.BytesIO(b"bytes"), 5)
        await produce(servers, "try", payloads)
        await query(servers, "create table kept (figure numeric)")
        await query(servers, "insert into kept values (12.30)")
    with EmbeddedServers(folder) as servers:
        assert servers.connections == before
        assert store(servers).get_object(servers.bucket, "inbox/a.txt").read() == b"bytes"
        messages = await consume(servers, "try", 3)
        assert [message.value for message in messages] == payloads
        assert messages[0].headers == (("ce_type", b"test"),)
        assert [str(row["figure"]) for row in await query(servers, "select figure from kept")] == ["12.30"]


def kill_9_with_servers(folder: Path) -> None:
    """Start the servers in a process, kill it, and wait until they are gone, too."""
    code = (
        "import json, sys, time; from crossfoot_local.servers.embedded import EmbeddedServers\n"
        "with EmbeddedServers(sys.argv[1]) as servers:\n"
        "    print(json.dumps([child.pid for child in servers.children.values()]), flush=True)\n"
        "    time.sleep(120)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    mains = [psutil.Process(pid) for pid in json.loads(parent.stdout.readline())]
    assert len(mains) == 3
    family = [process for main in mains for process in (main, *main.children(recursive=True))]
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 10
    while any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in family):
        assert time.monotonic() < deadline, "a server outlived its parent"
        time.sleep(0.05)


async def test_kill_9_of_the_parent_leaves_no_orphan_and_loses_nothing(folder: Path) -> None:
    kill_9_with_servers(folder)
    with EmbeddedServers(folder) as servers:
        assert len(await consume(servers, "try", 3)) == 3
        assert store(servers).get_object(servers.bucket, "inbox/a.txt").read() == b"bytes"
        assert len(await query(servers, "select figure from kept")) == 1


def test_nothing_listens_beyond_loopback(folder: Path) -> None:
    with EmbeddedServers(folder) as servers:
        listening = [
            connection.laddr.ip
            for child in servers.children.values()
            for connection in psutil.Process(child.pid).net_connections(kind="tcp")
            if connection.status == psutil.CONN_LISTEN
        ]
    assert listening
    assert set(listening) == {"127.0.0.1"}
