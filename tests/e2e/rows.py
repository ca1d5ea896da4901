"""All rows of a warehouse as values that two runs can be compared by."""

from typing import Any

from tests.e2e.chain import Chain

COLUMNS = """
select table_name, string_agg(quote_ident(column_name), ', ' order by column_name)
from information_schema.columns
where table_schema = 'public' and table_name <> 'alembic_version' and data_type not like 'timestamp%'
  and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE')
group by table_name order by table_name
"""


MISSING = """
select (select coalesce(sum(table_count), 0) from documents) - (select count(*) from tables)
"""


def complete(chain: Chain, documents: int) -> bool:
    """Whether so many documents are there with all their tables: events of two topics race."""
    ((found,),) = chain.query("select count(*) from documents")
    ((missing,),) = chain.query(MISSING)
    return bool(found == documents and missing == 0)


def dump(chain: Chain) -> dict[str, Any]:
    """For each table the number of its rows and a digest of all their values.

    Times are left out: they are when it happened, not what happened.
    """
    tables = chain.query(COLUMNS)
    assert tables, "the warehouse has no tables"
    rows: dict[str, Any] = {}
    for table, columns in tables:
        digest = "md5(coalesce(string_agg(t::text, ',' order by t::text), ''))"
        ((count, digested),) = chain.query(
            f"select count(*), {digest} from (select {columns} from {table}) t"
        )
        rows[table] = (count, digested)
    return rows
