"""Proves again and again that every file is at its end, because this service has both bucket and database."""

import asyncio
import contextlib
import time
from typing import Any

from prometheus_client import Gauge

from crossfoot_common.completeness import Bucket, Recorded, Verdict, compare, look
from crossfoot_common.errors import TransientError
from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.observability import logs
from crossfoot_common.observability.metrics import Metrics, gauge
from crossfoot_common.storage.port import Store
from crossfoot_common.versions import order
from crossfoot_warehouse.adapters.database import AWAY, Connections
from crossfoot_warehouse.core.values import clean

log = logs.get(__name__)
ROWS = """
SELECT d.sha256, d.parser_version, d.table_count, count(t.table_id) AS tables
FROM documents d LEFT JOIN tables t USING (document_id, parser_version)
GROUP BY d.document_id, d.parser_version
"""
SHOWN = 20
REST = 10
"""Times as long as a comparison took that it waits at least: it reads each name and outcome of the bucket."""


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


async def keep(connection: Any, verdict: Verdict, bucket: Bucket) -> None:  # noqa: ANN401 - asyncpg has no types
    """What is open, in place of what was; a second instance waits for the first."""
    names = {sha256: name for name, (_, sha256) in bucket.latest.items()}
    rows = {(one.why, one.sha256, clean(one.name or names.get(one.sha256, ""))) for one in verdict.open}
    async with connection.transaction():
        await connection.execute("LOCK TABLE open_files IN SHARE ROW EXCLUSIVE MODE")
        await connection.execute("DELETE FROM open_files")
        columns = ("why", "sha256", "name")
        await connection.copy_records_to_table("open_files", records=sorted(rows), columns=columns)


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
        pause = self._every_s
        while not self._backoff.stopping.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._backoff.stopping.wait(), pause)
                return
            began = time.monotonic()
            self.show(await self._backoff.until_it_works("verify", self.verify))
            pause = max(self._every_s, REST * (time.monotonic() - began))

    async def verify(self) -> Verdict:
        """The bucket against the database; what is open is kept there for those who look.

        Raises:
            TransientError: one of them is away.
        """
        bucket = await look(self._store)
        pool = await self._connections.pool()
        try:
            async with pool.acquire() as connection:
                verdict = compare(bucket, await recorded(connection))
                await keep(connection, verdict, bucket)
                return verdict
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
