"""What the warehouse does with a batch of outcomes: flatten, write, count, tell what is complete."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from prometheus_client import Counter, Histogram

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_completed import DocumentCompleted
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.events.review_recorded import ReviewRecorded
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message
from crossfoot_common.observability import tracing
from crossfoot_common.observability.metrics import Metrics, counter, from_nought, histogram
from crossfoot_warehouse.core.completion import Ended, completed
from crossfoot_warehouse.core.flatten import WarehouseEvent, flatten
from crossfoot_warehouse.core.rows import Batch


class Rows(Protocol):
    """Where rows go, all of a batch or none."""

    async def write(self, batch: Batch) -> frozenset[str]:
        """Write one batch; the documents of which there was nothing before."""
        ...


class Ends(Protocol):
    """What is there of the documents of a batch."""

    async def ended(self, batch: Batch) -> Sequence[Ended]:
        """Those that have an end."""
        ...


class Neighbours(Protocol):
    """What other disclosures say of those of these documents."""

    async def compared(self, completed: Iterable[DocumentCompleted]) -> Sequence[DisclosuresCompared]:
        """What changed with these documents."""
        ...


class Handlers:
    """One handler for all topics: a batch is one transaction."""

    def __init__(self, rows: Rows, ends: Ends, neighbours: Neighbours, metrics: Metrics) -> None:
        self._rows = rows
        self._ends = ends
        self._neighbours = neighbours
        self._database: Histogram = histogram("crossfoot_database_seconds", metrics.registry)
        self._seconds: Histogram = histogram("crossfoot_end_to_end_seconds", metrics.registry)
        from_nought(self._database, (("write",), ("ended",), ("compare",)))
        from_nought(self._seconds, (("rows",),))
        self._written: Counter = counter("crossfoot_rows_written_total", metrics.registry)

    async def outcomes(self, messages: Sequence[Message]) -> Iterable[Publishable]:
        """Write what these messages say; the ends of the documents that are complete with them."""
        batch = flatten(map(event_of, messages))
        with self._database.labels("write").time():
            new = await self._rows.write(batch)
        self._aged(batch, new)
        for table, rows in batch._asdict().items():
            self._written.labels(table).inc(len(rows))
        with self._database.labels("ended").time():
            ends = [event for one in await self._ends.ended(batch) if (event := completed(one))]
        with self._database.labels("compare").time():
            return [*ends, *await self._neighbours.compared(ends)]

    def _aged(self, batch: Batch, new: frozenset[str]) -> None:
        now = datetime.now(UTC)
        for document in batch.documents:
            if document.document_id in new and document.received_at is not None:
                age = (now - document.received_at).total_seconds()
                self._seconds.labels("rows").observe(age, tracing.exemplar())


def event_of(message: Message) -> WarehouseEvent:
    """The event of a message of one of the topics."""
    if isinstance(message.event, TableJudged | DocumentChecked | ReviewRecorded):
        return message.event
    raise PermanentError("invalid_message", f"{message.record.topic} carries no outcome")
