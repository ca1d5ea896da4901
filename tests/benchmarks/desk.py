"""The desk's pages on a generated country: server time of each, from the request to the last byte.

`python -m tests.benchmarks.desk [FACTOR] [--keep]`: one in FACTOR of 30 000 documents (default 3: ten
thousand), every third with errors. The database is a server of its own in a temporary folder; the pages are
asked in this process, so that no network is in the figures.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import asyncpg
import httpx2
import psutil

from crossfoot_common.storage.memory import MemoryStore
from crossfoot_desk.adapters.pictures import Pictures
from crossfoot_desk.adapters.uploads import Uploads
from crossfoot_desk.adapters.warehouse import Warehouse
from crossfoot_desk.settings import Settings
from crossfoot_desk.web.application import application
from crossfoot_desk.web.caching import Cached
from crossfoot_desk.web.desk import Desk
from crossfoot_desk.web.pages import home
from crossfoot_desk.web.rates import Rates
from crossfoot_local.servers.ports import free_port
from crossfoot_local.servers.postgres import Postgres
from crossfoot_warehouse.adapters.database import Database
from crossfoot_warehouse.adapters.schema import upgrade
from tests.benchmarks.country import write

TIMES = 20


def desk(dsn: str, warehouse: Warehouse | None = None) -> Desk:
    """A desk without pictures: they are no part of these pages."""
    settings = Settings(postgres_statement_timeout_s=60)

    async def publish(events: object) -> None:
        del events

    return Desk(
        settings=settings,
        warehouse=warehouse or Warehouse(dsn, settings.postgres_role, settings.postgres_connections, 60),
        uploads=Uploads(MemoryStore()),
        pictures=Pictures(MemoryStore(), None, 0),  # type: ignore[arg-type]  # it has no file to draw
        identity=None,
        publish=publish,
        rates=Rates(30),
        cached=Cached(),
    )


async def timed(http: httpx2.AsyncClient, name: str, path: str) -> None:
    """A line: first, median, slowest of some requests in milliseconds, and the size of the page."""
    taken, size = [], 0
    for _ in range(TIMES):
        started = time.perf_counter()
        answer = await http.get(path)
        taken.append((time.perf_counter() - started) * 1000)
        size = len(answer.content)
        if answer.status_code != 200:
            print(f"{name}: {answer.status_code}")
            return
    print(
        f"{name:28} first {taken[0]:6.0f} ms, median {statistics.median(taken):6.0f} ms, "
        f"slowest {max(taken):6.0f} ms, {size / 1024:.0f} KiB"
    )


async def paths(dsn: str) -> dict[str, str]:
    """What is asked for: of documents one with findings, of the newest and of the oldest."""
    connection = await asyncpg.connect(dsn)
    try:
        finding: Any = await connection.fetchrow(
            "select document_id, suspect, entity_id from v1.findings where suspect is not null limit 1"
        )
        number = await connection.fetchval("select number from v1.cells where number > 100000 limit 1")
    finally:
        await connection.close()
    document = f"/documents/{finding['document_id']}"
    return {
        "home": "/",
        "documents": "/documents",
        "documents by name": "/documents?q=第77县",
        "documents by verdict": "/documents?verdict=accepted",
        "documents by kind, year": "/documents?kind=procurement&year=2032",
        "an amount": f"/documents?q={number}",
        "findings": "/findings",
        "findings by text": "/findings?q=第77县",
        "findings by severity, review": "/findings?severity=error&review=none",
        "document": document,
        "table": f"{document}/tables/1",
        "cell": f"{document}/tables/1/cells/0/1",
        "organisation": f"/entities/{finding['entity_id']}",
        "document as JSON": f"/api/v1{document}",
        "document as XLSX": f"{document}/download.xlsx",
    }


async def report(dsn: str) -> None:
    """Every page, and what the process holds afterwards."""
    parts = desk(dsn)
    transport = httpx2.ASGITransport(application(parts, "secret"))
    process = psutil.Process()
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        await home.warm(parts)
        before = process.memory_info().rss
        for name, path in (await paths(dsn)).items():
            await timed(http, name, path)
        held = (process.memory_info().rss - before) / 2**20
    print(f"memory held more than before: {held:.0f} MiB")
    await parts.warehouse.close()


def main() -> None:
    """Make the country, ask for pages."""
    factor = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        (Path(folder) / "postgres").mkdir()
        server = Postgres(Path(folder) / "postgres", free_port(), "secret", Path(folder) / "log")
        server.start()
        try:
            upgrade(Database(server.dsn))
            started = time.perf_counter()
            rows, _ = asyncio.run(write(server.dsn, factor, "1", errors=2))
            print(f"{rows} rows written in {time.perf_counter() - started:.0f} s")
            asyncio.run(analyze(server.dsn))
            asyncio.run(report(server.dsn))
            if "--keep" in sys.argv:
                input(f"{server.dsn}\nEnter ends it.")
        finally:
            server.stop()


async def analyze(dsn: str) -> None:
    """Let the planner know how much there is."""
    connection = await asyncpg.connect(dsn)
    await connection.execute("vacuum analyze")
    await connection.close()


if __name__ == "__main__":
    main()
