"""The way to the warehouse: the reader's role, read-only sessions, short questions."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any, TypeAlias

import asyncpg

from crossfoot_common import postgres
from crossfoot_common.errors import TransientError

Row: TypeAlias = Any  # asyncpg has no types
AWAY = (
    *postgres.AWAY,
    asyncpg.UndefinedTableError,  # the schema is still being made
    asyncpg.InvalidParameterValueError,  # and so is the role
)


class Warehouse:
    """Questions to the published views. Connects when it is first asked."""

    def __init__(self, dsn: str, role: str, most: int, statement_timeout_s: float) -> None:
        self._dsn, self._role, self._most, self._timeout_s = dsn, role, most, statement_timeout_s
        self._pool: Any = None
        self._making = asyncio.Lock()

    async def rows(self, query: str, *arguments: object) -> Sequence[Row]:
        """The rows of a question.

        Raises:
            TransientError: the warehouse is away, or the question took too long.
        """
        try:
            return list(await (await self._connected()).fetch(query, *arguments))
        except asyncpg.DataError:
            return []  # a value that the database cannot have stands in none of its rows
        except AWAY as error:
            raise TransientError(f"the warehouse does not answer: {error!r}") from error

    async def row(self, query: str, *arguments: object) -> Row | None:
        """The first row, or None."""
        found = await self.rows(query, *arguments)
        return found[0] if found else None

    async def _connected(self) -> Any:  # noqa: ANN401 - asyncpg has no types
        async with self._making:  # or the first to ask would each make a pool
            if self._pool is None:
                self._pool = await asyncpg.create_pool(
                    self._dsn,
                    min_size=1,
                    max_size=self._most,
                    timeout=10,
                    init=_prepared,
                    server_settings={
                        "role": self._role,
                        "default_transaction_read_only": "on",
                        "statement_timeout": f"{int(self._timeout_s * 1000)}ms",
                        "application_name": "crossfoot-desk",
                        "jit": "off",  # short questions: compiling them takes longer than answering
                    },
                )
        return self._pool

    async def close(self) -> None:
        """Close what is open."""
        if self._pool is not None:
            await self._pool.close()


async def _prepared(connection: Any) -> None:  # noqa: ANN401 - asyncpg has no types
    for name in ("json", "jsonb"):
        await connection.set_type_codec(name, encoder=json.dumps, decoder=json.loads, schema="pg_catalog")
