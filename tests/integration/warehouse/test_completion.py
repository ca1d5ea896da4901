"""The end of a document is told by whoever commits last, with what the warehouse holds."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_completed import DocumentCompleted
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.messaging.records import Message, Record
from crossfoot_common.observability.metrics import Metrics
from crossfoot_warehouse.adapters.comparing import Comparing
from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.reader import Reader
from crossfoot_warehouse.adapters.writer import Writer
from crossfoot_warehouse.core.flatten import WarehouseEvent
from crossfoot_warehouse.handlers import Handlers
from tests.support.chain_events import completed_of
from tests.support.small_country import events_of_the_country
from tests.unit.warehouse.outcomes import accepted, checked, ref, rejected

pytestmark = pytest.mark.servers


@pytest.fixture
async def connections(database: str) -> AsyncIterator[Connections]:
    made = Connections(Database(database), 4)
    yield made
    await made.close()


@pytest.fixture
def handlers(connections: Connections) -> Handlers:
    return Handlers(Writer(connections), Reader(connections), Comparing(connections), Metrics("warehouse"))


async def told(handlers: Handlers, *events: WarehouseEvent) -> list[DocumentCompleted]:
    messages = [Message(Record("t", 0, n), b"", event) for n, event in enumerate(events)]
    return [one for one in await handlers.outcomes(messages) if isinstance(one, DocumentCompleted)]


async def test_it_is_told_with_the_last_of_its_events(handlers: Handlers) -> None:
    assert await told(handlers, checked(tables=2)) == []
    assert await told(handlers, accepted(1)) == []
    (event,) = await told(handlers, rejected(2))
    assert (event.verdict, event.tables, event.accepted, event.rejected) == ("rejected", 2, 1, 1)
    assert [(one.table, one.severity) for one in event.findings] == [(2, "error")]
    (again,) = await told(handlers, rejected(2))
    assert again == event, "an event that comes again tells the same"


async def test_two_instances_that_write_at_once_do_not_both_keep_silent(handlers: Handlers) -> None:
    for number in range(12):
        document = ref(f"{number:064d}")
        answers = await asyncio.gather(
            told(handlers, accepted(1, document)),
            told(handlers, rejected(2, document)),
            told(handlers, checked(document, tables=2)),
        )
        found = [event for answer in answers for event in answer]
        assert found
        assert len({event.id for event in found}) == 1


async def test_what_the_database_says_is_what_the_events_say(handlers: Handlers) -> None:
    events = list(events_of_the_country())
    found = await told(handlers, *[one for one in events if isinstance(one, TableJudged | DocumentChecked)])
    expected = {one.document.sha256: one for one in completed_of(events)}
    assert {one.document.sha256 for one in found} == expected.keys()
    for one in found:
        assert one.model_copy(update={"findings": ()}) == expected[one.document.sha256]
