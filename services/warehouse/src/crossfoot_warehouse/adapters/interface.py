"""Puts what analysts see into the database: views, what they mean, the vocabulary, and who may read them.

Done after every migration, in one short transaction: views are replaced in place, so that whoever builds
on them keeps what they built, and PostgreSQL refuses a change that would take a column away.
"""

from typing import Any, TypeAlias

import asyncpg

from crossfoot_common.tables.glossary import glossary
from crossfoot_warehouse.adapters.database import Database
from crossfoot_warehouse.annotated import Annotated
from crossfoot_warehouse.views import VERSIONS, views

ROLES = ("crossfoot_reader", "crossfoot_writer")
"""Those who may read the views: people, and the service itself, which compares by them. They are made by
whoever owns the server (deploy/postgres/roles.sql), and given their rights where they are there.
"""
MAKE_READER = f"""
do $$ begin create role {ROLES[0]} nologin;
exception when duplicate_object or unique_violation then null; end $$
"""
"""Another database of the same server may be migrated at the same time."""
Connection: TypeAlias = Any  # asyncpg has no types


async def publish(database: Database) -> None:
    """Bring views, comments, vocabulary and grants up to date; safe to run again."""
    connection = await asyncpg.connect(
        database.dsn, server_settings=database.session("crossfoot-views"), timeout=10
    )
    try:
        async with connection.transaction():
            await write_vocabulary(connection)
            for version in VERSIONS:
                await connection.execute(f"create schema if not exists {version}")
                for view in views(version):
                    await write_view(connection, f"{version}.{view.name}", view)
            await make_reader(connection)
            await grant(connection)
    finally:
        await connection.close()


async def write_vocabulary(connection: Connection) -> None:
    """The words of this release; those of an older one stay, because figures with them may be there."""
    rows = [
        (dimension, value, zh, en)
        for dimension, words in glossary().items()
        for value, (zh, en) in words.items()
    ]
    await connection.executemany(
        "insert into vocabulary (dimension, value, zh, en) values ($1, $2, $3, $4) "
        "on conflict (dimension, value) do update set zh = excluded.zh, en = excluded.en",
        rows,
    )


async def write_view(connection: Connection, name: str, view: Annotated) -> None:
    """The view itself, and what it says in the database about itself."""
    await connection.execute(f"create or replace view {name} as {view.query}")
    await connection.execute(f"comment on view {name} is {_quoted(f'{view.zh} · {view.en}')}")
    for column, (zh, en) in view.columns.items():
        about = _quoted(f"{zh} · {en}")
        await connection.execute(f'comment on column {name}."{column}" is {about}')


async def make_reader(connection: Connection) -> None:
    """Make the role that only reads, where whoever migrates may: on one's own machine nobody else does."""
    may = "select rolsuper or rolcreaterole from pg_roles where rolname = current_user"
    there = "select true from pg_roles where rolname = $1"
    if await connection.fetchval(may) and not await connection.fetchval(there, ROLES[0]):
        await connection.execute(MAKE_READER)


async def grant(connection: Connection) -> None:
    """Readers see the views and nothing below them."""
    for role in ROLES:
        if await connection.fetchval("select true from pg_roles where rolname = $1", role):
            for version in VERSIONS:
                await connection.execute(f"grant usage on schema {version} to {role}")
                await connection.execute(f"grant select on all tables in schema {version} to {role}")


def _quoted(text: str) -> str:
    """A literal; comments take no parameters."""
    return "'" + text.replace("'", "''") + "'"
