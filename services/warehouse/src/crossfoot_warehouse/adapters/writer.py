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
from crossfoot_warehouse.core.rows import (
    Batch,
    DisclosureRow,
    DocumentRow,
    EntityNameRow,
    EntityRow,
    ReviewRow,
    TableRow,
)

CHILDREN = ("cells", "facts", "checks", "findings", "statements", "tied_cells", "listed_units")
OF_TABLE = ("cells", "facts", "checks")
"""Findings go with their checks."""
Row: TypeAlias = DocumentRow | TableRow | EntityRow | EntityNameRow | DisclosureRow | ReviewRow
Connection: TypeAlias = Any  # asyncpg has no types


class Writer:
    """The warehouse's only way into its tables."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def write(self, batch: Batch) -> frozenset[str]:
        """Write all or nothing; the documents of which there was nothing before.

        Raises:
            TransientError: the database is away, or someone holds what is needed.
            PermanentError: `handler_failed`, a value that the database cannot hold.
        """
        pool = await self._connections.pool()
        try:
            async with pool.acquire() as connection, connection.transaction():
                new = await unknown(connection, batch)
                await write_parents(connection, batch)
                await replace_children(connection, batch)
                return new
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error
        except (asyncpg.DataError, asyncpg.IntegrityConstraintViolationError) as error:
            raise PermanentError("handler_failed", f"PostgreSQL refuses a row: {error}") from error


async def unknown(connection: Connection, batch: Batch) -> frozenset[str]:
    """The documents of the batch that have no row yet, of no reading."""
    asked = list({row.document_id for row in batch.documents})
    if not asked:
        return frozenset()
    query = "select distinct document_id from documents where document_id = any($1)"
    return frozenset(asked) - {row["document_id"] for row in await connection.fetch(query, asked)}


async def write_parents(connection: Connection, batch: Batch) -> None:
    """Who and what, documents and tables: COPY into a temporary table, then one merge each."""
    await merge(connection, "entities", ("entity_id",), batch.entities, shared=True)
    await merge(connection, "entity_names", ("entity_id", "published"), batch.entity_names, shared=True)
    await merge(connection, "disclosures", ("disclosure_id",), batch.disclosures, shared=True)
    await merge(connection, "documents", ("document_id", "parser_version"), batch.documents)
    await merge(connection, "tables", ("table_id",), batch.tables)
    await merge(connection, "reviews", ("review_id",), batch.reviews)


async def merge(
    connection: Connection, table: str, keys: Sequence[str], rows: Sequence[Row], *, shared: bool = False
) -> None:
    """Insert or update by key.

    What is `shared` by many documents is left alone, and unlocked, where it is there already: instances that
    write documents of one entity must not wait for each other. `recorded_at` stays what it was, when the row
    first came; `received_at` is the latest that was ever said, so that a file that was published again counts
    as later, in whatever order its events come.
    """
    if not rows:
        return
    fields = rows[0]._fields
    staging = f"incoming_{table}"
    await connection.execute(
        f"create temporary table {staging} (like {table}) on commit drop; "
        f"alter table {staging} drop column if exists recorded_at"
    )
    await connection.copy_records_to_table(staging, records=rows, columns=fields)
    names = ", ".join(fields)
    there = " and ".join(f"here.{name} is not distinct from {staging}.{name}" for name in fields)
    new = f"where not exists (select from {table} here where {there})" if shared else ""
    updates = ", ".join(f"{name} = {_newer(table, name)}" for name in fields if name not in keys)
    await connection.execute(
        f"insert into {table} ({names}) select {names} from {staging} {new} order by {', '.join(keys)} "  # noqa: S608 - names are ours
        f"on conflict ({', '.join(keys)}) do " + (f"update set {updates}" if updates else "nothing")
    )


def _newer(table: str, name: str) -> str:
    theirs = f"excluded.{name}"
    return f"greatest({table}.{name}, {theirs})" if name == "received_at" else theirs


async def replace_children(connection: Connection, batch: Batch) -> None:
    """Cells, facts, checks and findings of these parents become exactly those of the batch."""
    tables = [row.table_id for row in batch.tables]
    documents = [row.document_id for row in batch.documents]
    versions = [row.parser_version for row in batch.documents]
    for name in OF_TABLE:
        await connection.execute(f"delete from {name} where table_id = any($1)", tables)  # noqa: S608 - names are ours
    these = "(document_id, parser_version) in (select * from unnest($1::text[], $2::text[]))"
    await connection.execute(f"delete from checks where table_id is null and {these}", documents, versions)  # noqa: S608
    for name in ("statements", "tied_cells", "listed_units"):
        await connection.execute(f"delete from {name} where {these}", documents, versions)  # noqa: S608
    for name in CHILDREN:
        rows = getattr(batch, name)
        if rows:
            await connection.copy_records_to_table(name, records=rows, columns=rows[0]._fields)
