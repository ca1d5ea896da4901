"""Proves again and again that every file is at its end, because this service has both bucket and database."""

import asyncio
import contextlib
from typing import Any

from prometheus_client import Gauge

from crossfoot_common.completeness import Recorded, Verdict, compare, look
from crossfoot_common.errors import TransientError
from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.observability import logs
from crossfoot_common.observability.metrics import Metrics, gauge
from crossfoot_common.storage.port import Store
from crossfoot_common.versions import order
from crossfoot_warehouse.adapters.database import AWAY, Connections

log = logs.get(__name__)
ROWS = """
SELECT d.sha256, d.parser_version, d.table_count, count(t.table_id) AS tables
FROM documents d LEFT JOIN tables t USING (document_id, parser_version)
GROUP BY d.document_id, d.parser_version
"""
SHOWN = 20


async def recorded(connection: Any, wanted: str | None = None) -> dict[str, Recorded]:  # noqa: ANN401 - asyncpg has no types
    """What there is of each file, by sha256: under the wanted reading, or under the newest."""
    found: dict[str, Recorded] = {}
    for row in await connection.fetch(ROWS):
        one = Recorded(row["parser_version"], row["table_count"], row["tables"])
        before = found.get(row["sha256"])
        newer = before is None or order(before.parser_version) <= order(one.parser_version)
        if newer and wanted in {None, one.parser_version}:
            found[row["sha256"]] = one
    return found


class Verifying:
    """Compares every so many seconds; what is open is a gauge, which an alert watches."""

    def __init__(
        self, store: Store, connections: Connections, backoff: Backoff, metrics: Metrics, every_s: float
    ) -> None:
        self._store = store
        self._connections = connections
        self._backoff = backoff
        self._every_s = every_s
        self._open: Gauge = gauge("crossfoot_open_files", metrics.registry)
        self._files: Gauge = gauge("crossfoot_files", metrics.registry)

    async def run(self) -> None:
        """Verify until the service stops."""
        while not self._backoff.stopping.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._backoff.stopping.wait(), self._every_s)
                return
            self.show(await self._backoff.until_it_works("verify", self.verify))

    async def verify(self) -> Verdict:
        """The bucket against the database.

        Raises:
            TransientError: one of them is away.
        """
        bucket = await look(self._store)
        pool = await self._connections.pool()
        try:
            async with pool.acquire() as connection:
                return compare(bucket, await recorded(connection))
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error

    def show(self, verdict: Verdict) -> None:
        """As metrics, and the first open ones in the log."""
        self._files.labels("known").set(verdict.names)
        self._files.labels("ended").set(verdict.ended)
        self._open.clear()
        self._open.labels("double").set(len(verdict.double))
        for one in verdict.open:
            self._open.labels(one.why).inc()
        log.info("verified", verdict=str(verdict), complete=verdict.complete)
        for one in verdict.open[:SHOWN]:
            log.info("file_open", why=one.why, sha256=one.sha256, name=one.name)
