"""Objects put straight into the bucket: the listing is the truth, notifications only make it fast."""

import asyncio
import contextlib
import time
from collections import deque

from crossfoot_common.concurrency import all_done
from crossfoot_common.errors import PermanentError
from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.observability import logs
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import KeyRefusedError, Store, Stored
from crossfoot_watcher.adapters.notifications import UNTOLD
from crossfoot_watcher.adapters.receiving import Receiving
from crossfoot_watcher.core.arrivals import Arrival

log = logs.get(__name__)
SHARE = 10
"""A listing takes at most one tenth of the time, however many objects there are."""
SELDOM = 4
"""So often at most the time between two listings is doubled."""
LISTINGS = 8
"""The fastest of so many listings says what one takes: others waited for a machine that was busy."""


class Inbox:
    """The source that is the bucket's inbox."""

    def __init__(
        self, store: Store, receiving: Receiving, backoff: Backoff, every_s: float, concurrency: int
    ) -> None:
        self._store = store
        self._receiving = receiving
        self._backoff = backoff
        self._every_s = every_s
        self._slots = asyncio.Semaphore(concurrency)
        self._listings_s: deque[float] = deque(maxlen=LISTINGS)
        self._refused: set[Arrival] = set()
        self._heard, self._in_vain = False, 0

    async def run(self) -> None:
        """List until the service stops."""
        while not self._backoff.stopping.is_set():
            await self._backoff.until_it_works("inbox", self.look)
            self._backoff.progress.beat("inbox")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._backoff.stopping.wait(), self.pause_s)

    @property
    def pause_s(self) -> float:
        """How long to wait before the next listing: longer while notifications leave it nothing to find."""
        return max(
            self._every_s * 2.0 ** min(self._in_vain, SELDOM), SHARE * min(self._listings_s, default=0.0)
        )

    async def look(self) -> None:
        """Take in everything that is new."""
        started = time.monotonic()
        found = [
            arrival
            async for item in self._store.list(keys.INBOX)
            if (arrival := _arrival(item)) and not self._receiving.knows(arrival)
        ]
        self._listings_s.append(time.monotonic() - started)  # without what the files themselves take
        self._in_vain = self._in_vain + 1 if self._heard and not found else 0
        self._heard = self._heard and not found
        await all_done(self._take(arrival) for arrival in found if arrival not in self._refused)

    async def look_at(self, item: Stored) -> None:
        """Take in what a notification speaks of, if it is still there; its cost is that of one object."""
        self._heard = True
        found = item if item.etag and item.modified != UNTOLD else await self._listed(item.key)
        arrival = found and _arrival(found)
        if arrival and not self._receiving.knows(arrival):
            await self._take(arrival)

    async def _listed(self, key: str) -> Stored | None:
        async for item in self._store.list(key):  # in the order of keys: the key itself comes first
            return item if item.key == key else None
        return None

    async def _take(self, arrival: Arrival) -> None:
        async with self._slots:
            self._backoff.progress.beat("inbox")
            try:
                await self._receiving.receive("bucket", arrival, lambda: self._store.stream(arrival.place))
            except PermanentError as error:
                log.info("object_gone", name=arrival.name, error=str(error))
            except KeyRefusedError as error:  # listed, and yet not to be had: it must not hold up the others
                self._refused.add(arrival)
                log.warning("object_refused", name=arrival.name, error=str(error))


def _arrival(item: Stored) -> Arrival | None:
    found = keys.upload(item)
    return Arrival(*found, place=item.key) if found else None
