"""Spans for a collector, by OpenTelemetry's exporter: batches in a thread, dropped where nobody takes them.

The ids are those of the messages' headers, which the SDK's tracer would make itself; so finished spans are
handed to its processor.
"""

import time
from collections.abc import Mapping
from importlib.metadata import version

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.sdk.util.instrumentation import InstrumentationScope
from opentelemetry.trace import SpanContext, SpanKind, TraceFlags
from opentelemetry.trace.status import Status, StatusCode

from crossfoot_common.observability.spans import Kind, Span

NANO = 1_000_000_000
KINDS: Mapping[Kind, SpanKind] = {
    "internal": SpanKind.INTERNAL,
    "consumer": SpanKind.CONSUMER,
    "producer": SpanKind.PRODUCER,
}


class Otlp:
    """`endpoint` is the collector's address for traces, as `http://collector:4318/v1/traces`."""

    def __init__(self, endpoint: str, service: str, exporter: SpanExporter | None = None) -> None:
        release = version("crossfoot-common")
        self._resource = Resource.create(
            {"service.namespace": "crossfoot", "service.name": service, "service.version": release}
        )
        self._scope = InstrumentationScope("crossfoot", release)
        self._processor = BatchSpanProcessor(exporter or OTLPSpanExporter(endpoint=endpoint))

    def tell(self, span: Span) -> None:
        """Put a span into the queue; a full queue drops it."""
        finished = ReadableSpan(
            name=span.name,
            context=_context(span.own, remote=False),
            parent=_context(span.parent, remote=True) if span.parent else None,
            resource=self._resource,
            attributes=dict(span.attributes),
            kind=KINDS[span.kind],
            status=Status(StatusCode.ERROR, span.error) if span.error else Status(),
            start_time=int(span.began * NANO),
            end_time=time.time_ns(),
            instrumentation_scope=self._scope,
        )
        self._processor.on_end(finished)

    def close(self) -> None:
        """Send what is left, as long as the exporter tries."""
        self._processor.shutdown()  # type: ignore[no-untyped-call]


def _context(traceparent: str, *, remote: bool) -> SpanContext:
    _, trace, span, flags = traceparent.split("-")
    return SpanContext(int(trace, 16), int(span, 16), remote, TraceFlags(int(flags, 16)))
