"""Writes a batch in one transaction: parents are merged from a COPY, children replace those of their parent.

Parents come first and in the order of their ids: their row locks make a second instance that writes the same
table (after a rebalance) wait, so that it sees the children it has to replace, and none waits for another in
a circle.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

import asyncpg

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_warehouse.adapters.database import AWAY, Connections
from crossfoot_warehouse.core.rows import Batch, DocumentRow, TableRow

CHILDREN = ("cells", "facts", "checks", "findings")
Row: TypeAlias = DocumentRow | TableRow
Connection: TypeAlias = Any  # asyncpg has no types


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
