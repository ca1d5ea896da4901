"""Holds disclosures beside each other when one is complete, and keeps what comes of it.

Everything of one organisation happens behind one lock: what is read is not older than what is written, so the
last to come leaves what is true of all that is there.
"""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

from crossfoot_common.errors import TransientError
from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.events.document_completed import DocumentCompleted
from crossfoot_warehouse.adapters import departments
from crossfoot_warehouse.adapters.database import AWAY, Connections
from crossfoot_warehouse.adapters.sides import sides_of
from crossfoot_warehouse.core.across.compare import compare, compare_units
from crossfoot_warehouse.core.values import packed

Connection: TypeAlias = Any  # asyncpg has no types
NEIGHBOURS = """
select d.disclosure_id, d.fiscal_year, d.stage, d.scope from disclosures d
where d.entity_id = $1 and not d.alone and exists (
    select from disclosures o where o.entity_id = d.entity_id and o.scope = d.scope
    and o.disclosure_id = any($2::text[]) and o.fiscal_year between d.fiscal_year - 1 and d.fiscal_year + 1)
order by d.disclosure_id
"""
ACCOMPANIED = """
select d.entity_id from disclosures d
where d.entity_id = any($1::text[]) and not d.alone and exists (
    select from disclosures o where o.entity_id = d.entity_id and o.scope = d.scope
    and o.disclosure_id = any($2::text[]) and o.fiscal_year between d.fiscal_year - 1 and d.fiscal_year + 1)
group by d.entity_id having count(*) > 1
"""
THESE = (
    "select disclosure_id, fiscal_year, stage, scope from disclosures where disclosure_id = any($1::text[])"
)
KEEP = """
insert into comparisons (relation, later_id, earlier_id, entity_id, checks) values ($1, $2, $3, $4, $5)
on conflict (relation, later_id, earlier_id) do update set checks = excluded.checks, entity_id =
excluded.entity_id
"""


class Comparing:
    """The way from a complete document to what its neighbours prove."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def compared(self, completed: Iterable[DocumentCompleted]) -> Sequence[DisclosuresCompared]:
        """What changed with these documents; nothing for an organisation that has published only one thing.

        Raises:
            TransientError: the database is away.
        """
        touched: dict[str, set[str]] = {}
        for one in completed:
            if one.entity_id and one.disclosure_id and one.tables:
                touched.setdefault(one.entity_id, set()).add(one.disclosure_id)
        if not touched:
            return []
        pool = await self._connections.pool()
        try:
            async with pool.acquire() as connection:
                entities = await _accompanied(connection, touched)
                found = [await _of(connection, entity, sorted(touched[entity])) for entity in entities]
                of_units = await departments.touched(connection, sorted(set().union(*touched.values())))
                found += [await _united(connection, *department) for department in of_units]
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error
        return [event for events in found for event in events]


async def _accompanied(connection: Connection, touched: Mapping[str, set[str]]) -> list[str]:
    """The organisations that have published something beside it: asked once for all, without their locks.

    What was touched is committed before. Of two instances that write neighbours the later one sees both.
    """
    disclosures = sorted(set().union(*touched.values()))
    rows = await connection.fetch(ACCOMPANIED, sorted(touched), disclosures)
    return sorted(row["entity_id"] for row in rows)


async def _of(connection: Connection, entity: str, touched: list[str]) -> list[DisclosuresCompared]:
    async with _alone(connection, entity):
        neighbours = await connection.fetch(NEIGHBOURS, entity, touched)
        if len(neighbours) < 2:
            return []
        events = [
            event
            for event in compare(entity, await sides_of(connection, neighbours))
            if {event.later.disclosure_id, event.earlier.disclosure_id} & set(touched)
        ]
        await _keep(connection, events)
        return events


async def _united(connection: Connection, department: str, entity: str) -> list[DisclosuresCompared]:
    """A department beside its units, once all of them are there."""
    async with _alone(connection, entity):
        units = (await departments.units_of(connection, [department])).get(department)
        if not units:
            return []
        rows = {row["disclosure_id"]: row for row in await connection.fetch(THESE, [department, *units])}
        whole, *parts = await sides_of(connection, [rows[one] for one in (department, *units)])
        event = compare_units(entity, whole, parts)
        events = [event] if event else []
        await _keep(connection, events)
        return events


@asynccontextmanager
async def _alone(connection: Connection, entity: str) -> AsyncIterator[None]:
    """A transaction behind the lock of an organisation."""
    async with connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtextextended($1, 0))", entity)
        yield


async def _keep(connection: Connection, events: Iterable[DisclosuresCompared]) -> None:
    for event in events:
        pair = (event.later.disclosure_id, event.earlier.disclosure_id)
        await connection.execute(KEEP, event.relation, *pair, event.entity_id, packed(event.checks))
