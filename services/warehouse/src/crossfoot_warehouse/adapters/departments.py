"""Which departments have all their units there: the disclosures whose figures must add up to theirs."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

Connection: TypeAlias = Any  # asyncpg has no types
TOUCHED = """
select d.disclosure_id, d.entity_id from disclosures d
where d.disclosure_id = any($1::text[]) and d.scope = 'department' and not d.alone
union
select d.disclosure_id, d.entity_id from disclosures o
join listed_units u on u.entity_id = o.entity_id
join documents using (document_id, parser_version)
join disclosures d on d.disclosure_id = documents.disclosure_id
where o.disclosure_id = any($1::text[]) and o.scope = 'unit' and not o.alone
    and d.scope = 'department' and not d.alone and (d.fiscal_year, d.stage) = (o.fiscal_year, o.stage)
union
select d.disclosure_id, d.entity_id from disclosures o
join disclosures d using (entity_id, fiscal_year, stage)
where o.disclosure_id = any($1::text[]) and o.scope = 'unit' and not o.alone
    and d.scope = 'department' and not d.alone
order by disclosure_id
"""
"""The departments whose these are, or whose units'; the own office may go by the department's name."""
UNITS = """
select d.disclosure_id, u.document_id,
    case when count(distinct o.disclosure_id) = 1 then min(o.disclosure_id) end as unit
from disclosures d
join documents on documents.disclosure_id = d.disclosure_id
join v1.readings using (document_id, parser_version)
join listed_units u using (document_id, parser_version)
left join disclosures o on o.scope = 'unit' and not o.alone
    and (o.fiscal_year, o.stage) = (d.fiscal_year, d.stage)
    and (o.entity_id = u.entity_id or (u.own and o.entity_id = d.entity_id))
where d.disclosure_id = any($1::text[])
group by d.disclosure_id, u.document_id, u.position
order by d.disclosure_id, u.document_id, u.position
"""
"""Null is a unit that is not there, or of which two disclosures could be meant."""


async def touched(connection: Connection, disclosures: Sequence[str]) -> list[tuple[str, str]]:
    """The complete departments, with their entity, that these disclosures may say something about.

    Asked once for all, without their locks: most departments list no units, or wait for some. What was
    touched is committed before, so of two instances that write units of one department the later sees both.
    """
    rows = await connection.fetch(TOUCHED, disclosures)
    complete = await units_of(connection, [row["disclosure_id"] for row in rows])
    return [tuple(row) for row in rows if row["disclosure_id"] in complete]


async def units_of(connection: Connection, departments: Sequence[str]) -> dict[str, list[str]]:
    """Of each department all of whose units are there their disclosures, in the order of its list."""
    found: dict[str, list[str]] = {}
    rows = await connection.fetch(UNITS, departments)
    for (department, _), listed in groupby(rows, key=itemgetter("disclosure_id", "document_id")):
        units = [row["unit"] for row in listed]
        if None not in units and len(set(units)) == len(units):
            found.setdefault(department, units)
    return found
