"""Fetches what disclosures say, as the relations between them see it."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import FactKey, Source
from crossfoot_warehouse.core.across.sides import Figure, Side

Connection: TypeAlias = Any  # asyncpg has no types
KEY = ("concept", "flow", "fund", "basis", "function", "economic", "nature", "period", "measure")
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


async def sides_of(connection: Connection, disclosures: Sequence[Any]) -> list[Side]:
    """These disclosures in their order, with their figures that count and can mean only one amount."""
    ids = [row["disclosure_id"] for row in disclosures]
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
        for row in disclosures
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
