"""The ten questions, answered on invented disclosures and on real ones, as they were worked out by hand."""

import asyncio
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from crossfoot_common.events.base import Event
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.schema import upgrade
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import flatten
from crossfoot_warehouse.questions import questions
from tests.integration.warehouse.conftest import create
from tests.servers.model import Servers
from tests.support.chain_events import events_of
from tests.support.small_country import events_of_the_country

pytestmark = pytest.mark.servers
QUESTIONS = {one.name: one.query for one in questions()}
A, B = "青禾市样例局", "青禾市试点局"
Row = dict[str, Any]


def filled(servers: Servers, name: str, events: Iterable[Event]) -> str:
    asyncio.run(create(servers, name))
    dsn = servers.postgres.rsplit("/", 1)[0] + f"/{name}"
    upgrade(Database(dsn))

    async def write() -> None:
        connections = Connections(Database(dsn), 1)
        wanted = [one for one in events if isinstance(one, TableJudged | DocumentChecked)]
        await Writer(connections).write(flatten(wanted))
        await connections.close()

    asyncio.run(write())
    return dsn


@pytest.fixture(scope="module")
def country(servers: Servers) -> str:
    return filled(servers, "country", events_of_the_country())


@pytest.fixture(scope="module")
def real(servers: Servers, shared: Path) -> str:
    files = sorted((shared / "corpus" / "seeds").glob("*.txt"))
    events = (event for file in files for event in events_of(file.read_bytes(), file.name))
    return filled(servers, "real", events)


def ask(dsn: str, name: str) -> list[Row]:
    async def asking() -> list[Row]:
        connection = await asyncpg.connect(dsn)
        try:
            return [dict(row) for row in await connection.fetch(QUESTIONS[name])]
        finally:
            await connection.close()

    return asyncio.run(asking())


def pick(rows: Iterable[Row], *columns: str) -> list[tuple[Any, ...]]:
    """The rows in an order of our own: that of names is the database's."""
    return sorted((tuple(row[column] for column in columns) for row in rows), key=repr)


def test_there_are_ten() -> None:
    assert len(QUESTIONS) == 10


def test_total_expenditure(country: str) -> None:
    rows = pick(ask(country, "total_expenditure"), "entity", "fiscal_year", "stage", "expenditure", "proven")
    assert rows == [
        (A, 2031, "budget", 1_400_000, True),
        (A, 2031, "final_accounts", 1_390_000, True),
        (A, 2032, "budget", 1_600_000, True),
        (B, 2031, "budget", 1_050_000, True),
    ], "b's budget of 2032 does not add up, so it has no total; of 2031 the one published last counts"


def test_three_public_expenses(country: str) -> None:
    rows = pick(ask(country, "three_public_expenses"), "entity", "fiscal_year", "stage", "total", "last_year")
    assert rows == [
        (A, 2031, "budget", 30_000, None),
        (A, 2031, "final_accounts", 30_000, None),
        (A, 2032, "budget", 25_000, 30_000),
        (B, 2031, "budget", 30_000, None),
        (B, 2032, "budget", 30_000, 30_000),
    ]


def test_rejected_and_why(country: str) -> None:
    rows = ask(country, "rejected_and_why")
    assert {(row["entity"], row["fiscal_year"], row["table_title"]) for row in rows} == {
        (B, 2032, "2032年预算支出总表")
    }
    (column,) = (row for row in rows if row["rule"] == "column-footing.total-row")
    assert (column["stated"], column["computed"], column["difference"]) == (110, 101, 9)
    assert column["message_zh"]


def test_budget_against_final_accounts(country: str) -> None:
    rows = ask(country, "budget_against_final_accounts")
    found = pick(rows, "entity", "function", "published_budget", "final_accounts", "difference")
    assert found == [
        (A, "208", 1_000_000, 1_010_000, 10_000),
        (A, "210", 400_000, 380_000, -20_000),
        (A, None, 1_400_000, 1_390_000, -10_000),
    ]


def test_share_proven(country: str) -> None:
    rows = ask(country, "share_proven")
    assert len(rows) == 6
    by_source = {row["source"]: row for row in rows}
    assert by_source["a 2031 budget.txt"]["figures"] == 19
    assert by_source["b 2032 budget.txt"]["figures"] == 4, "facts of the rejected table are not there"
    assert by_source["b 2032 budget.txt"]["verdict"] == "rejected"
    assert all(0 <= row["proven_figures"] <= row["figures"] for row in rows)


def test_current_revision(country: str) -> None:
    rows = ask(country, "current_revision")
    b = [row for row in rows if (row["entity"], row["fiscal_year"]) == (B, 2031)]
    assert pick(b, "revision", "title", "source") == [
        (1, "2031年一般公共预算“三公”经费支出表", "b 2031 budget.txt"),
        (2, "2031年预算支出总表", "b 2031 budget again.txt"),
    ], "the three public expenses are the same in both files, so the first one stands"


def test_social_security(country: str) -> None:
    rows = [
        row for row in ask(country, "social_security") if (row["entity"], row["fiscal_year"]) == (A, 2032)
    ]
    assert pick(rows, "function", "level", "total", "basic", "project") == [
        ("208", "类", 1_100_000, 1_100_000, None),
        ("20801", "款", 1_100_000, 1_100_000, None),
        ("2080101", "项", 1_100_000, 1_100_000, None),
    ]


def test_no_procurement(country: str) -> None:
    rows = pick(ask(country, "no_procurement"), "entity", "fiscal_year", "stage", "procurement")
    assert (A, 2032, "budget", "names none") not in rows
    assert len(rows) == 4
    assert {row[3] for row in rows} == {"names none"}


def test_largest_changes(country: str) -> None:
    rows = pick(
        ask(country, "largest_changes"), "entity", "fiscal_year", "last_year", "expenditure", "change"
    )
    assert rows == [(A, 2032, 1_400_000, 1_600_000, 200_000)]


def test_error_rate(country: str) -> None:
    rows = ask(country, "error_rate")
    assert pick(rows, "region", "fiscal_year", "stage", "documents", "rejected", "rejected_in_percent") == [
        ("青禾市", 2031, "budget", 3, 0, 0),
        ("青禾市", 2031, "final_accounts", 1, 0, 0),
        ("青禾市", 2032, "budget", 2, 1, Decimal("50.0")),
    ]


def test_totals_of_real_disclosures_are_those_of_their_pages(real: str) -> None:
    """In 万元, as read: 合计 of 支出总表 (000, 004) and 支出决算表 (003), 本年支出合计 (001)."""
    rows = {row["entity"]: row["expenditure"] for row in ask(real, "total_expenditure")}
    assert rows["临汾市医疗保障局"] == Decimal("15263.65") * 10_000
    assert rows["临汾市医疗保险服务中心"] == Decimal("5417.27") * 10_000
    assert rows["泽州县医疗保险服务中心"] == Decimal("3590.30") * 10_000
    assert rows["临夏市医疗保障局"] == Decimal("912.65") * 10_000, "of 收支总表: another table is rejected"


def test_last_years_three_public_expenses_are_taken_from_real_prose(real: str) -> None:
    """002: 2.5, 0.3 more than 2020. 003: 0.72, 0.07 less. 004: 4.50, the same as in 2023. In 万元."""
    rows = {row["entity"]: row for row in ask(real, "three_public_expenses")}
    said = {
        name: (row["total"], row["last_year"]) for name, row in rows.items() if row["last_year"] is not None
    }
    assert said == {
        "济源产城融合示范区医疗保障局": (25_000, 22_000),
        "临汾市医疗保险服务中心": (7_200, 7_900),
        "泽州县医疗保险服务中心": (45_000, 45_000),
    }
    assert {rows[name]["last_year_from"] for name in said} == {"prose of this document"}
