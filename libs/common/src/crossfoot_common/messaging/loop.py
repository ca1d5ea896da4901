"""The consumer loop of a service: take a batch, process it, commit it; nothing else may commit."""

import time
from collections.abc import Sequence

from crossfoot_common.errors import CrossfootError
from crossfoot_common.messaging.backoff import Backoff, StoppedWhileWaitingError
from crossfoot_common.messaging.batches import Batches
from crossfoot_common.messaging.ports import Consumer
from crossfoot_common.messaging.records import Place, Record
from crossfoot_common.observability import logs
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress

log = logs.get(__name__)
POLL_S = 0.5
SILENT_S = 10.0


class ConsumerHangsError(CrossfootError):
    """The client waits for a broker that answers others."""


class Loop:
    """Runs until it is stopped, or something unforeseen happens."""

    def __init__(
        self,
        *,
        consumer: Consumer,
        batches: Batches,
        backoff: Backoff,
        progress: Progress,
        metrics: Metrics,
        most: int,
    ) -> None:
        self._consumer = consumer
        self._batches = batches
        self._backoff = backoff
        self._progress = progress
        self._metrics = metrics
        self._most = most
        self._since = time.monotonic()

    async def run(self) -> None:
        """Consume until the service stops. What is raised was not foreseen, and nothing was committed."""
        try:
            self._progress.waits("an assignment")
            await self._backoff.until_it_works("connect", self._consumer.start)
            self._since = time.monotonic()
            while not self._backoff.stopping.is_set():
                await self._turn()
        except* StoppedWhileWaitingError:
            log.info("stopped_while_waiting")
        finally:
            await self._consumer.stop()

    async def _turn(self) -> None:
        records = await self._backoff.until_it_works("take", lambda: self._consumer.take(self._most, POLL_S))
        if records:
            started = time.perf_counter()
            await self._batches.process(records)
            offsets = next_offsets(records)
            await self._backoff.until_it_works("commit", lambda: self._consumer.commit(offsets))
            self._metrics.batch.labels(self._metrics.service).observe(time.perf_counter() - started)
            self._since = time.monotonic()
        silent = min(self._consumer.silent_s(), time.monotonic() - self._since)
        if silent > self._progress.stalled_after_s:
            # aiokafka can hang after a broker's restart without a sign (its issue 1154)
            raise ConsumerHangsError(f"no answer to a fetch for {silent:.0f} s")
        await self._report(silent)

    async def _report(self, silent: float) -> None:
        service = self._metrics.service
        self._progress.assigned = self._consumer.assigned()
        self._metrics.assigned.labels(service).set(self._progress.assigned)
        lags = await self._consumer.lag()
        self._metrics.lag.clear()  # and filled at once: a scrape must not find it empty
        for (topic, partition), lag in lags.items():
            self._metrics.lag.labels(service, topic, str(partition)).set(lag)
        if silent > SILENT_S:  # an empty batch is progress only while the broker answers
            self._progress.waits(f"the broker, which has not answered for {silent:.0f} s")
            return
        self._progress.made()
        self._metrics.progress.labels(service).set(self._progress.at)


def next_offsets(records: Sequence[Record]) -> dict[Place, int]:
    """The offset after the last record of each partition."""
    offsets: dict[Place, int] = {}
    for record in records:
        offsets[record.place] = max(offsets.get(record.place, 0), record.offset + 1)
    return offsets
