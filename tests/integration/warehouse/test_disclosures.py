"""Files complete or supersede each other, table by table, and settle to the same in any order."""

import asyncio
import itertools
import random
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.tables.document import DocumentRef, document_id
from crossfoot_common.tables.model import Cell, Column, DocumentInfo, Fact, FactKey, Kind, Row, Source, Table
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import WarehouseEvent, flatten

pytestmark = pytest.mark.servers
DAY = datetime(2031, 3, 1, tzinfo=UTC)
TITLES: dict[str, Kind] = {"收入总表": "income_summary", "支出总表": "expenditure_summary"}


def file(
    name: str,
    day: int,
    tables: dict[str, str],
    *,
    entity: str | None = "青石县财政局",
    version: str = "1",
    rejected: Iterable[str] = (),
) -> list[WarehouseEvent]:
    """The events of a file that came in on a day, with a total in each of its tables."""
    sha = (name.encode().hex() * 64)[:64]
    info = DocumentInfo(entity=entity, fiscal_year=2031, stage="budget", scope="department")
    ref = DocumentRef(
        document_id=document_id(sha),
        sha256=sha,
        media_type="text/plain",
        parser_version=version,
        source=f"{name}.txt",
        received_at=DAY + timedelta(days=day),
        info=info,
    )
    events: list[WarehouseEvent] = [
        (TableRejected if title in rejected else TableAccepted)(
            document=ref, table=table(number, title, total), facts=(fact(number, title, total),)
        )
        for number, (title, total) in enumerate(tables.items(), 1)
    ]
    return [*events, DocumentChecked(document=ref, outcome="checked", table_count=len(tables))]


def table(number: int, title: str, total: str) -> Table:
    cells = (Cell(text="合计"), Cell(text=total, number=Decimal(total), decimals=2))
    columns = (Column(path=("项目",), role="label"), Column(path=("金额",), role="amount"))
    return Table(
        sequence=number,
        title=title,
        kind=TITLES[title],
        unit="万元",
        columns=columns,
        rows=(Row(cells=cells),),
    )


def fact(number: int, title: str, total: str) -> Fact:
    flow = "income" if title == "收入总表" else "expenditure"
    key = FactKey(concept="current", period=2031, measure="budget", flow=flow, basis="all")  # type: ignore[arg-type]
    source = Source(text=total, table=number, row=0, column=1)
    return Fact(key=key, value=Decimal(total), decimals=2, unit="万元", source=source)


@pytest.fixture
async def connections(database: str) -> AsyncIterator[Connections]:
    made = Connections(Database(database), 2)
    yield made
    await made.close()


async def write(connections: Connections, *files: Sequence[WarehouseEvent]) -> None:
    for events in files:
        await Writer(connections).write(flatten(events))


async def ask(connections: Connections, query: str) -> list[tuple[Any, ...]]:
    pool = await connections.pool()
    return [tuple(row) for row in await pool.fetch(query)]


async def current(connections: Connections) -> dict[str, int]:
    rows = await ask(connections, "select flow, yuan from v1.current_facts order by 1")
    assert len(rows) == len({flow for flow, _ in rows}), "one row for one meaning"
    return {flow: int(yuan) for flow, yuan in rows}


async def statuses(connections: Connections) -> list[tuple[Any, ...]]:
    return await ask(
        connections,
        "select d.source, v.title, v.revision, v.status from v1.table_versions v "
        "join documents d using (document_id, parser_version) order by d.source, v.title",
    )


async def test_files_of_single_tables_complete_one_another(connections: Connections) -> None:
    await write(connections, file("a", 1, {"收入总表": "10.00"}), file("b", 2, {"支出总表": "20.00"}))
    assert await current(connections) == {"income": 100_000, "expenditure": 200_000}
    assert [row[3] for row in await statuses(connections)] == ["current", "current"]
    (row,) = await ask(connections, "select tables, awaited from v1.completeness")
    assert row == (2, 0)


async def test_a_later_file_supersedes_what_it_has_and_nothing_else(connections: Connections) -> None:
    await write(
        connections,
        file("a", 1, {"收入总表": "10.00", "支出总表": "20.00"}),
        file("b", 2, {"收入总表": "11.00"}),
    )
    assert await current(connections) == {"income": 110_000, "expenditure": 200_000}
    assert await statuses(connections) == [
        ("a.txt", "支出总表", 1, "current"),
        ("a.txt", "收入总表", 1, "superseded"),
        ("b.txt", "收入总表", 2, "current"),
    ]


async def test_the_same_figures_in_another_file_are_a_duplicate(connections: Connections) -> None:
    await write(connections, file("a", 1, {"收入总表": "10.00"}), file("b", 2, {"收入总表": "10.00"}))
    assert [row[2:] for row in await statuses(connections)] == [(1, "current"), (1, "duplicate")]


async def test_a_b_a_ends_with_a(connections: Connections) -> None:
    first, other = file("a", 1, {"收入总表": "10.00"}), file("b", 2, {"收入总表": "11.00"})
    await write(connections, first, other, file("a", 3, {"收入总表": "10.00"}))
    assert await current(connections) == {"income": 100_000}
    await write(connections, first)  # an old event that comes again changes nothing
    assert await current(connections) == {"income": 100_000}


async def test_of_two_readings_the_newer_one_counts_once_it_has_ended(connections: Connections) -> None:
    await write(connections, file("a", 1, {"收入总表": "10.00"}, version="9"))
    *tables, end = file("a", 1, {"收入总表": "12.00"}, version="10")
    await write(connections, tables)
    assert await current(connections) == {"income": 100_000}
    await write(connections, [end])
    assert await current(connections) == {"income": 120_000}
    assert len(await ask(connections, "select table_id from tables")) == 2, "nothing is deleted"


async def test_nobody_is_superseded_by_nobody(connections: Connections) -> None:
    await write(
        connections,
        file("a", 1, {"收入总表": "10.00"}, entity=None),
        file("b", 2, {"收入总表": "11.00"}, entity=None),
        file("c", 3, {"收入总表": "12.00"}, entity="教育局"),
        file("d", 4, {"收入总表": "13.00"}, entity="教育局"),
    )
    assert {row[3] for row in await statuses(connections)} == {"current"}


async def test_rejected_figures_are_missing_and_the_totals_say_so(connections: Connections) -> None:
    await write(
        connections,
        file("a", 1, {"收入总表": "10.00"}),
        file("b", 2, {"收入总表": "11.00", "支出总表": "20.00"}, rejected=["收入总表"]),
    )
    rows = await ask(connections, "select income, expenditure, rejected_tables from v1.totals")
    assert rows == [(None, 200_000, ["收入总表"])], "what was published last is wrong, so there is no total"


FILES = [
    file("a", 1, {"收入总表": "10.00", "支出总表": "20.00"}),
    file("b", 2, {"收入总表": "11.00"}, rejected=["收入总表"]),
    file("c", 3, {"收入总表": "11.00", "支出总表": "20.00"}),
    file("a", 4, {"收入总表": "10.00", "支出总表": "20.00"}),
    file("c", 3, {"收入总表": "11.50"}, version="2"),
    file("d", 5, {"支出总表": "20.00"}, entity="青石县　财政局"),
]


async def test_any_order_settles_to_the_same(connections: Connections) -> None:
    events = list(itertools.chain.from_iterable(FILES))
    settled = None
    for seed in range(12):
        shuffled = [*events, *random.Random(seed).sample(events, 5)]
        random.Random(seed).shuffle(shuffled)
        pool = await connections.pool()
        await pool.execute(
            "truncate documents, tables, disclosures, entities, entity_names, statements cascade"
        )
        for batch in portions(shuffled, 1 + seed % 4):
            await Writer(connections).write(flatten(batch))
        found = (await statuses(connections), await current(connections))
        settled = settled or found
        assert found == settled
    assert settled is not None
    assert settled[1] == {"expenditure": 200_000, "income": 100_000}


def portions(events: Sequence[WarehouseEvent], size: int) -> Iterable[Sequence[WarehouseEvent]]:
    return [events[start : start + size] for start in range(0, len(events), size)]


async def test_two_instances_that_write_one_disclosure_do_not_stop_each_other(
    connections: Connections,
) -> None:
    writer = Writer(connections)
    await asyncio.gather(*(writer.write(flatten(events)) for events in (FILES[0], FILES[1], FILES[5])))
    assert len(await ask(connections, "select * from disclosures")) == 1
