"""Rows of a query, portion by portion, with the names and types of their columns: nothing is held whole."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

import asyncpg

from crossfoot_local.warehouse import WarehouseAwayError
from crossfoot_warehouse.settings import DatabaseSettings

PORTION = 5_000
Kind = Literal["text", "integer", "decimal", "boolean", "time", "list"]
KINDS: dict[str, Kind] = {
    "int2": "integer",
    "int4": "integer",
    "int8": "integer",
    "numeric": "decimal",
    "bool": "boolean",
    "timestamptz": "time",
    "text[]": "list",
    "varchar[]": "list",
    "_text": "list",
    "_varchar": "list",
}
"""PostgreSQL's types as ours; everything else is text, JSON too."""
FILTERS = {
    "year": "fiscal_year = {}",
    "entity": "entity like '%' || {} || '%'",
    "region": "region like {} || '%'",
}
"""What a filter asks of a row; the value is a parameter, never text of the query."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name and what it holds."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns, and the rows in portions."""

    columns: tuple[Column, ...]
    portions: AsyncIterator[list[tuple[Any, ...]]]


@asynccontextmanager
async def rows_of(query: str, wanted: Mapping[str, object]) -> AsyncIterator[Rows]:
    """Run a query in one consistent, read-only transaction, with only those rows that are wanted.

    Raises:
        WarehouseAwayError: there is no warehouse, or it has no such columns.
    """
    chosen = {name: value for name, value in wanted.items() if value is not None}
    where = " and ".join(FILTERS[name].format(f"${n}") for n, name in enumerate(chosen, 1)) or "true"
    try:
        connection = await asyncpg.connect(DatabaseSettings().postgres_dsn.get_secret_value(), timeout=10)
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                statement = await connection.prepare(f"select * from ({query}) asked where {where}")  # noqa: S608 - ours
                columns = tuple(
                    Column(one.name, KINDS.get(one.type.name, "text")) for one in statement.get_attributes()
                )
                yield Rows(columns, _portions(statement, list(chosen.values())))
        finally:
            await connection.close()
    except (OSError, asyncpg.PostgresError, TimeoutError) as error:
        raise WarehouseAwayError(f"the warehouse does not answer: {error}") from error


async def _portions(statement: Any, values: list[object]) -> AsyncIterator[list[tuple[Any, ...]]]:  # noqa: ANN401 - asyncpg has no types
    cursor = await statement.cursor(*values)
    while portion := await cursor.fetch(PORTION):
        yield [tuple(row.values()) for row in portion]
