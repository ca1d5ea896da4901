"""Writes a batch in one transaction: parents are merged from a COPY, children replace those of their parent.

Parents come first and in the order of their ids: their row locks make a second instance that writes the same
table (after a rebalance) wait, so that it sees the children it has to replace, and none waits for another in
a circle.
"""

import asyncio
from collections.abc import Sequence
from typing import Any, TypeAlias

import asyncpg

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_warehouse.core.rows import Batch, DocumentRow, TableRow

CHILDREN = ("cells", "facts", "checks", "findings")
Row: TypeAlias = DocumentRow | TableRow
Pool: TypeAlias = Any  # asyncpg has no types
Connection: TypeAlias = Any

AWAY = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.LockNotAvailableError,
    asyncpg.QueryCanceledError,
    asyncpg.DiskFullError,
    asyncpg.OutOfMemoryError,
    asyncpg.UniqueViolationError,  # another instance wrote the same children between our statements
)
"""What passes by itself: the same batch succeeds later."""


class Connections:
    """A pool that is made when it is first needed: nothing connects before the service runs."""

    def __init__(self, dsn: str, most: int, lock_timeout_s: float, statement_timeout_s: float) -> None:
        self._dsn = dsn
        self._most = most
        self._settings = {
            "lock_timeout": f"{int(lock_timeout_s * 1000)}ms",
            "statement_timeout": f"{int(statement_timeout_s * 1000)}ms",
            "application_name": "crossfoot-warehouse",
        }
        self._pool: Pool = None
        self._making = asyncio.Lock()

    async def pool(self) -> Pool:
        """The pool.

        Raises:
            TransientError: PostgreSQL cannot be reached.
        """
        async with self._making:  # or the first callers would each make one
            if self._pool is None:
                self._pool = await self._connected()
        return self._pool

    async def _connected(self) -> Pool:
        try:
            return await asyncpg.create_pool(
                self._dsn, min_size=1, max_size=self._most, server_settings=self._settings, timeout=10
            )
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error

    async def close(self) -> None:
        """Close what is open."""
        if self._pool is not None:
            await self._pool.close()


class Writer:
    """The warehouse's only way into its tables."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def write(self, batch: Batch) -> None:
        """Write all or nothing.

        Raises:
            TransientError: the database is away, or someone holds what is needed.
            PermanentError: `handler_failed`, a value that the database cannot hold.
        """
        pool = await self._connections.pool()
        try:
            async with pool.acquire() as connection, connection.transaction():
                await write_parents(connection, batch)
                await replace_children(connection, batch)
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error
        except (asyncpg.DataError, asyncpg.IntegrityConstraintViolationError) as error:
            raise PermanentError("handler_failed", f"PostgreSQL refuses a row: {error}") from error


async def write_parents(connection: Connection, batch: Batch) -> None:
    """Documents and tables: COPY into a temporary table, then one merge."""
    await merge(connection, "documents", ("document_id", "parser_version"), batch.documents)
    await merge(connection, "tables", ("table_id",), batch.tables)


async def merge(connection: Connection, table: str, keys: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert or update by key. `recorded_at` stays what it was: when the row first came."""
    if not rows:
        return
    fields = rows[0]._fields
    staging = f"incoming_{table}"
    await connection.execute(f"create temporary table {staging} (like {table}) on commit drop")
    await connection.execute(f"alter table {staging} drop column recorded_at")
    await connection.copy_records_to_table(staging, records=rows, columns=fields)
    names = ", ".join(fields)
    updates = ", ".join(f"{name} = excluded.{name}" for name in fields if name not in keys)
    await connection.execute(
        f"insert into {table} ({names}) select {names} from {staging} order by {', '.join(keys)} "  # noqa: S608 - names are ours
        f"on conflict ({', '.join(keys)}) do update set {updates}"
    )


async def replace_children(connection: Connection, batch: Batch) -> None:
    """Cells, facts, checks and findings of these parents become exactly those of the batch."""
    tables = [row.table_id for row in batch.tables]
    documents = [row.document_id for row in batch.documents]
    versions = [row.parser_version for row in batch.documents]
    for name in CHILDREN[:-1]:  # findings go with their checks
        await connection.execute(f"delete from {name} where table_id = any($1)", tables)  # noqa: S608 - names are ours
    await connection.execute(
        "delete from checks where table_id is null and (document_id, parser_version) in "
        "(select * from unnest($1::text[], $2::text[]))",
        documents,
        versions,
    )
    for name in CHILDREN:
        rows = getattr(batch, name)
        if rows:
            await connection.copy_records_to_table(name, records=rows, columns=rows[0]._fields)
