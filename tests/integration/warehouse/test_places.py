"""The views say where a figure stands on its page, what was left over, and what a tie proves."""

import asyncpg
import pytest

from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.model import Extent
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import WarehouseEvent, flatten
from tests.unit.warehouse.outcomes import accepted, checked

pytestmark = pytest.mark.servers
PROVEN = "select proven from v1.current_facts"


async def written(database: str, *batches: list[WarehouseEvent]) -> asyncpg.Connection:
    connections = Connections(Database(database), 1)
    for events in batches:
        await Writer(connections).write(flatten(events))
    await connections.close()
    return await asyncpg.connect(database)


def unproven() -> WarehouseEvent:
    """A table that no check of its own covers."""
    return accepted().model_copy(update={"checks": ()})


async def test_a_tie_proves_a_figure_whichever_of_both_is_written_first(database: str) -> None:
    connection = await written(database, [unproven()])
    assert await connection.fetchval(PROVEN) is None, "a table without its document is not current yet"
    await connection.close()
    connection = await written(database, [checked()])
    assert await connection.fetchval(PROVEN) is True
    assert await connection.fetchval("select proven_figures from v1.documents") == 1
    assert await connection.fetchval("select tied from v1.cells where row_index = 0 and column_index = 1")
    await connection.close()
    connection = await written(database, [checked().model_copy(update={"checks": ()})])
    assert await connection.fetchval(PROVEN) is False, "what is checked again replaces what was proven before"
    await connection.close()


async def test_where_a_cell_stands_and_what_was_left_over(database: str) -> None:
    event = accepted()
    rows = event.table.rows
    cell = rows[0].cells[1].model_copy(update={"box": (7200, 1050, 9000, 1180), "page": 4})
    first = rows[0].model_copy(update={"cells": (rows[0].cells[0], cell)})
    boxed = event.model_copy(update={"table": event.table.model_copy(update={"rows": (first, *rows[1:])})})
    left = Accounting(seen=9, in_tables=6, left_over=3, partly_read=(Extent(first_page=2, last_page=2),))
    connection = await written(database, [boxed, checked().model_copy(update={"figures": left})])
    box = "select page, box from v1.cells where row_index = 0 and column_index = 1"
    assert tuple(await connection.fetchrow(box)) == (4, [7200, 1050, 9000, 1180])
    said = await connection.fetchrow(
        "select seen, left_over, partly_read->0->>'first_page' from v1.documents"
    )
    assert tuple(said) == (9, 3, "2")
    await connection.close()


async def test_the_kind_of_a_document_is_shown_where_documents_are(database: str) -> None:
    connection = await written(database, [accepted(), checked()])
    for view in ("documents", "verdicts"):
        assert await connection.fetchval(f"select kind from v1.{view}") == "department_budget"
    told = await connection.fetchval("select zh from v1.vocabulary where dimension = 'document_kind' limit 1")
    assert told
    await connection.close()
