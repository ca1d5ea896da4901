"""A database of its own for each test, with the schema in it."""

import asyncio
import itertools

import asyncpg
import pytest

from crossfoot_warehouse.adapters.database import Database
from crossfoot_warehouse.adapters.schema import upgrade
from tests.servers.model import Servers

numbers = itertools.count(1)


async def create(servers: Servers, name: str) -> None:
    connection = await asyncpg.connect(servers.postgres)
    await connection.execute(f'create database "{name}"')
    await connection.close()


@pytest.fixture
def empty_database(servers: Servers) -> str:
    name = f"warehouse_{next(numbers)}"
    asyncio.run(create(servers, name))
    return servers.postgres.rsplit("/", 1)[0] + f"/{name}"


@pytest.fixture
def database(empty_database: str) -> str:
    upgrade(Database(empty_database))
    return empty_database
