"""Disclosures of one organisation are held beside each other when either side arrives, in any order."""

import random
from collections import Counter
from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.messaging.records import Message, Record
from crossfoot_common.observability.metrics import Metrics
from crossfoot_warehouse.adapters.comparing import Comparing
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.reader import Reader
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.handlers import Handlers
from tests.support.chain_events import events_of

pytestmark = pytest.mark.servers
CODES = {"208": "社会保障和就业支出", "210": "卫生健康支出", "213": "农林水支出", "221": "住房保障支出"}
BUDGET = {"208": "310.20", "210": "45.30", "213": "77.00", "221": "28.50"}
SPENT = {"208": "300.10", "210": "45.00", "213": "70.00", "221": "28.00"}


def total(figures: dict[str, str]) -> Decimal:
    return sum(map(Decimal, figures.values()), Decimal(0))


def budget(figures: dict[str, str]) -> bytes:
    lines = "\n".join(f"{code}\t{CODES[code]}\t{one}\t{one}\t" for code, one in figures.items())
    return f"""青禾市样例局

2031年部门预算公开

2031年预算支出总表

单位：万元

项目\t\t2031年预算数\t\t
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t{total(figures)}\t{total(figures)}\t
{lines}
""".encode()


def accounts(stated: dict[str, str]) -> bytes:
    lines = "\n".join(f"{code}\t{CODES[code]}\t{one}\t{SPENT[code]}" for code, one in stated.items())
    return f"""青禾市样例局

2031年部门决算公开

2031年度支出决算总表

单位：万元

科目编码\t科目名称\t年初预算数\t决算数
\t合计\t{total(stated)}\t{total(SPENT)}
{lines}
""".encode()


@pytest.fixture
async def connections(database: str) -> AsyncIterator[Connections]:
    made = Connections(Database(database), 4)
    yield made
    await made.close()


async def told(connections: Connections, files: dict[str, bytes], seed: int) -> list[DisclosuresCompared]:
    handlers = Handlers(Writer(connections), Reader(connections), Comparing(connections), Metrics("w"))
    events = [event for name, data in files.items() for event in events_of(data, name)]
    wanted = [event for event in events if isinstance(event, TableJudged | DocumentChecked)]
    random.Random(seed).shuffle(wanted)
    found = []
    for number, event in enumerate(wanted):
        found += list(await handlers.outcomes([Message(Record("t", 0, number), b"", event)]))
    return [one for one in found if isinstance(one, DisclosuresCompared)]


@pytest.mark.parametrize("seed", range(4))
async def test_the_budget_column_is_held_beside_the_budget(connections: Connections, seed: int) -> None:
    files = {"budget.txt": budget(BUDGET), "accounts.txt": accounts(BUDGET)}
    *_, last = await told(connections, files, seed)
    assert last.relation == "across-documents.budget-column"
    assert (last.later.stage, last.earlier.stage) == ("final_accounts", "budget")
    assert Counter(check.outcome for check in last.checks) == {"pass": 5}
    pool = await connections.pool()
    rows = await pool.fetch("select entity, outcome, count(*) from v1.across_documents group by 1, 2")
    assert [tuple(row) for row in rows] == [("青禾市样例局", "pass", 5)]


async def test_a_restatement_is_not_checkable(connections: Connections) -> None:
    files = {"budget.txt": budget(BUDGET), "accounts.txt": accounts(BUDGET | {"213": "78.00"})}
    *_, last = await told(connections, files, 1)
    assert Counter(check.outcome for check in last.checks) == {"pass": 3, "not_checkable": 2}
    assert last.findings == ()


async def test_one_side_alone_says_nothing(connections: Connections) -> None:
    assert await told(connections, {"budget.txt": budget(BUDGET)}, 1) == []


def units(names: str, figures: dict[str, str], who: str, scope: str) -> bytes:
    """A budget of a department that lists its units, or of one of them."""
    return (
        budget(figures)
        .replace("青禾市样例局\n".encode(), f"{who}\n".encode(), 1)
        .replace("部门预算公开".encode(), f"{scope}预算公开\n\n{names}".encode(), 1)
    )


PARTS = {
    "office": ("青禾市样例局（本级）", {"208": "110.20", "210": "20.30", "213": "7.00", "221": "8.50"}),
    "school": ("青禾市第一中学", {"208": "200.00", "210": "25.00", "213": "70.00", "221": "20.00"}),
}
LIST = "从预算单位构成看，青禾市样例局部门预算包括：青禾市样例局本级预算、青禾市第一中学预算。"


@pytest.mark.parametrize("seed", range(4))
async def test_a_department_is_held_beside_its_units_when_all_are_there(
    connections: Connections, seed: int
) -> None:
    files = {f"{name}.txt": units("", figures, who, "单位") for name, (who, figures) in PARTS.items()}
    files["department.txt"] = units(LIST, BUDGET | {"210": "45.80"}, "青禾市样例局", "部门")
    *_, last = await told(connections, files, seed)
    assert last.relation == "across-documents.sum-of-units"
    assert len(last.beside) == 1
    differ = {check.operands[0].source.label for check in last.checks if check.outcome == "not_checkable"}
    assert differ == {"合计", "210 卫生健康支出"}  # the total with its part: a unit may have been added
    assert Counter(check.outcome for check in last.checks) == {"pass": 6, "not_checkable": 4}


async def test_a_department_whose_units_are_not_all_there_is_held_beside_nothing(
    connections: Connections,
) -> None:
    files = {"department.txt": units(LIST, BUDGET, "青禾市样例局", "部门")}
    files["office.txt"] = units("", PARTS["office"][1], PARTS["office"][0], "单位")
    assert await told(connections, files, 1) == []
