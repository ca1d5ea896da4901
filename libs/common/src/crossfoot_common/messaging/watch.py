"""Watches a subscriber from beside: what it lags, and whether the broker still answers it.

FastStream's loop polls for ever and aiokafka can hang after a broker's restart without a sign (its issue
1154), so only answers to fetches and work that was done count as progress.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable
from typing import Any

from crossfoot_common.errors import CrossfootError
from crossfoot_common.messaging import kafka
from crossfoot_common.messaging.delivery import Delivery
from crossfoot_common.messaging.records import Place
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress

LOOK_S = 0.5
SILENT_S = 10.0


class ConsumerHangsError(CrossfootError):
    """The client waits for a broker that answers others."""


class Watch:
    """`consumer` gives the client of the delivery's subscriber, or None before it is there."""

    def __init__(
        self,
        consumer: Callable[[], Any],
        delivery: Delivery,
        progress: Progress,
        metrics: Metrics,
        stopping: asyncio.Event,
    ) -> None:
        self._consumer = consumer
        self._delivery = delivery
        self._group = delivery.group
        self._progress = progress
        self._metrics = metrics
        self._stopping = stopping
        self._since = time.monotonic()
        self._told: set[Place] = set()

    async def run(self) -> None:
        """Look until the service stops.

        Raises:
            ConsumerHangsError: the process must begin anew.
        """
        while not self._stopping.is_set():
            await self.look()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), LOOK_S)

    async def look(self) -> None:
        """Look once."""
        consumer = self._consumer()
        if consumer is None:
            return
        await self._report(consumer)
        self._metrics.progress.set(self._progress.at)  # also within a batch: a long one is not stalled
        if self._delivery.busy:  # a batch in hand fetches nothing, and makes progress of its own
            self._since = time.monotonic()
            return
        silent = min(kafka.silent_s(consumer), time.monotonic() - self._since)
        if silent > self._progress.stalled_after_s:
            raise ConsumerHangsError(f"no answer to a fetch for {silent:.0f} s")
        if silent > SILENT_S:  # nothing to do is progress only while the broker answers
            self._progress.waits(self._group, f"the broker, which has not answered for {silent:.0f} s")
            return
        self._progress.made(self._group)

    async def _report(self, consumer: Any) -> None:  # noqa: ANN401 - aiokafka has no types
        self._progress.assigned[self._group] = len(consumer.assignment())
        self._metrics.assigned.set(sum(self._progress.assigned.values()))
        lags = await kafka.lag(consumer)
        for (topic, partition), lag in lags.items():
            self._metrics.lag.labels(topic, str(partition)).set(lag)
        for topic, partition in self._told - lags.keys():  # someone else's now
            self._metrics.lag.remove(topic, str(partition))
        self._told = set(lags)
