"""Documents: lists of them, one of them whole, and what belongs to the same disclosure."""

from collections.abc import Sequence

from crossfoot_desk.adapters.questions.conditions import Conditions, behind, common
from crossfoot_desk.adapters.warehouse import Row, Warehouse
from crossfoot_desk.core.asked import Asked
from crossfoot_desk.core.cursors import cursor, key_of

SIZE = 25
LIST = """
select v.document_id, v.sha256, v.source, v.media_type, v.received_at, v.entity_id, v.entity, v.region,
       v.fiscal_year, v.stage, v.scope, v.verdict, v.reason, v.tables,
       (select count(*) from v1.findings f
        where f.document_id = v.document_id and f.severity = 'error') as findings
from (select document_id from v1.verdicts where {where}
      order by received_at desc, document_id desc limit {limit}) k
join v1.verdicts v on v.document_id = k.document_id
order by v.received_at desc, v.document_id desc
"""
"""First which, then what: the keys come out of an index, and only a page of them is looked up whole."""
OF_KIND = "exists (select from v1.tables t where t.document_id = verdicts.document_id and t.kind = {})"
COUNTS = """
select verdict, reason, count(*) as documents from v1.verdicts
group by verdict, reason order by count(*) desc, 1, 2
"""
OPEN = "document_id in (select document_id from v1.documents where not complete)"
UNREAD = (
    "select why, sha256, name, seen_at from v1.open_files where not document order by name, sha256 limit 50"
)
OPEN_COUNT = """
select (select count(*) from v1.documents where not complete)
     + (select count(*) from v1.open_files where not document) as documents
"""
SIBLINGS = """
select v.document_id, v.source, v.received_at, v.verdict, v.tables,
       (select count(*) from v1.tables t join v1.tables mine on mine.document_id = $2 and mine.slot = t.slot
        where t.document_id = v.document_id) as shared,
       (select jsonb_object_agg(status, number) from (
            select status, count(*) as number from v1.table_versions t
            where t.disclosure_id = $1 and t.document_id = v.document_id group by status) s) as statuses
from v1.verdicts v where v.disclosure_id = $1
order by v.received_at desc nulls last, v.document_id limit 100
"""


async def newest(warehouse: Warehouse, asked: Asked, size: int = SIZE) -> tuple[Sequence[Row], str | None]:
    """A page of documents, the newest first, and where the next page begins."""
    conditions = common(asked)
    if asked.verdict == "in_progress":
        conditions.texts.append(OPEN)
    elif asked.verdict:
        conditions.add("verdict = {}", asked.verdict)
    if asked.kind:
        conditions.add(OF_KIND, asked.kind)
    if asked.q:
        conditions.among(["entity", "source", "region"], asked.q)
    _go_on(conditions, asked.after)
    query = LIST.format(where=conditions.where, limit=size + 1)
    rows = list(await warehouse.rows(query, *conditions.values))
    more = len(rows) > size
    last = rows[size - 1] if more else None
    return rows[:size], last and cursor((last["received_at"], last["document_id"]))


def _go_on(conditions: Conditions, after: str | None) -> None:
    key = key_of(after, 2)
    if key is not None and key[1] is not None:
        behind(conditions, ("document_id",), (key[0], key[1]))


async def counts(warehouse: Warehouse) -> Sequence[Row]:
    """How many documents ended how, with the reason where there is one."""
    return await warehouse.rows(COUNTS)


async def open_count(warehouse: Warehouse) -> int:
    """How many documents wait for some of their tables, and files for being read at all."""
    found = await warehouse.row(OPEN_COUNT)
    return int(found["documents"]) if found else 0


async def unread(warehouse: Warehouse, asked: Asked) -> Sequence[Row]:
    """Files without a document, when what is open is asked for and nothing else."""
    return await warehouse.rows(UNREAD) if asked == Asked(verdict="in_progress") else []


async def one(warehouse: Warehouse, document_id: str) -> tuple[Row, Row] | None:
    """A document, and its counts."""
    found = await warehouse.row("select * from v1.verdicts where document_id = $1", document_id)
    numbers = await warehouse.row("select * from v1.documents where document_id = $1", document_id)
    return (found, numbers) if found and numbers else None


async def tables(warehouse: Warehouse, document_id: str) -> Sequence[Row]:
    """Its tables, with their size."""
    return await warehouse.rows(
        "select * from v1.tables where document_id = $1 order by sequence", document_id
    )


async def siblings(warehouse: Warehouse, disclosure_id: str, document_id: str) -> Sequence[Row]:
    """All files of a disclosure, how many of their tables are current, duplicate or superseded.

    `shared` are those of which this document has a version as well: a file with some is another version of
    it, one without completes it.
    """
    return await warehouse.rows(SIBLINGS, disclosure_id, document_id)


async def checks(
    warehouse: Warehouse, document_id: str, tables: Sequence[str] | None = None
) -> Sequence[Row]:
    """Its checks; with `tables` those in these tables, and those between tables."""
    query = "select * from v1.checks where document_id = $1{} order by check_id"
    if tables is None:
        return await warehouse.rows(query.format(""), document_id)
    among = " and (table_id is null or table_id = any($2))"
    return await warehouse.rows(query.format(among), document_id, list(tables))


async def cells(
    warehouse: Warehouse, table_ids: Sequence[str], rows: tuple[int, int] | None = None
) -> Sequence[Row]:
    """The cells of tables; with `rows` of these rows only, first and behind the last."""
    low, high = rows or (0, 2**31 - 1)
    return await warehouse.rows(
        "select table_id, row_index, column_index, text, number, percent, line, cell, page, box, tied, "
        "origin, read_twice, ocr "
        "from v1.cells where table_id = any($1) and row_index >= $2 and row_index < $3 "
        "order by table_id, row_index, column_index",
        list(table_ids),
        low,
        high,
    )


async def cells_on_page(warehouse: Warehouse, document_id: str, page: int) -> Sequence[Row]:
    """The cells of a document that stand on a page, with their boxes."""
    return await warehouse.rows(
        "select c.sequence, c.row_index, c.column_index, c.text, c.box from v1.tables t "
        "join v1.cells c on c.table_id = t.table_id where t.document_id = $1 and c.page = $2 "
        "order by c.sequence, c.row_index, c.column_index limit 10000",
        document_id,
        page,
    )


async def sizes(warehouse: Warehouse, table_ids: Sequence[str]) -> dict[str, int]:
    """How many cells each table has."""
    found = await warehouse.rows(
        "select table_id, count(*) as cells from v1.cells where table_id = any($1) group by table_id",
        list(table_ids),
    )
    return {row["table_id"]: row["cells"] for row in found}
