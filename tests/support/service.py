"""A delivery on the broker and the store in memory, wired as the services wire theirs."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.messaging.claims import ClaimCheck
from crossfoot_common.messaging.dead_letters import DeadLetterLimit
from crossfoot_common.messaging.delivery import Delivery
from crossfoot_common.messaging.publisher import Publisher
from crossfoot_common.messaging.routes import Route
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress
from crossfoot_common.storage.memory import MemoryStore
from tests.support.memory import MemoryBroker, MemoryConsumer


@dataclass
class MemoryService:
    """A service in memory. `run_until` takes batches like FastStream's loop would."""

    routes: list[Route]
    broker: MemoryBroker = field(default_factory=MemoryBroker)
    store: MemoryStore = field(default_factory=MemoryStore)
    message_limit: int = 900_000
    dead_letter_limit: int = 100
    batch: int = 500
    batch_bytes: int = 16 * 1024 * 1024

    def __post_init__(self) -> None:
        self.stopping, self.metrics, self.progress = asyncio.Event(), Metrics("test"), Progress(60)
        self.progress.consumes("test")
        self.progress.assigned["test"] = 1
        self.backoff = Backoff(0.001, 0.01, self.stopping, self.metrics, self.progress)
        claims = ClaimCheck(self.store, self.message_limit)
        self.publisher = Publisher("test", self.broker.send, claims, self.backoff, self.metrics)
        self.failures: list[Exception] = []
        self.consumer = MemoryConsumer(self.broker, *(route.topic for route in self.routes))
        self.delivery = Delivery(
            group="test",
            routes=self.routes,
            publisher=self.publisher,
            claims=claims,
            backoff=self.backoff,
            limit=DeadLetterLimit(self.dead_letter_limit, 60),
            most_bytes=self.batch_bytes,
            commit=self.consumer.commit,
            failed=self.failures.append,
        )

    async def run_until(
        self, done: Callable[[], bool], meanwhile: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        """Take batches until `done`; what ended the delivery comes out."""
        running = asyncio.create_task(self._take())
        if meanwhile is not None:
            await meanwhile()
        async with asyncio.timeout(5):
            while not done() and not self.failures:
                await asyncio.wait([running], timeout=0.001)
        self.stopping.set()
        await running
        if self.failures:
            raise self.failures[0]

    async def _take(self) -> None:
        while not self.stopping.is_set() and not self.failures:
            if records := self.consumer.take(self.batch):
                await self.delivery.take(records)
            else:
                await asyncio.sleep(0.001)

    def everything_committed(self) -> bool:
        """Whether every record of the consumed topics is committed."""
        topics = {route.topic for route in self.routes}
        logs = {place: log for place, log in self.broker.logs.items() if place[0] in topics}
        return all(self.broker.committed.get(place, 0) == len(log) for place, log in logs.items())
