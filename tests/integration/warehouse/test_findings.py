"""One root is one row, with what follows from it; a last digit that was cut rejects nothing."""

import json

import asyncpg
import pytest

from crossfoot_common.tables.checks import Check, Finding
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import WarehouseEvent, flatten
from tests.unit.warehouse.outcomes import accepted, check, checked, ref, rejected

pytestmark = pytest.mark.servers
IN_WORDS = "select severity, consequences from v1.findings_in_words order by severity"
ENDED = "select verdict, findings from v1.documents"


async def written(database: str, *events: WarehouseEvent) -> asyncpg.Connection:
    connections = Connections(Database(database), 1)
    await Writer(connections).write(flatten(list(events)))
    await connections.close()
    return await asyncpg.connect(database)


def finding(failed: Check, *consequences: Check) -> Finding:
    return Finding(
        fingerprint=failed.rule,
        check=failed,
        document_sha256=ref().sha256,
        parser_version="1",
        consequences=consequences,
    )


async def test_what_follows_from_a_finding_is_told_with_it(database: str) -> None:
    failed = check("fail", "159.00")
    other = failed.model_copy(
        update={"rule": "row-crossfooting.total-column", "message_zh": "合计不等于各列之和"}
    )
    wrong = rejected().model_copy(update={"checks": (failed, other), "findings": (finding(failed, other),)})
    connection = await written(database, wrong, checked())
    ((severity, follows),) = await connection.fetch(IN_WORDS)
    assert (severity, [one["message_zh"] for one in json.loads(follows)]) == ("error", ["合计不等于各列之和"])
    assert tuple(await connection.fetchrow(ENDED)) == ("rejected", 1)
    await connection.close()


async def test_a_last_digit_that_was_cut_is_told_and_rejects_nothing(database: str) -> None:
    cut = check("fail", "150.01").model_copy(update={"severity": "info"})
    event = accepted().model_copy(update={"checks": (check(), cut), "findings": (finding(cut),)})
    connection = await written(database, event, checked())
    ((severity, follows),) = await connection.fetch(IN_WORDS)
    assert (severity, json.loads(follows)) == ("info", [])
    assert tuple(await connection.fetchrow(ENDED)) == ("accepted", 0)
    await connection.close()
