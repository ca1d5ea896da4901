"""Which files have no outcome yet, and how old the oldest of them is: the first question of an operator.

Another instance may be the one that tells an outcome. So what has waited for a while is looked up in the
store, the oldest first and few at a time.
"""

import asyncio
import contextlib
import time
from datetime import UTC, datetime
from itertools import islice

from prometheus_client import Gauge

from crossfoot_common.errors import TransientError
from crossfoot_common.observability.metrics import Metrics, gauge
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import KeyRefusedError, Store
from crossfoot_watcher.core.results import Outcome

LOOK_S = 5.0
PATIENCE_S = 10.0
AT_ONCE = 20
MOST = 100_000
"""Files that are remembered; more wait in a backlog that other metrics show."""


class Waiting:
    """The files that this instance took in, or heard of, until they have their outcome."""

    def __init__(self, store: Store, metrics: Metrics) -> None:
        self._store = store
        self._since: dict[str, datetime] = {}
        age: Gauge = gauge("crossfoot_oldest_open_file_seconds", metrics.registry)
        age.set_function(self.oldest_s)

    def expect(self, name: str, received_at: datetime) -> None:
        """This upload will have an outcome."""
        if len(self._since) < MOST and self._since.get(name, received_at) <= received_at:
            self._since[name] = received_at

    def told(self, name: str, received_at: datetime) -> None:
        """The outcome of this upload, or of a later one, is there."""
        if name in self._since and self._since[name] <= received_at:
            del self._since[name]

    def oldest_s(self) -> float:
        """Age of the oldest file without an outcome, in seconds; 0 when there is none."""
        oldest = min(self._since.values(), default=None)
        return 0.0 if oldest is None else max(0.0, time.time() - oldest.timestamp())

    async def run(self, stopping: asyncio.Event) -> None:
        """Look up, until the service stops, what others may have told."""
        while not stopping.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), LOOK_S)
                return
            with contextlib.suppress(TransientError):  # a store that is away is told by what needs it
                await self.look()

    async def look(self, now: datetime | None = None) -> None:
        """Look once.

        Raises:
            TransientError: the store is away.
        """
        now = now or datetime.now(UTC)
        patient = (name for name, at in self._since.items() if (now - at).total_seconds() > PATIENCE_S)
        for name in list(islice(patient, AT_ONCE)):
            outcome = await self._outcome(name)
            if outcome is not None and outcome.status != "in_progress":
                self.told(name, outcome.received_at)

    async def _outcome(self, name: str) -> Outcome | None:
        for key in keys.outcomes(name):
            with contextlib.suppress(KeyRefusedError, ValueError):
                found = await self._store.fetch(key)
                if found is not None:
                    return Outcome.model_validate_json(found.data)
        return None
