"""Spans follow messages: the work on one is below its sending, which is below the work that it came of."""

import sys

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace.status import StatusCode

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.topics import FILES, TABLES
from crossfoot_common.messaging.records import Message, Outgoing
from crossfoot_common.messaging.routes import Each, Route
from crossfoot_common.observability import tracing
from crossfoot_common.observability.otlp import Otlp
from crossfoot_common.observability.spans import NoExporterError, Span, Untold, spans_to
from tests.support.service import MemoryService

SENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


class Told:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.spans: list[Span] = []

    def tell(self, span: Span) -> None:
        self.spans.append(span)

    def close(self) -> None:
        """Nothing."""


async def passed_on(message: Message) -> list[Outgoing]:
    """What comes of a message carries a traceparent of the work's own."""
    del message
    headers = {"traceparent": tracing.child(tracing.current.get())}
    return [Outgoing(TABLES.name, b"k", b"{}", headers)]


async def refused(message: Message) -> list[Outgoing]:
    raise PermanentError("handler_failed", message.record.topic)


async def spans_of(how: Each) -> dict[str, Span]:
    service, told = MemoryService([Route(FILES.name, None, how, decode=False)]), Told()
    service.publisher.spans = told
    service.broker.append(FILES.name, b"k", b"{}", traceparent=SENT.encode())
    await service.run_until(lambda: bool(service.broker.committed))
    assert not service.failures
    return {span.name: span for span in told.spans}


async def test_the_tree_is_the_way_of_the_messages() -> None:
    found = await spans_of(Each(passed_on))
    work, sending = found[f"process {FILES.name}"], found[f"send {TABLES.name}"]
    assert work.parent == SENT
    assert sending.parent == work.own
    assert {tracing.trace_id(one.own) for one in (work, sending)} == {tracing.trace_id(SENT)}
    assert len({SENT, work.own, sending.own}) == 3
    assert work.began <= sending.began
    assert work.attributes["messaging.destination.name"] == FILES.name


async def test_a_message_that_is_buried_has_an_error() -> None:
    found = await spans_of(Each(refused))
    assert "handler_failed" in found[f"process {FILES.name}"].error


def test_what_the_collector_gets_has_the_ids_of_the_headers() -> None:
    exporter = InMemorySpanExporter()
    spans = Otlp("", "parser", exporter)
    own = tracing.child(SENT)
    spans.tell(Span("process x", "consumer", own, SENT, 1000.5, {"messaging.kafka.offset": 7}, "why"))
    spans.close()
    (got,) = exporter.get_finished_spans()
    assert got.context is not None
    assert got.parent is not None
    ids = f"00-{got.context.trace_id:032x}-{got.context.span_id:016x}-01"
    assert (ids, f"{got.parent.span_id:016x}") == (own, SENT.split("-")[2])
    assert got.start_time == 1_000_500_000_000
    assert got.attributes == {"messaging.kafka.offset": 7}
    assert got.resource.attributes["service.name"] == "parser"
    assert (got.status.status_code, got.status.description) == (StatusCode.ERROR, "why")


def test_nothing_is_sent_unless_a_collector_is_named() -> None:
    assert isinstance(spans_to("", "parser"), Untold)


def test_a_collector_without_the_extra_stops_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "crossfoot_common.observability.otlp")
    monkeypatch.setitem(sys.modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    with pytest.raises(NoExporterError, match="otlp"):
        spans_to("http://127.0.0.1:4318/v1/traces", "parser")
