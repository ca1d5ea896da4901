"""The consumer loop with its parts, on whatever broker and store: the same wiring for fakes and real ones."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.messaging.batches import Batches
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.dead_letters import DeadLetterLimit
from crossfoot_common.messaging.loop import Loop
from crossfoot_common.messaging.ports import Consumer, Sender
from crossfoot_common.messaging.publisher import Publisher
from crossfoot_common.messaging.routes import Route
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress
from crossfoot_common.storage.port import Store


@dataclass
class Wired:
    """The parts that a test looks at."""

    loop: Loop
    publisher: Publisher
    backoff: Backoff
    progress: Progress
    metrics: Metrics
    stopping: asyncio.Event
    running: asyncio.Task[None] | None = None


def wire(
    routes: Sequence[Route],
    sender: Sender,
    store: Store,
    consumer: Consumer,
    *,
    message_limit: int = 900_000,
    dead_letter_limit: int = 100,
    most: int = 500,
    most_bytes: int = 16 * 1024 * 1024,
) -> Wired:
    """A loop over these ports, quick to try again."""
    stopping, metrics, progress = asyncio.Event(), Metrics("test"), Progress(stalled_after_s=60)
    backoff = Backoff(0.001, 0.01, stopping, metrics, progress)
    claims = ClaimCheck(store, message_limit)
    publisher = Publisher("test", sender, claims, backoff, metrics)
    batches = Batches(
        service="test",
        routes=routes,
        publisher=publisher,
        claims=claims,
        backoff=backoff,
        limit=DeadLetterLimit(dead_letter_limit, 60),
        metrics=metrics,
        most_bytes=most_bytes,
    )
    loop = Loop(
        consumer=consumer, batches=batches, backoff=backoff, progress=progress, metrics=metrics, most=most
    )
    return Wired(loop, publisher, backoff, progress, metrics, stopping)
