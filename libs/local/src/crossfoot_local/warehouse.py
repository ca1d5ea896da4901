"""Questions that an operator asks the warehouse; reading only."""

from dataclasses import dataclass
from typing import Any

import asyncpg

from crossfoot_common.errors import CrossfootError
from crossfoot_warehouse.settings import DatabaseSettings

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
DONE = "SELECT sha256 FROM documents WHERE parser_version = $1"


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


async def ended(parser_version: str) -> set[str]:
    """The sha256 of every file that has an outcome of this parser version."""
    (rows,) = await _ask((DONE, (parser_version,)))
    return {row["sha256"] for row in rows}


async def _ask(*questions: tuple[str, tuple[object, ...]]) -> list[list[Any]]:
    dsn = DatabaseSettings().postgres_dsn.get_secret_value()
    try:
        connection = await asyncpg.connect(dsn, timeout=10)
        try:
            return [list(await connection.fetch(query, *arguments)) for query, arguments in questions]
        finally:
            await connection.close()
    except (OSError, asyncpg.PostgresError, TimeoutError) as error:
        raise WarehouseAwayError(f"the warehouse does not answer: {error}") from error
