"""A consumer loop on the broker and the store in memory, wired as the services wire theirs."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from crossfoot_common.messaging.memory import MemoryBroker, MemoryConsumer
from crossfoot_common.messaging.routes import Route
from crossfoot_common.storage.memory import MemoryStore
from tests.support.wiring import wire


@dataclass
class MemoryService:
    """A service in memory. `run_until` runs its loop like the process would."""

    routes: list[Route]
    broker: MemoryBroker = field(default_factory=MemoryBroker)
    store: MemoryStore = field(default_factory=MemoryStore)
    message_limit: int = 900_000
    dead_letter_limit: int = 100
    batch: int = 500
    batch_bytes: int = 16 * 1024 * 1024

    def __post_init__(self) -> None:
        consumer = MemoryConsumer(self.broker, *(route.topic for route in self.routes))
        wired = wire(
            self.routes,
            self.broker,
            self.store,
            consumer,
            message_limit=self.message_limit,
            dead_letter_limit=self.dead_letter_limit,
            most=self.batch,
            most_bytes=self.batch_bytes,
        )
        self.loop, self.publisher, self.backoff = wired.loop, wired.publisher, wired.backoff
        self.metrics, self.progress, self.stopping = wired.metrics, wired.progress, wired.stopping

    async def run_until(
        self, done: Callable[[], bool], meanwhile: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        """Run the loop until `done`; what the loop raises comes out."""
        running = asyncio.create_task(self.loop.run())
        if meanwhile is not None:
            await meanwhile()
        async with asyncio.timeout(5):
            while not done() and not running.done():
                await asyncio.wait([running], timeout=0.001)
        self.stopping.set()
        await running

    def everything_committed(self) -> bool:
        """Whether every record of the consumed topics is committed."""
        topics = {route.topic for route in self.routes}
        logs = {place: log for place, log in self.broker.logs.items() if place[0] in topics}
        return all(self.broker.committed.get(place, 0) == len(log) for place, log in logs.items())
