"""By which plans a warehouse answers: every view for one organisation, and every question of a page.

`python -m tests.benchmarks.plans DSN`, on a database that `tests.benchmarks.desk --keep` or a chain filled.
A line each: milliseconds, and which relations were read whole (with their rows) and which by an index.
"""

import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import asyncpg
import httpx2

from crossfoot_desk.adapters.warehouse import Warehouse
from crossfoot_desk.web.application import application
from crossfoot_warehouse.views import VERSIONS, views
from tests.benchmarks.desk import desk, paths

Connection: TypeAlias = Any  # asyncpg has no types
SLOW_MS = 20.0
ASKED: list[tuple[str, tuple[object, ...]]] = []


class Listening(Warehouse):
    """Keeps what is asked."""

    async def rows(self, query: str, *arguments: object) -> Sequence[Any]:
        """The rows, as ever."""
        ASKED.append((query, arguments))
        return await super().rows(query, *arguments)


def steps(plan: dict[str, Any]) -> Iterator[tuple[str, bool, int]]:
    """Relations of a plan: name, whether read whole, rows read."""
    if "Relation Name" in plan and plan["Actual Loops"]:
        rows = int((plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)) * plan["Actual Loops"])
        yield plan["Relation Name"], plan["Node Type"] == "Seq Scan", rows
    for below in plan.get("Plans", ()):
        yield from steps(below)


def told(explained: dict[str, Any]) -> str:
    """Milliseconds, and what was read how."""
    found = list(steps(explained["Plan"]))
    whole = {name: rows for name, seq, rows in found if seq}
    indexed: dict[str, int] = {}
    for name, seq, rows in found:
        if not seq:
            indexed[name] = indexed.get(name, 0) + rows
    parts = [f"{explained['Execution Time']:.0f} ms (planned in {explained['Planning Time']:.0f})"]
    for title, names in (("whole", whole), ("by index", indexed)):
        if names:
            parts.append(f"{title}: " + ", ".join(f"{name} {rows}" for name, rows in sorted(names.items())))
    return "; ".join(parts)


async def explained(connection: Connection, query: str, *arguments: object) -> dict[str, Any]:
    (row,) = await connection.fetch(f"explain (analyze, format json) {query}", *arguments)
    plan: dict[str, Any] = row[0][0]
    return plan


async def of_views(connection: Connection) -> None:
    """Every view, of one organisation and year."""
    entity = await connection.fetchval("select name from v1.entities order by name offset 7 limit 1")
    for view in views():
        if "entity" in view.columns:
            query = f"select * from {VERSIONS[-1]}.{view.name} where entity = $1"
            print(f"{view.name}: {told(await explained(connection, query, entity))}")


async def of_pages(dsn: str, connection: Connection) -> None:
    """Every page: its questions that take long."""
    warehouse = Listening(dsn, "crossfoot_reader", 4, 60)
    transport = httpx2.ASGITransport(application(desk(dsn, warehouse), "secret"))
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        for name, path in (await paths(dsn)).items():
            ASKED.clear()
            await http.get(path)
            plans = [await explained(connection, query, *arguments) for query, arguments in list(ASKED)]
            print(f"{name}: {len(plans)} questions, {sum(one['Execution Time'] for one in plans):.0f} ms")
            for plan in plans:
                if plan["Execution Time"] > SLOW_MS:
                    print(f"  {told(plan)}")
    await warehouse.close()


async def main(dsn: str) -> None:
    """Views, then pages."""
    connection = await asyncpg.connect(dsn)
    await connection.set_type_codec("json", encoder=str, decoder=json.loads, schema="pg_catalog")
    await connection.execute("set role crossfoot_reader; set jit = off")
    try:
        await of_views(connection)
        await of_pages(dsn, connection)
    finally:
        await connection.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
