"""What is written is written once, by however many and however often."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import flatten
from tests.unit.warehouse.outcomes import accepted, checked, ref, rejected

pytestmark = pytest.mark.servers
TABLES = ("documents", "tables", "cells", "facts", "checks", "findings")


@pytest.fixture
async def connections(database: str) -> AsyncIterator[Connections]:
    made = Connections(Database(database), 4)
    yield made
    await made.close()


async def contents(connections: Connections) -> dict[str, list[Any]]:
    pool = await connections.pool()
    return {
        table: sorted(
            str(tuple(v for k, v in row.items() if k != "recorded_at"))
            for row in await pool.fetch(f"select * from {table}")
        )
        for table in TABLES
    }


async def test_twice_gives_the_same_rows(connections: Connections) -> None:
    writer = Writer(connections)
    batch = flatten([accepted(1), rejected(2), checked(tables=2)])
    await writer.write(batch)
    once = await contents(connections)
    await writer.write(batch)
    assert await contents(connections) == once
    assert {table: len(rows) for table, rows in once.items()} == {
        "documents": 1, "tables": 2, "cells": 14, "facts": 1, "checks": 3, "findings": 1,
    }  # fmt: skip


async def test_another_verdict_replaces_the_first_one(connections: Connections) -> None:
    writer = Writer(connections)
    await writer.write(flatten([accepted(1)]))
    await writer.write(flatten([rejected(1)]))
    rows = await contents(connections)
    assert (len(rows["tables"]), len(rows["facts"]), len(rows["findings"])) == (1, 0, 1)


async def test_a_document_is_new_once(connections: Connections) -> None:
    writer, one = Writer(connections), ref()
    assert await writer.write(flatten([accepted(1)])) == frozenset(), "a table is no end"
    assert await writer.write(flatten([checked()])) == {one.document_id}
    assert await writer.write(flatten([checked(ref(version="2"))])) == frozenset()


async def test_two_instances_that_write_the_same_at_once_agree(connections: Connections) -> None:
    writer = Writer(connections)
    batch = flatten([accepted(n) for n in range(1, 30)])
    for _ in range(5):
        results = await asyncio.gather(*(writer.write(batch) for _ in range(4)), return_exceptions=True)
        assert [r for r in results if not isinstance(r, frozenset | TransientError)] == []
    rows = await contents(connections)
    assert (len(rows["tables"]), len(rows["facts"])) == (29, 29)


async def test_a_batch_is_written_whole_or_not_at_all(connections: Connections) -> None:
    batch = flatten([accepted(1), checked()])
    broken = batch._replace(cells=[batch.cells[0]._replace(table_id="nobody")])
    with pytest.raises(PermanentError):
        await Writer(connections).write(broken)
    assert {table: len(rows) for table, rows in (await contents(connections)).items()} == dict.fromkeys(
        TABLES, 0
    )


async def test_a_database_that_is_away_is_waited_for() -> None:
    away = Connections(Database("postgresql://nobody:x@127.0.0.1:1/none"), 1)
    with pytest.raises(TransientError):
        await Writer(away).write(flatten([checked()]))


async def test_a_lock_that_someone_holds_is_waited_for(connections: Connections, database: str) -> None:
    await Writer(connections).write(flatten([accepted(1)]))
    impatient = Connections(Database(database, lock_timeout_s=0.2), 1)
    holder = await asyncpg.connect(database)
    async with holder.transaction():
        await holder.execute("select * from tables for update")
        with pytest.raises(TransientError):
            await Writer(impatient).write(flatten([accepted(1)]))
    await holder.close()
    await impatient.close()
