"""The delivery rules around a FastStream batch handler: a record is handled, or buried, or not committed.

- A `PermanentError` concerns one record: its dead letter is acknowledged by the broker, its neighbours go on.
- A `TransientError` is waited out; nothing is committed meanwhile, and the consumer stays in its group.
- Anything else ends the process without a commit. FastStream swallows what a handler raises and takes the
  next batch, whose commit would pass over this one: nothing is raised here, and nothing is taken any more.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from itertools import product

from crossfoot_common.errors import PermanentError
from crossfoot_common.messaging import codec, dead_letters, headers
from crossfoot_common.messaging.backoff import Backoff, StoppedWhileWaitingError
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.dead_letters import DeadLetterLimit
from crossfoot_common.messaging.portions import portions
from crossfoot_common.messaging.publisher import Publisher
from crossfoot_common.messaging.records import Message, Place, Record
from crossfoot_common.messaging.routes import Each, Route, Together
from crossfoot_common.observability import logs, tracing
from crossfoot_common.observability.metrics import from_nought
from crossfoot_common.observability.spans import Span

log = logs.get(__name__)
Buried = tuple[Record, PermanentError]


class Delivery:
    """A handler for FastStream's batch subscriber, which takes the records of its `routes` to their handlers.

    `group` is the subscriber's. `commit` stores the next offset of each partition; `failed` hears what ended
    the delivery for good.
    """

    def __init__(
        self,
        *,
        group: str,
        routes: Sequence[Route],
        publisher: Publisher,
        claims: ClaimCheck,
        backoff: Backoff,
        limit: DeadLetterLimit,
        most_bytes: int,
        commit: Callable[[Mapping[Place, int]], Awaitable[None]],
        failed: Callable[[Exception], None],
    ) -> None:
        self.group = group
        self._routes = {route.topic: route for route in routes}
        self._publisher = publisher
        self._claims = claims
        self._backoff = backoff
        self._limit = limit
        self._metrics = backoff.metrics
        self._service = backoff.metrics.service
        from_nought(self._metrics.handle, ((route.topic,) for route in routes))
        from_nought(self._metrics.messages, product(self._routes, ("handled", "dead")))
        self._most_bytes = most_bytes
        self._commit = commit
        self._failed = failed
        self.busy = self.over = False

    async def take(self, records: Sequence[Record]) -> None:
        """Handle a batch and commit it; after a failure, nothing."""
        if self.over:
            return
        self.busy, started = True, time.perf_counter()
        try:
            await self.process(records)
            offsets = next_offsets(records)
            await self._backoff.until_it_works("commit", lambda: self._commit(offsets))
        except Exception as error:  # noqa: BLE001 - whatever nobody foresaw
            self.over = True
            if not _only_stopped(error):
                self._failed(error)
        else:
            self._metrics.batch.observe(time.perf_counter() - started)
        finally:
            self.busy = False

    async def process(self, records: Sequence[Record]) -> None:
        """Return when every record is handled or buried, and all that came of it is acknowledged."""
        for portion in portions(records, self._most_bytes):
            await self._process(portion)

    async def _process(self, records: Sequence[Record]) -> None:
        opened = await asyncio.gather(*map(self._opened, records))
        dead: list[Buried] = [one for one in opened if isinstance(one, tuple)]
        groups: dict[Each | Together, list[Message]] = defaultdict(list)
        for one in opened:
            if isinstance(one, Message):
                groups[self._routes[one.record.topic].how].append(one)
        async with asyncio.TaskGroup() as tasks:
            handled = [tasks.create_task(self._handled(how, found)) for how, found in groups.items()]
        for task in handled:
            dead.extend(task.result())
        await self._bury(dead)

    async def _opened(self, record: Record) -> Message | Buried:
        """The record with its payload, decoded where the route wants it; or why it cannot be read."""
        route = self._routes[record.topic]
        try:
            attributes = headers.decode(record.headers)
            if route.event is not None:
                headers.expect(route.event, attributes)
            payload = await self._backoff.until_it_works(
                "claim", lambda: self._claims.check_out(record.value or b"", attributes)
            )
            event = codec.decode(route.event, payload) if route.event and route.decode else None
        except PermanentError as error:
            return record, error
        return Message(record, payload, event, attributes.get("traceparent"))

    async def _handled(self, how: Each | Together, messages: list[Message]) -> list[Buried]:
        if isinstance(how, Together):
            return await self._together(how, messages)
        slots = asyncio.Semaphore(how.concurrency)
        async with asyncio.TaskGroup() as tasks:
            each = [tasks.create_task(self._one(how, message, slots)) for message in messages]
        return [dead for task in each if (dead := task.result())]

    async def _one(self, how: Each, message: Message, slots: asyncio.Semaphore) -> Buried | None:
        began, own = time.time(), _about(message)
        async with slots:
            started = time.perf_counter()
            try:
                produced = await self._backoff.until_it_works("handle", lambda: how.handle(message))
            except PermanentError as error:
                self._told(message, own, began, str(error))
                return message.record, error
        self._metrics.handle.labels(message.record.topic).observe(time.perf_counter() - started)
        await self._publisher.publish(produced)
        self._told(message, own, began)
        self._done(message)
        return None

    async def _together(self, how: Together, messages: list[Message]) -> list[Buried]:
        began, started = time.time(), time.perf_counter()
        try:
            produced = await self._backoff.until_it_works("handle", lambda: how.handle(messages))
        except PermanentError as error:
            if len(messages) == 1:
                return [(messages[0].record, error)]
            middle = len(messages) // 2
            return [
                *await self._together(how, messages[:middle]),
                *await self._together(how, messages[middle:]),
            ]
        seconds = time.perf_counter() - started
        self._metrics.handle.labels(messages[0].record.topic).observe(seconds)
        await self._publisher.publish(produced or ())
        for message in messages:
            self._told(message, tracing.child(message.traceparent), began)
            self._done(message)
        return []

    def _told(self, message: Message, own: str, began: float, error: str = "") -> None:
        """The span of a message, below that of who sent it."""
        record, sent = message.record, message.traceparent
        about: dict[str, str | int] = {
            "messaging.system": "kafka",
            "messaging.destination.name": record.topic,
            "messaging.destination.partition.id": str(record.partition),
            "messaging.kafka.offset": record.offset,
        }
        parent = sent if tracing.trace_id(sent) else None
        self._publisher.spans.tell(
            Span(f"process {record.topic}", "consumer", own, parent, began, about, error)
        )

    def _done(self, message: Message) -> None:
        self._metrics.messages.labels(message.record.topic, "handled").inc()
        self._backoff.progress.made(self.group)

    async def _bury(self, dead: list[Buried]) -> None:
        """Dead letters, acknowledged; none at all when they would be too many."""
        self._limit.count(len(dead))
        await self._publisher.publish(
            dead_letters.bury(record, error, self._service) for record, error in dead
        )
        for record, error in dead:
            self._metrics.dead.labels(error.reason).inc()
            self._metrics.messages.labels(record.topic, "dead").inc()
            log.error(
                "dead_letter",
                reason=error.reason,
                detail=error.detail,
                topic=record.topic,
                partition=record.partition,
                offset=record.offset,
            )


def _about(message: Message) -> str:
    """Say in every log line and trace of this task, whose context is its own, which message is in hand.

    Returns the traceparent of the work, which is a span of its own in the trace of the message.
    """
    own = tracing.child(message.traceparent)
    tracing.current.set(own)
    record, trace = message.record, tracing.trace_id(own)
    logs.bind(topic=record.topic, partition=record.partition, offset=record.offset, trace_id=trace)
    return own


def _only_stopped(error: Exception) -> bool:
    """Whether the service was only asked to stop while it waited for a server."""
    if isinstance(error, ExceptionGroup):
        return error.split(StoppedWhileWaitingError)[1] is None
    return isinstance(error, StoppedWhileWaitingError)


def next_offsets(records: Sequence[Record]) -> dict[Place, int]:
    """The offset after the last record of each partition."""
    offsets: dict[Place, int] = {}
    for record in records:
        offsets[record.place] = max(offsets.get(record.place, 0), record.offset + 1)
    return offsets
