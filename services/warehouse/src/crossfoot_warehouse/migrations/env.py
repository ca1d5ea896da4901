"""How Alembic reaches the database: the service's own, one migration run at a time."""

import asyncio

from alembic import context
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from crossfoot_warehouse.adapters import models
from crossfoot_warehouse.adapters.database import Database

ONE_AT_A_TIME = 7_203_114_001
"""Key of the advisory lock: any number that nobody else uses."""


def migrate(connection: Connection) -> None:
    """Run the migrations in one transaction, behind the lock."""
    context.configure(connection=connection, target_metadata=models.Document.metadata)
    with context.begin_transaction():
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
        context.run_migrations()


async def connect_and_migrate(database: Database) -> None:
    """Connect with time-outs, so that a migration never makes readers queue up behind it."""
    dsn = database.dsn.replace("postgresql://", "postgresql+asyncpg://", 1)
    limits = {"server_settings": database.session("crossfoot-migrate")}
    engine = create_async_engine(dsn, poolclass=NullPool, connect_args=limits)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()
    await engine.dispose()


asyncio.run(connect_and_migrate(context.config.attributes["database"]))
