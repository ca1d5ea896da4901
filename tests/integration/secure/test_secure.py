"""The production profile, for real: TLS, an account for each service; what it may not do is refused."""

import asyncio
import ssl
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest
from aiokafka.errors import KafkaError
from pydantic import SecretStr

from crossfoot_common.completeness import Bucket, Open, Verdict
from crossfoot_common.errors import TransientError
from crossfoot_common.events.topics import ACCEPTED, FILES, TABLES
from crossfoot_common.messaging import kafka
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.messaging.broker import batches, make_broker
from crossfoot_common.messaging.records import Record
from crossfoot_common.settings import KafkaSettings
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.schema import expect_current
from crossfoot_warehouse.adapters.verifying import keep
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import flatten
from tests.integration.secure.postgres import PASSWORD, SecurePostgres
from tests.integration.secure.servers import certificates
from tests.servers.containers import engine_answers
from tests.unit.warehouse.outcomes import accepted, checked

pytestmark = [
    pytest.mark.containers,
    pytest.mark.timeout(300),
    # aiokafka's producer that could not connect warns of itself; FastStream does not keep hold of it
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not engine_answers(), reason="no container engine answers: real servers with TLS"),
]


def settings(folder: Path, port: int, user: str, **others: object) -> KafkaSettings:
    given = {
        "kafka_bootstrap": f"127.0.0.1:{port}",
        "kafka_security_protocol": "SASL_SSL",
        "kafka_sasl_username": user,
        "kafka_sasl_password": SecretStr(f"{user}-own"),
        "kafka_ca_file": folder / "ca.pem",
    }
    return KafkaSettings.model_validate(given | others)


async def send(settings: KafkaSettings, topic: str) -> None:
    broker = make_broker(settings)
    await broker.start()
    try:
        await broker.publish(b"{}", topic, key=b"k")
    finally:
        await broker.stop()


async def test_a_service_may_do_what_its_contracts_say_and_no_more(folder: Path, broker_port: int) -> None:
    operator = settings(folder, broker_port, "operator")
    await create_topics(operator)
    await send(operator, FILES.name)
    parser = settings(folder, broker_port, "crossfoot-parser")
    broker, taken = make_broker(parser), asyncio.Event()
    subscriber = broker.subscriber(FILES.name, **batches(parser, "crossfoot.parser"))

    async def take(records: list[Record]) -> None:
        await kafka.commit(subscriber.consumer, {one.place: one.offset + 1 for one in records})
        taken.set()

    subscriber(take)
    await broker.start()
    try:
        await asyncio.wait_for(taken.wait(), 30)
        await broker.publish(b"{}", TABLES.name, key=b"k")
        with pytest.raises(KafkaError, match="Authorization"):
            await broker.publish(b"{}", ACCEPTED.name, key=b"k")
    finally:
        await broker.stop()


async def test_a_wrong_password_and_a_broker_of_another_ca_are_refused(
    folder: Path, broker_port: int
) -> None:
    wrong = settings(folder, broker_port, "crossfoot-parser", kafka_sasl_password=SecretStr("guessed"))
    with pytest.raises((KafkaError, TransientError)):
        await send(wrong, TABLES.name)
    with pytest.raises((KafkaError, TransientError)):
        await send(settings(folder, broker_port, "crossfoot-parser", kafka_ca_file=None), TABLES.name)


async def test_the_writer_writes_rows_and_can_neither_drop_nor_alter(database: SecurePostgres) -> None:
    address = database.dsn("crossfoot_writer", "writer-own")
    connections = Connections(Database(address), 2)
    await expect_current(connections)
    for _ in range(2):  # the second time replaces
        await Writer(connections).write(flatten([accepted(), checked()]))
    pool = await connections.pool()
    assert await pool.fetchval("select count(*) from documents") == 1
    assert await pool.fetchval("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
    for statement in (
        "drop table cells",
        "alter table cells add column x int",
        "create table public.other (x int)",
        "truncate documents cascade",
    ):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await pool.execute(statement)
    await connections.close()


async def test_the_writer_keeps_what_is_open_in_place_of_what_was(database: SecurePostgres) -> None:
    connection = await asyncpg.connect(database.dsn("crossfoot_writer", "writer-own"))
    for sha256 in ("a" * 64, "b" * 64):
        verdict = Verdict(1, 0, (Open("not_recorded", sha256),), ())
        await keep(connection, verdict, Bucket(frozenset({sha256})))
    assert await connection.fetchval("select array_agg(sha256) from open_files") == ["b" * 64]
    await connection.close()


async def test_a_reader_reads_the_published_views_and_writes_nothing(database: SecurePostgres) -> None:
    root = await asyncpg.connect(database.dsn("postgres", PASSWORD))
    await root.execute("create role analyst login password 'analyst-own' in role crossfoot_reader")
    ours = "schemaname not in ('pg_catalog', 'information_schema')"
    views = await root.fetch(f"select schemaname, viewname from pg_views where {ours}")
    await root.close()
    reader = await asyncpg.connect(database.dsn("analyst", "analyst-own"))
    read = 0
    for view in views:
        if await reader.fetchval("select has_schema_privilege($1, 'usage')", view["schemaname"]):
            await reader.fetch(f'select * from "{view["schemaname"]}"."{view["viewname"]}" limit 1')
            read += 1
    assert read
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await reader.execute("delete from public.documents")
    await reader.close()


async def test_a_database_of_another_ca_is_refused(database: SecurePostgres, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    certificates(other)
    address = replace(database, ca=other / "ca.pem").dsn("crossfoot_writer", "writer-own")
    with pytest.raises(ssl.SSLCertVerificationError):
        await asyncpg.connect(address)
