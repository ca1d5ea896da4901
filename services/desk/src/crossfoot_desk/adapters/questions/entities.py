"""An organisation: what it published, its main figures, what its years prove about each other."""

from collections.abc import Sequence

from crossfoot_desk.adapters.questions.conditions import Conditions
from crossfoot_desk.adapters.warehouse import Row, Warehouse
from crossfoot_desk.core.cursors import cursor, key_of

SIZE = 50
LIST = """
select entity_id, name, region, first_year, last_year from v1.entities where {where}
order by name, entity_id limit {limit}
"""
DOCUMENTS = """
select document_id, source, received_at, fiscal_year, stage, scope, verdict, reason, tables, entity
from v1.verdicts where entity_id = $1
order by fiscal_year desc nulls last, stage, received_at desc nulls last limit 200
"""
TOTALS = "select * from v1.totals where entity_id = $1 order by fiscal_year, stage, scope, measure"
THREE_PUBLIC = (
    "select * from v1.three_public_expenses where entity_id = $1 order by fiscal_year, stage, scope, measure"
)
HELD_BESIDE = """
select * from v1.budget_and_final_accounts
where entity_id = $1 and function is null and economic is null and nature is null and fund is null
  and published_budget is not null and final_accounts is not null
order by fiscal_year, scope, concept, flow limit 200
"""
ACROSS = """
select * from v1.across_documents where entity_id = $1
order by later_year, later_stage, outcome <> 'fail', relation limit 200
"""
FINDINGS = """
select fiscal_year, stage, severity, count(*) as findings from v1.findings where entity_id = $1
group by fiscal_year, stage, severity order by fiscal_year, stage, severity
"""


async def one(warehouse: Warehouse, entity_id: str) -> Row | None:
    """Its names and region."""
    return await warehouse.row("select * from v1.entities where entity_id = $1", entity_id)


async def documents(warehouse: Warehouse, entity_id: str) -> Sequence[Row]:
    """Its documents, the newest year first."""
    return await warehouse.rows(DOCUMENTS, entity_id)


async def totals(warehouse: Warehouse, entity_id: str) -> Sequence[Row]:
    """Its income and expenditure, year by year and stage by stage."""
    return await warehouse.rows(TOTALS, entity_id)


async def three_public(warehouse: Warehouse, entity_id: str) -> Sequence[Row]:
    """Its three public expenses."""
    return await warehouse.rows(THREE_PUBLIC, entity_id)


async def held_beside(warehouse: Warehouse, entity_id: str) -> Sequence[Row]:
    """Budget beside final accounts, of its totals."""
    return await warehouse.rows(HELD_BESIDE, entity_id)


async def across(warehouse: Warehouse, entity_id: str) -> Sequence[Row]:
    """What its years prove about each other, and its units about it."""
    return await warehouse.rows(ACROSS, entity_id)


async def findings(warehouse: Warehouse, entity_id: str) -> Sequence[Row]:
    """How many findings each year and stage has."""
    return await warehouse.rows(FINDINGS, entity_id)


async def found(
    warehouse: Warehouse, text: str | None, after: str | None = None
) -> tuple[Sequence[Row], str | None]:
    """A page of organisations whose name has a text, by name, and where the next page begins."""
    conditions, key = Conditions(), key_of(after, 2)
    if text:
        conditions.among(["name"], text)
    if key and None not in key:
        conditions.add("(name, entity_id) > ({}, {})", *key)
    query = LIST.format(where=conditions.where, limit=SIZE + 1)
    rows = list(await warehouse.rows(query, *conditions.values))
    last = rows[SIZE - 1] if len(rows) > SIZE else None
    return rows[:SIZE], last and cursor((last["name"], last["entity_id"]))
