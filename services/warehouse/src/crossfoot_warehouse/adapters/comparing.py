"""Holds disclosures of an organisation beside each other when one is complete, and keeps what comes of it.

Everything of one organisation happens behind one lock: what is read is not older than what is written, so the
last to come leaves what is true of all that is there.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from crossfoot_common.errors import TransientError
from crossfoot_common.events.base import DocumentRef
from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.events.document_completed import DocumentCompleted
from crossfoot_common.tables.model import FactKey, Source
from crossfoot_warehouse.adapters.database import AWAY, Connections
from crossfoot_warehouse.core.across.compare import compare
from crossfoot_warehouse.core.across.sides import Figure, Side
from crossfoot_warehouse.core.values import packed

Connection: TypeAlias = Any  # asyncpg has no types
KEY = ("concept", "flow", "fund", "basis", "function", "economic", "nature", "period", "measure")
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
FACTS = f"""
select v.disclosure_id, {", ".join(f"v.{name}" for name in KEY)}, v.subject, v.value, v.decimals, v.unit,
       v.document_id, v.label, v.path, f.row_index, f.column_index, t.sequence
from v1.current_facts v join facts f using (fact_id) join tables t on t.table_id = v.table_id
where v.disclosure_id = any($1::text[]) and v.doubtful is null and v.lowest = v.highest
"""  # noqa: S608 - names are ours
CHANGES = f"""
select disclosure_id, {", ".join(KEY)}, null as subject, value, decimals, unit, document_id,
       text as label, '' as path, null::int as row_index, null::int as column_index, null::int as sequence
from v1.statements
where disclosure_id = any($1::text[]) and kind = 'change' and compared_to = 'previous_year' and certain
  and yuan is not null and concept is not null
order by statement_id
"""  # noqa: S608 - names are ours
DOCUMENTS = """
select s.disclosure_id, d.document_id, d.sha256, d.media_type, d.parser_version, d.source
from disclosures s
cross join lateral (
    select distinct document_id, parser_version from v1.table_versions v
    where v.disclosure_id = s.disclosure_id and v.status = 'current'
) current
join documents d using (document_id, parser_version)
where s.disclosure_id = any($1::text[])
"""
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
        pool = await self._connections.pool()
        try:
            async with pool.acquire() as connection:
                entities = await _accompanied(connection, touched)
                found = [await _of(connection, entity, sorted(touched[entity])) for entity in entities]
        except AWAY as error:
            raise TransientError(f"PostgreSQL is away: {error!r}") from error
        return [event for events in found for event in events]


async def _accompanied(connection: Connection, touched: Mapping[str, set[str]]) -> list[str]:
    """The organisations that have published something beside it: asked once for all, without their locks.

    What was touched is committed before. Of two instances that write neighbours the later one sees both.
    """
    if not touched:
        return []
    disclosures = sorted(set().union(*touched.values()))
    rows = await connection.fetch(ACCOMPANIED, sorted(touched), disclosures)
    return sorted(row["entity_id"] for row in rows)


async def _of(connection: Connection, entity: str, touched: list[str]) -> list[DisclosuresCompared]:
    async with connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtextextended($1, 0))", entity)
        neighbours = await connection.fetch(NEIGHBOURS, entity, touched)
        if len(neighbours) < 2:
            return []
        events = [
            event
            for event in compare(entity, await _sides(connection, neighbours))
            if {event.later.disclosure_id, event.earlier.disclosure_id} & set(touched)
        ]
        for event in events:
            pair = (event.later.disclosure_id, event.earlier.disclosure_id)
            await connection.execute(KEEP, event.relation, *pair, entity, packed(event.checks))
        return events


async def _sides(connection: Connection, neighbours: Sequence[Any]) -> list[Side]:
    ids = [row["disclosure_id"] for row in neighbours]
    facts: dict[str, dict[FactKey, Figure]] = {one: {} for one in ids}
    changes: dict[str, list[Figure]] = {one: [] for one in ids}
    documents: dict[str, list[DocumentRef]] = {one: [] for one in ids}
    for row in await connection.fetch(FACTS, ids):
        figure = _figure(row)
        facts[row["disclosure_id"]][figure.key] = figure
    for row in await connection.fetch(CHANGES, ids):
        changes[row["disclosure_id"]].append(_figure(row))
    for row in await connection.fetch(DOCUMENTS, ids):
        values = dict(row)
        documents[values.pop("disclosure_id")].append(DocumentRef(**values))
    return [
        Side(
            row["disclosure_id"],
            row["fiscal_year"],
            row["stage"],
            row["scope"],
            facts[row["disclosure_id"]],
            tuple(changes[row["disclosure_id"]]),
            tuple(documents[row["disclosure_id"]]),
        )
        for row in neighbours
    ]


def _figure(row: Any) -> Figure:  # noqa: ANN401 - asyncpg has no types
    """One figure; what this service itself wrote is not validated anew, there are hundreds in a document."""
    key = FactKey(**{name: row[name] for name in KEY}, subject=row["subject"])
    place = Source(
        text=str(row["value"]),
        table=row["sequence"],
        row=row["row_index"],
        column=row["column_index"],
        label=row["label"],
        path=row["path"],
    )
    return Figure(key, row["value"], row["decimals"], row["unit"], row["document_id"], place)
