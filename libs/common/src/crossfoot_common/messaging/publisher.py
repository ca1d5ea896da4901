"""Publishing: send without waiting, gather the acknowledgements, send again what was not acknowledged."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable

from crossfoot_common.errors import TransientError
from crossfoot_common.events.base import Event
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability import tracing
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.spans import Span, Spans, Untold

Publishable = Event | Outgoing
Send = Callable[[Outgoing], Awaitable[Awaitable[object]]]
"""Hands a message over; what is returned completes when the broker has acknowledged it."""


class Publisher:
    """Sends events as `service`. A message counts as published when the broker has acknowledged it."""

    def __init__(
        self,
        service: str,
        send: Send,
        claims: ClaimCheck,
        backoff: Backoff,
        metrics: Metrics,
        *,
        spans: Spans | None = None,
    ) -> None:
        self._service = service
        self._hand_over = send
        self._claims = claims
        self._backoff = backoff
        self._metrics = metrics
        self.spans = spans or Untold()

    async def publish(self, events: Iterable[Publishable]) -> None:
        """Send all and return when all are acknowledged, however long the broker is away."""
        unsent = [self._encoded(event) for event in events]
        began = time.time()

        async def attempt() -> None:
            unsent[:] = await self._send(unsent, began)
            if unsent:
                raise TransientError(f"{len(unsent)} messages were not acknowledged")

        if unsent:
            await self._backoff.until_it_works("publish", attempt)

    def _encoded(self, event: Publishable) -> Outgoing:
        if isinstance(event, Outgoing):
            return event
        return codec.encode(event, self._service, tracing.child(tracing.current.get()))

    async def _send(self, messages: list[Outgoing], began: float) -> list[Outgoing]:
        """Send in order; what was not acknowledged for a transient reason comes back."""
        sent: list[Awaitable[object]] = []
        try:
            for message in messages:
                sending = await self._hand_over(await self._claims.check_in(message))
                sent.append(sending)  # one by one: what was sent before a failure must be known
        except TransientError:
            pass  # the rest stays unsent, and is tried again behind what is under way
        results = await asyncio.gather(*sent, return_exceptions=True)
        failed = messages[len(sent) :]
        for message, result in zip(messages, results, strict=False):
            if isinstance(result, TransientError):
                failed.append(message)
            elif isinstance(result, BaseException):
                raise result
            else:
                self._metrics.published.labels(message.topic).inc()
                self._told(message, began)
        return failed

    def _told(self, message: Outgoing, began: float) -> None:
        """The span that is above whatever others do with the message."""
        own, parent = message.headers.get("traceparent"), tracing.current.get()
        if own and tracing.trace_id(own):
            about = {"messaging.system": "kafka", "messaging.destination.name": message.topic}
            within = parent if tracing.trace_id(parent) == tracing.trace_id(own) else None
            self.spans.tell(Span(f"send {message.topic}", "producer", own, within, began, about))
