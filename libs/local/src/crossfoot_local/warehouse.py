"""Questions that an operator asks the warehouse; reading only."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import asyncpg

from crossfoot_common.completeness import Recorded
from crossfoot_common.errors import CrossfootError
from crossfoot_common.versions import order
from crossfoot_warehouse.adapters import verifying
from crossfoot_warehouse.settings import DatabaseSettings

T = TypeVar("T")
ENDS = """
SELECT CASE
    WHEN d.outcome <> 'checked' THEN d.outcome
    WHEN EXISTS (SELECT FROM findings f JOIN checks c USING (check_id)
                 WHERE f.document_id = d.document_id AND f.parser_version = d.parser_version
                 AND c.severity = 'error') THEN 'rejected'
    ELSE 'accepted' END AS status,
  coalesce(d.reason, '') AS reason, count(*) AS documents
FROM documents d GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
"""
TABLES = "SELECT verdict, verification, count(*) AS tables FROM tables GROUP BY 1, 2 ORDER BY 1, 2"
ROWS = """
SELECT (SELECT count(*) FROM cells), (SELECT count(*) FROM facts), (SELECT count(*) FROM checks),
       (SELECT count(*) FROM findings)
"""
READINGS = "SELECT sha256, parser_version, coalesce(reason, '') AS reason FROM documents"
COMPARED = re.compile(r"(<=|<|)(\d+)")


class WarehouseAwayError(CrossfootError):
    """The warehouse does not answer, or has no schema yet."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How documents ended (outcome, reason, number), and tables (verdict, verification, number)."""

    documents: list[tuple[str, str, int]]
    tables: list[tuple[str, str, int]]
    rows: tuple[int, int, int, int]  # cells, facts, checks, findings


async def counts() -> Counts:
    """Counts by outcome."""
    documents, tables, (rows,) = await _ask((ENDS, ()), (TABLES, ()), (ROWS, ()))
    return Counts([tuple(row) for row in documents], [tuple(row) for row in tables], tuple(rows))


async def recorded(parser_version: str | None) -> dict[str, Recorded]:
    """What there is of every file under a reading, or under its newest, by sha256."""
    return await _asking(lambda connection: verifying.recorded(connection, parser_version))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which files: by the beginnings of their hashes, their reason, the parser of their newest reading."""

    files: tuple[str, ...] = ()
    reason: str | None = None
    parser_version: str | None = None

    def has(self, sha256: str, version: str, reason: str) -> bool:
        """Whether it is one of them: all that is asked for must hold."""
        named = not self.files or sha256.startswith(self.files)
        return named and self.reason in {None, reason} and self._is_of(version)

    def _is_of(self, version: str) -> bool:
        if self.parser_version is None:
            return True
        match = COMPARED.fullmatch(self.parser_version)
        if match is None:
            return version == self.parser_version
        number, limit = order(version), int(match[2])
        return number == limit if not match[1] else number < limit + (match[1] == "<=")


async def chosen(wanted: Wanted) -> list[str]:
    """The sha256 of every such file, in order."""
    (rows,) = await _ask((READINGS, ()))
    newest: dict[str, Any] = {}
    for row in rows:
        before = newest.get(row["sha256"])
        if before is None or order(before["parser_version"]) <= order(row["parser_version"]):
            newest[row["sha256"]] = row
    return sorted(sha for sha, row in newest.items() if wanted.has(sha, row["parser_version"], row["reason"]))


async def _ask(*questions: tuple[str, tuple[object, ...]]) -> list[list[Any]]:
    async def fetch(connection: Any) -> list[list[Any]]:  # noqa: ANN401 - asyncpg has no types
        return [list(await connection.fetch(query, *arguments)) for query, arguments in questions]

    return await _asking(fetch)


async def _asking(ask: Callable[[Any], Awaitable[T]]) -> T:
    dsn = DatabaseSettings().postgres_dsn.get_secret_value()
    try:
        connection = await asyncpg.connect(dsn, timeout=10)
        try:
            return await ask(connection)
        finally:
            await connection.close()
    except (OSError, asyncpg.PostgresError, TimeoutError) as error:
        raise WarehouseAwayError(f"the warehouse does not answer: {error}") from error
