"""How Alembic reaches the database: the service's own, one migration run at a time."""

import asyncio

import asyncpg
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
    session = database.session("crossfoot-migrate")

    async def connect() -> asyncpg.Connection:
        """As the service does: SQLAlchemy's own way does not know `sslmode` and `sslrootcert` of a DSN."""
        return await asyncpg.connect(database.dsn, server_settings=session)

    engine = create_async_engine("postgresql+asyncpg://", poolclass=NullPool, async_creator=connect)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()
    await engine.dispose()


asyncio.run(connect_and_migrate(context.config.attributes["database"]))
