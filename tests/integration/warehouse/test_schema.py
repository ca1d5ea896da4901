"""The schema is what the models say, and a service refuses to work on another one."""

import asyncio

import pytest
from alembic import command

from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.schema import WrongSchemaError, configuration, expect_current, upgrade

pytestmark = pytest.mark.servers


async def expect(dsn: str) -> None:
    connections = Connections(Database(dsn), 1)
    try:
        await expect_current(connections)
    finally:
        await connections.close()


def test_the_migrations_make_what_the_models_say(database: str) -> None:
    command.check(configuration(Database(database)))


def test_a_migration_can_be_run_again_and_back(database: str) -> None:
    settings = Database(database)
    upgrade(settings)
    command.downgrade(configuration(settings), "base")
    upgrade(settings)
    asyncio.run(expect(database))


def test_a_service_refuses_an_empty_database(empty_database: str) -> None:
    with pytest.raises(WrongSchemaError):
        asyncio.run(expect(empty_database))
