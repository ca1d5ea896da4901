"""A generated country in the warehouse: write rate, every view's time, size, and a second reading of all.

`python -m tests.benchmarks.country [FACTOR]`: one in FACTOR of 3 000 organisations × 5 years × 2 stages
(default 20), every one with the eleven tables of a sample. The database is a server of its own in a
temporary folder.
"""

import asyncio
import itertools
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import asyncpg

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.tables.document import content_id, document_id
from crossfoot_common.tables.model import DocumentInfo
from crossfoot_local.samples.make import make
from crossfoot_local.servers.ports import free_port
from crossfoot_local.servers.postgres import Postgres
from crossfoot_warehouse.adapters.comparing import Comparing
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.reader import Reader
from crossfoot_warehouse.adapters.schema import upgrade
from crossfoot_warehouse.adapters.writer import CHILDREN, Writer, write_parents
from crossfoot_warehouse.core.completion import completed
from crossfoot_warehouse.core.flatten import WarehouseEvent, flatten
from crossfoot_warehouse.core.rows import Batch
from crossfoot_warehouse.views import VERSIONS, views
from tests.support.chain_events import events_of

ORGANISATIONS, YEARS, STAGES = 3_000, 5, ("budget", "final_accounts")
BATCH = 500
TABLES = ("documents", "tables", "cells", "facts", "checks", "findings", "statements")


def templates(errors: int = 0) -> list[list[TableJudged | DocumentChecked]]:
    """The events of a few samples, to be said of others; every third has so many errors."""
    samples = [make(seed, format="txt", errors=errors * (seed % 3 == 0)) for seed in range(12)]
    return [
        [one for one in events_of(sample.data, sample.name) if isinstance(one, TableJudged | DocumentChecked)]
        for sample in samples
    ]


def country(factor: int, version: str, errors: int = 0) -> Iterator[WarehouseEvent]:
    """Every disclosure of the country; each organisation has a county and a name of its own."""
    known = templates(errors)
    for number in range(ORGANISATIONS // factor):
        for year, stage in itertools.product(range(2030, 2030 + YEARS), STAGES):
            sha = content_id("country", number, year, stage).replace("-", "").ljust(64, "0")
            info = DocumentInfo.model_validate(
                {"entity": f"第{number}县财政局", "fiscal_year": year, "stage": stage, "scope": "department"}
            )
            for event in known[(number + year) % len(known)]:
                ref = event.document.model_copy(
                    update={
                        "sha256": sha,
                        "document_id": document_id(sha),
                        "info": info,
                        "parser_version": version,
                    }
                )
                yield event.model_copy(update={"document": ref})


def batches(events: Iterator[WarehouseEvent]) -> Iterator[list[WarehouseEvent]]:
    """In portions as the broker hands them out."""
    while portion := list(itertools.islice(events, BATCH)):
        yield portion


async def bare(connections: Connections, batch: Batch) -> None:
    """The least that could be done: merge the parents, COPY the children."""
    pool = await connections.pool()
    async with pool.acquire() as connection, connection.transaction():
        await write_parents(connection, batch)
        for name in CHILDREN:
            rows = getattr(batch, name)
            if rows:
                await connection.copy_records_to_table(name, records=rows, columns=rows[0]._fields)


async def write(
    dsn: str, factor: int, version: str, *, barely: bool = False, errors: int = 0
) -> tuple[int, float]:
    """Rows and seconds; flattening is no part of it, because both do it."""
    connections, rows, seconds = Connections(Database(dsn, statement_timeout_s=600), 2), 0, 0.0
    writer = Writer(connections)
    for portion in batches(country(factor, version, errors)):
        batch = flatten(portion)
        rows += sum(len(getattr(batch, name)) for name in batch._fields)
        started = time.perf_counter()
        await (bare(connections, batch) if barely else writer.write(batch))
        seconds += time.perf_counter() - started
    await connections.close()
    return rows, seconds


async def ends(dsn: str, factor: int) -> tuple[int, int, float]:
    """Documents told complete, comparisons, and seconds, for everything once more."""
    connections = Connections(Database(dsn, statement_timeout_s=600), 2)
    reader, comparing = Reader(connections), Comparing(connections)
    complete, compared, seconds = 0, 0, 0.0
    for portion in batches(country(factor, "1")):
        batch = flatten(portion)
        started = time.perf_counter()
        found = [event for one in await reader.ended(batch) if (event := completed(one))]
        compared += len(await comparing.compared(found))
        seconds += time.perf_counter() - started
        complete += len(found)
    await connections.close()
    return complete, compared, seconds


async def ask(dsn: str, statement: str) -> Sequence[Any]:
    connection = await asyncpg.connect(dsn)
    try:
        return list(await connection.fetch(statement))
    finally:
        await connection.close()


async def sizes(dsn: str) -> str:
    """Bytes of each table with its indexes."""
    rows = [(name, (await ask(dsn, f"select pg_total_relation_size('{name}')"))[0][0]) for name in TABLES]
    return f"{sum(size for _, size in rows) / 2**20:.0f} MiB: " + ", ".join(
        f"{name} {size / 2**20:.0f}" for name, size in rows
    )


async def timed(dsn: str, statement: str) -> float:
    started = time.perf_counter()
    await ask(dsn, f"select count(*) from ({statement}) asked")
    return time.perf_counter() - started


async def report(dsn: str, bare_dsn: str, factor: int) -> None:
    """Everything, a line each."""
    rows, seconds = await write(dsn, factor, "1")
    least, least_seconds = await write(bare_dsn, factor, "1", barely=True)
    ratio = (rows / seconds) / (least / least_seconds)
    print(f"{rows} rows, {rows / seconds:.0f} a second; bare {least / least_seconds:.0f}; ratio {ratio:.2f}")
    await ask(dsn, "analyze")
    print(f"size {await sizes(dsn)}")
    for view in views():
        name = f"{VERSIONS[-1]}.{view.name}"
        whole, one = await timed(dsn, f"select * from {name}"), ""
        if "entity" in view.columns:
            mine = await timed(dsn, f"select * from {name} where entity = '第7县财政局'")
            one = f", one organisation {mine:.2f} s"
        print(f"{name}: all {whole:.2f} s{one}")
    complete, compared, seconds = await ends(dsn, factor)
    print(f"{complete} complete, {compared} comparisons: {complete / seconds:.0f} documents a second")
    rows, seconds = await write(dsn, factor, "1")
    print(f"written again: {rows / seconds:.0f} rows a second, size {await sizes(dsn)}")
    await ask(dsn, "vacuum analyze")
    rows, seconds = await write(dsn, factor, "2")
    print(f"a second reading of everything: {rows / seconds:.0f} rows a second, size {await sizes(dsn)}")


def main(factor: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        (root / "data").mkdir()
        server = Postgres(root / "data", free_port(), "throw-away", root / "log")
        server.start()
        try:
            dsns = [server.dsn.rsplit("/", 1)[0] + f"/{name}" for name in ("country", "bare")]
            for dsn in dsns:
                asyncio.run(ask(server.dsn, f"create database {dsn.rsplit('/', 1)[1]}"))
                upgrade(Database(dsn))
            print(
                f"1 in {factor}: {ORGANISATIONS // factor} organisations, {YEARS} years, {len(STAGES)} stages"
            )
            asyncio.run(report(dsns[0], dsns[1], factor))
        finally:
            server.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
