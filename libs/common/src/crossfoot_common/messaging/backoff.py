"""Waiting out a server that is away: exponential, with full jitter, until it answers or the service stops."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from crossfoot_common.errors import CrossfootError, TransientError
from crossfoot_common.observability import logs
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress

T = TypeVar("T")
log = logs.get(__name__)


class StoppedWhileWaitingError(CrossfootError):
    """The service was asked to stop while it waited; what was in hand is not committed."""


@dataclass
class Backoff:
    """Retries what fails with a TransientError. `first` and `most` are seconds."""

    first: float
    most: float
    stopping: asyncio.Event
    metrics: Metrics
    progress: Progress
    jitter: Random = field(default_factory=Random)

    def wait_s(self, attempt: int) -> float:
        """How long to wait after a failed attempt (from 0): between a half and all of the doubled step."""
        step = min(self.most, self.first * 2.0 ** min(attempt, 30))
        return step * self.jitter.uniform(0.5, 1.0)

    async def until_it_works(self, what: str, operation: Callable[[], Awaitable[T]]) -> T:
        """The operation's result, however often a transient error comes first.

        Raises:
            StoppedWhileWaitingError: the service is stopping.
        """
        attempt = 0
        while True:
            try:
                done = await operation()
            except TransientError as error:
                self.metrics.retries.labels(what).inc()
                self.progress.waits(what, f"{what}: {error}")
                log.warning("transient_error", what=what, error=str(error), attempt=attempt)
                await self._wait(attempt)
                attempt += 1
            else:
                self.progress.answered(what)
                return done

    async def _wait(self, attempt: int) -> None:
        try:
            await asyncio.wait_for(self.stopping.wait(), self.wait_s(attempt))
        except TimeoutError:
            return
        raise StoppedWhileWaitingError
