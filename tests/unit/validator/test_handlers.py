"""Every table gets a verdict and every document its end, from bytes to bytes."""

import pytest

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.table_extracted import TableExtracted
from crossfoot_common.events.topics import ACCEPTED, CHECKED, DEAD_LETTERS, DOCUMENTS, REJECTED, TABLES
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.messaging.routes import Each, Route
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.tables.document import DocumentRef
from crossfoot_common.tables.model import Table
from crossfoot_validator.adapters.work import check_document_message, check_table_message
from crossfoot_validator.core.vocabulary.verdicts import TableVerdict
from crossfoot_validator.handlers import Handlers
from tests.support.samples import document_ref, table
from tests.support.service import MemoryService


class JudgeHere:
    async def table(self, payload: bytes) -> Outgoing:
        return check_table_message(payload, "").message

    async def document(self, payload: bytes) -> Outgoing:
        return check_document_message(payload, "").message


def chain() -> MemoryService:
    handlers = Handlers(JudgeHere(), Metrics("validator"))
    return MemoryService(
        [
            Route(TABLES.name, TableExtracted, Each(handlers.table_extracted), decode=False),
            Route(DOCUMENTS.name, DocumentParsed, Each(handlers.document_parsed), decode=False),
        ]
    )


def judge(_document: DocumentRef, judged: Table, _facts: object) -> TableVerdict:
    """What the rules would say; they have tests of their own."""
    wrong = judged.rows[-1].cells[1].text == "31.00"
    return TableVerdict("rejected" if wrong else "accepted", "verified")


async def test_a_table_that_adds_up_is_accepted_and_one_that_does_not_is_rejected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("crossfoot_validator.core.events.check_table", judge)
    service = chain()
    for sequence, total in ((1, "30.00"), (2, "31.00")):
        event = TableExtracted(document=document_ref(), table=table(sequence, total))
        service.broker.append(TABLES.name, b"k", codec.dump(event))
    await service.run_until(service.everything_committed)
    assert len(service.broker.of(ACCEPTED.name)) == 1
    assert len(service.broker.of(REJECTED.name)) == 1


async def test_a_document_without_a_reading_ends_as_it_is() -> None:
    service = chain()
    event = DocumentParsed(document=document_ref(), outcome="unreadable", reason="damaged", detail="torn")
    service.broker.append(DOCUMENTS.name, b"k", codec.dump(event))
    await service.run_until(service.everything_committed)
    (record,) = service.broker.of(CHECKED.name)
    end = codec.decode(DocumentChecked, record.value or b"")
    assert (end.outcome, end.reason, end.detail) == ("unreadable", "damaged", "torn")


async def test_a_payload_that_is_no_table_is_a_dead_letter_although_a_worker_decodes_it() -> None:
    service = chain()
    service.broker.append(TABLES.name, b"k", b'{"table": 1}')
    await service.run_until(service.everything_committed)
    assert len(service.broker.of(DEAD_LETTERS.name)) == 1
