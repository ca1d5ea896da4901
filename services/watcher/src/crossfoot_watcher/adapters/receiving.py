"""Taking a file in: its bytes once, its name, its announcement, and last the mark that all this is done.

Killed anywhere in between, the same is done again after the restart and changes nothing: every object has a
name that its content gives, and the announcement has the id of its content.
"""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from prometheus_client import Counter

from crossfoot_common import media_types
from crossfoot_common.concurrency import Locks
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.messaging.publisher import Publisher
from crossfoot_common.observability import logs, tracing
from crossfoot_common.observability.metrics import Metrics, counter
from crossfoot_common.storage import keys
from crossfoot_common.storage.names import Named, remember
from crossfoot_common.storage.port import Store
from crossfoot_watcher.core.arrivals import Arrival, announcement, refusal

log = logs.get(__name__)
HELD = 1024 * 1024
"""Bytes of a file that are held in memory; what is more goes through the disk."""
Open = Callable[[], AsyncIterator[bytes]]
"""The bytes of an arrival, in pieces."""


@dataclass(frozen=True, slots=True)
class Content:
    """What an arrival held; `file` is None when it is more than is taken in."""

    sha256: str
    size: int
    file: BinaryIO | None


class Receiving:
    """Takes arrivals in, each version of a name once."""

    def __init__(
        self,
        store: Store,
        publisher: Publisher,
        tell: Callable[[str], Awaitable[None]],
        metrics: Metrics,
        most: int,
    ) -> None:
        self._store = store
        self._publisher = publisher
        self._tell = tell
        self._most = most
        self._known: set[str] = set()
        # one at a time for a name, and for a content: two kinds, because a name can be the hash of a content
        self._of_name, self._of_content = Locks(), Locks()
        self._files: Counter = counter(
            "crossfoot_files_received_total", "Files", ("source", "outcome"), metrics.registry
        )

    async def recall(self) -> None:
        """Learn from the store what has been taken in: what is held here is only a copy of that."""
        self._known = {item.key async for item in self._store.list(keys.RECEIVED)}

    def knows(self, arrival: Arrival) -> bool:
        """Whether this version of this name has been taken in."""
        return keys.received(arrival.name, arrival.version) in self._known

    async def receive(self, source: str, arrival: Arrival, open_: Open) -> None:
        """Take one file in, whatever it is.

        Raises:
            TransientError: the store is away. PermanentError: the file is gone.
        """
        async with self._of_name.held(arrival.name):
            if self.knows(arrival):
                return
            tracing.current.set(tracing.start())
            with SpooledTemporaryFile(max_size=HELD) as spool:
                content = await self._read(open_, cast("BinaryIO", spool))
                async with self._of_content.held(content.sha256):
                    outcome = await self._take_in(arrival, content)
            await self._mark(arrival)
        self._files.labels(source, outcome).inc()
        log.info("file_received", source=source, name=arrival.name, sha256=content.sha256, outcome=outcome)

    async def _read(self, open_: Open, spool: BinaryIO) -> Content:
        """The hash, and the bytes on disk unless they are too many."""
        digest, size = hashlib.sha256(), 0
        async for piece in open_():
            digest.update(piece)
            size += len(piece)
            if size <= self._most:
                spool.write(piece)
        return Content(digest.hexdigest(), size, spool if size <= self._most else None)

    async def _take_in(self, arrival: Arrival, content: Content) -> str:
        now, sha256 = datetime.now(UTC), content.sha256
        if content.file is not None and not await self._store.exists(keys.file(sha256)):
            content.file.seek(0)
            await self._store.put_file(keys.file(sha256), content.file, content.size)
        await remember(self._store, sha256, Named(name=arrival.name, received_at=now))
        if await self._store.exists(keys.announced(sha256)):
            await self._tell(sha256)
            return "known"
        event = self._announcement(arrival, content, now)
        await self._publisher.publish([event])
        await self._store.put(keys.announced(sha256), event.model_dump_json().encode(), "application/json")
        return "refused" if event.refused else "announced"

    def _announcement(self, arrival: Arrival, content: Content, now: datetime) -> FileReceived:
        file = content.file
        media_type = media_types.detect_file(file, arrival.name) if file else media_types.UNKNOWN
        refused = refusal(content.size, media_type, self._most)
        return announcement(
            arrival,
            sha256=content.sha256,
            size=content.size,
            media_type=media_type,
            refused=refused,
            received_at=now,
        )

    async def _mark(self, arrival: Arrival) -> None:
        mark = keys.received(arrival.name, arrival.version)
        await self._store.put(mark, b"")
        self._known.add(mark)
