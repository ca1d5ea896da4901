"""What the validator does with a message: have it judged, and tell."""

from collections.abc import Awaitable, Iterable
from typing import Protocol

from prometheus_client import Counter

from crossfoot_common.events.topics import ACCEPTED, REJECTED
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message, Outgoing
from crossfoot_common.observability.metrics import Metrics, counter, from_nought

VERDICTS = {ACCEPTED.name: "accepted", REJECTED.name: "rejected"}


class Judge(Protocol):
    """Turns the payload of a message into the message of its verdict."""

    def table(self, payload: bytes) -> Awaitable[Outgoing]:
        """The verdict on a TableExtracted."""
        ...

    def document(self, payload: bytes) -> Awaitable[Outgoing]:
        """The end of a DocumentParsed."""
        ...


class Handlers:
    """Two handlers, and what they need. Nothing is kept between messages."""

    def __init__(self, judge: Judge, metrics: Metrics) -> None:
        self._judge = judge
        self._tables: Counter = counter("crossfoot_tables_total", metrics.registry)
        from_nought(self._tables, ((verdict,) for verdict in VERDICTS.values()))

    async def table_extracted(self, message: Message) -> Iterable[Publishable]:
        """The table's verdict."""
        told = await self._judge.table(message.payload)
        self._tables.labels(VERDICTS[told.topic]).inc()
        return [told]

    async def document_parsed(self, message: Message) -> Iterable[Publishable]:
        """The document's end."""
        return [await self._judge.document(message.payload)]
