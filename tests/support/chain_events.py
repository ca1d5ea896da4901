"""Everything that the chain publishes for a file, made in this process by the services' own cores."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_common.events.base import Event
from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_completed import DocumentCompleted
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.events.scan_found import ScanFound
from crossfoot_common.events.topics import FILES
from crossfoot_common.messaging import codec, dead_letters
from crossfoot_common.messaging.records import Record
from crossfoot_local.samples.make import make
from crossfoot_parser.core import events as parser
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.parse import parse
from crossfoot_validator.core.events import judge_document, judge_table
from crossfoot_warehouse.core.completion import Ended, completed
from crossfoot_warehouse.core.flatten import flatten
from crossfoot_warehouse.core.rows import FactRow

EXAMPLES = Path(__file__).resolve().parents[1] / "contract" / "examples"
WHEN = datetime(2031, 3, 1, 8, 0, tzinfo=UTC)


def events_of(data: bytes, name: str, received_at: datetime = WHEN) -> Iterator[Event]:
    """From FileReceived to DocumentChecked."""
    sha256 = hashlib.sha256(data).hexdigest()
    received = FileReceived(
        sha256=sha256,
        size=len(data),
        media_type=detect(data, name),
        object_key=f"files/{sha256}",
        source=name,
        received_at=received_at,
    )
    yield received
    ref = parser.reference(received)
    try:
        parsed = parse(data, name, received.media_type, Limits())
    except PermanentError as error:
        unreadable = parser.unreadable(ref, error)
        yield from (unreadable, judge_document(unreadable))
        return
    ref = ref.model_copy(update={"info": parsed.info})
    for table in parser.tables_extracted(ref, parsed):
        yield from (table, judge_table(table))
    document = parser.document_parsed(ref, parsed)
    yield from (document, judge_document(document))


def completed_of(events: Iterable[Event]) -> Iterator[DocumentCompleted]:
    """What the warehouse says of the documents that these events end."""
    batch = flatten(event for event in events if isinstance(event, TableJudged | DocumentChecked))
    for document in batch.documents:
        tables = [row for row in batch.tables if row.document_id == document.document_id]
        facts = [row for row in batch.facts if row.document_id == document.document_id]
        numbers = {row.table_id: row.sequence for row in tables}
        tied = {row[2:] for row in batch.tied_cells if row.document_id == document.document_id}

        def place(fact: FactRow, numbers: dict[str, int] = numbers) -> tuple[int, int | None, int | None]:
            return numbers[fact.table_id], fact.row_index, fact.column_index

        read = json.loads(document.accounting or "{}")
        values = document._asdict() | {"members": json.loads(document.members)}
        ended = Ended(
            **{name: value for name, value in values.items() if name in Ended._fields},
            verdicts=[row.verdict for row in tables],
            verifications=[row.verification for row in tables],
            figures=len(facts),
            proven=sum(row.proven or place(row) in tied for row in facts),
            left_over=read.get("left_over", 0),
            partly_read=read.get("partly_read", []),
            findings=[],
        )
        if event := completed(ended):
            yield event


def dead_letter() -> DeadLetter:
    """What becomes of a message that says nothing."""
    record = Record(FILES.name, 0, 7, b"key", b"not an event", (("ce_id", b"\xff"),))
    buried = dead_letters.bury(record, PermanentError("invalid_message", "no event"), "parser")
    return codec.decode(DeadLetter, buried.payload)


def events_of_samples() -> Iterator[Event]:
    """Every kind of event, of invented disclosures with and without errors, and of one without a reading."""
    events = [event for name, data in samples() for event in events_of(data, name)]
    yield from events
    yield from completed_of(events)
    yield codec.decode(
        DisclosuresCompared, (EXAMPLES / "crossfoot.disclosures.compared.v1.1.json").read_bytes()
    )
    yield codec.decode(ScanFound, (EXAMPLES / "crossfoot.scan.found.v1.1.json").read_bytes())
    yield codec.decode(ReviewRecorded, (EXAMPLES / "crossfoot.review.recorded.v1.json").read_bytes())
    yield dead_letter()


def samples() -> Iterator[tuple[str, bytes]]:
    """Names and bytes."""
    for seed, layout_format in enumerate(("txt", "html", "xlsx")):
        for errors in (0, 2):
            sample = make(seed, format=layout_format, errors=errors)
            yield sample.name, sample.data
    yield "broken.pdf", b"%PDF-1.7\n% nothing that a reader could follow\n"
