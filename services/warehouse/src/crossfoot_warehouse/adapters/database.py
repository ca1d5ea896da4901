"""Where PostgreSQL is, how long anything may take there, and what its absence looks like."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import asyncpg

from crossfoot_common import postgres
from crossfoot_common.errors import TransientError

Pool: TypeAlias = Any  # asyncpg has no types

AWAY = (
    *postgres.AWAY,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.LockNotAvailableError,
    asyncpg.DiskFullError,
    asyncpg.OutOfMemoryError,
    asyncpg.UniqueViolationError,  # another instance wrote the same children between our statements
)
"""What passes by itself: the same batch succeeds later."""


@dataclass(frozen=True, slots=True)
class Database:
    """One database, and the limits of every session in it, in seconds."""

    dsn: str = field(repr=False)
    lock_timeout_s: float = 5.0
    statement_timeout_s: float = 60.0

    def session(self, name: str) -> dict[str, str]:
        """Session settings; `name` is what `pg_stat_activity` shows."""
        return {
            "lock_timeout": f"{int(self.lock_timeout_s * 1000)}ms",
            "statement_timeout": f"{int(self.statement_timeout_s * 1000)}ms",
            "application_name": name,
        }


class Connections:
    """A pool that is made when it is first needed: nothing connects before the service runs."""

    def __init__(self, database: Database, most: int) -> None:
        self._database = database
        self._most = most
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
                self._database.dsn,
                min_size=1,
                max_size=self._most,
                server_settings=self._database.session("crossfoot-warehouse"),
                timeout=10,
            )
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error

    async def close(self) -> None:
        """Close what is open."""
        if self._pool is not None:
            await self._pool.close()
