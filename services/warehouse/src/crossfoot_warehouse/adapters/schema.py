"""Which version of the schema this release works with, and how it gets there."""

import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from asyncpg import UndefinedTableError

from crossfoot_common.errors import CrossfootError
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.interface import publish

MIGRATIONS = Path(__file__).resolve().parents[1] / "migrations"


class WrongSchemaError(CrossfootError):
    """The database has another schema than this release was made for."""


def configuration(database: Database | None = None) -> Config:
    """Alembic's configuration, without any file of its own."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["database"] = database
    return config


def current_version() -> str:
    """The schema version of this release."""
    head = ScriptDirectory.from_config(configuration()).get_current_head()
    if head is None:
        raise WrongSchemaError("this release has no migrations")
    return head


def upgrade(database: Database) -> None:
    """Run the migrations that are missing and publish the views; safe to run again, also at once."""
    command.upgrade(configuration(database), "head")
    asyncio.run(publish(database))


async def expect_current(connections: Connections) -> None:
    """Refuse to work on another schema.

    Raises:
        WrongSchemaError: run `python -m crossfoot_warehouse migrate`, or another release.
        TransientError: PostgreSQL cannot be reached.
    """
    wanted = current_version()
    pool = await connections.pool()
    try:
        found = await pool.fetchval("select version_num from alembic_version")
    except UndefinedTableError:
        found = None
    if found != wanted:
        raise WrongSchemaError(
            f"the schema is at {found}, needed is {wanted}: run `python -m crossfoot_warehouse migrate`"
        )
