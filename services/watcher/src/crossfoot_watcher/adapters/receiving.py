"""Taking a file in: its bytes once, its name, its announcement, and last the mark that all this is done.

Killed anywhere in between, the same is done again after the restart and changes nothing: every object has a
name that its content gives, and the announcement has the id of its content.
"""

import hashlib
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, Protocol, cast

from prometheus_client import Counter

from crossfoot_common import media_types
from crossfoot_common.concurrency import Locks
from crossfoot_common.detection import detect_file
from crossfoot_common.errors import NO_ROOM, TransientError
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.messaging.publisher import Publisher
from crossfoot_common.observability import logs, tracing
from crossfoot_common.observability.metrics import Metrics, counter
from crossfoot_common.observability.spans import Span
from crossfoot_common.storage import keys
from crossfoot_common.storage.names import Named, as_before, remember
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


class Outcomes(Protocol):
    """Who tells uploaders: of new bytes when they have been read, of known ones at once."""

    def expect(self, sha256: str, named: Named) -> None:
        """These bytes are new, and have this one name."""
        ...

    async def tell(self, sha256: str) -> None:
        """Say what is known under every name of these bytes."""
        ...


class Receiving:
    """Takes arrivals in, each version of a name once."""

    def __init__(
        self,
        store: Store,
        publisher: Publisher,
        outcomes: Outcomes,
        metrics: Metrics,
        most: int,
    ) -> None:
        self._store = store
        self._publisher = publisher
        self._outcomes = outcomes
        self._most = most
        self._known: set[str] = set()
        # one at a time for a name, and for a content: two kinds, because a name can be the hash of a content
        self._of_name, self._of_content = Locks(), Locks()
        self._files: Counter = counter("crossfoot_files_received_total", metrics.registry)

    async def recall(self) -> None:
        """Learn from the store what has been taken in: what is held here is only a copy of that."""
        self._known = {item.key async for item in self._store.list(keys.RECEIVED)}

    def knows(self, arrival: Arrival) -> bool:
        """Whether this version of this name has been taken in."""
        return keys.received(arrival.name, arrival.version) in self._known

    async def receive(self, source: str, arrival: Arrival, open_: Open) -> None:
        """Take one file in, whatever it is.

        Raises:
            TransientError: the store is away, or the disk is full. PermanentError: the file is gone.
        """
        async with self._of_name.held(arrival.name):
            if self.knows(arrival):
                return
            began, own = time.time(), tracing.start()
            tracing.current.set(own)
            with _spooled() as spool:
                content = await self._read(open_, spool)
                async with self._of_content.held(content.sha256):
                    outcome = await self._take_in(arrival, content)
            await self._mark(arrival)
        about = {"crossfoot.source": source, "crossfoot.sha256": content.sha256, "crossfoot.outcome": outcome}
        self._publisher.spans.tell(Span("receive", "internal", own, None, began, about))
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
        new = await self._stored(content)
        named = Named(name=arrival.name, received_at=now, version=keys.short_id(arrival.version))
        if not new:
            named = await as_before(self._store, sha256, named)
        await remember(self._store, sha256, named)
        if new:
            self._outcomes.expect(sha256, named)
        else:
            await self._outcomes.tell(sha256)
            if await self._store.exists(keys.announced(sha256)):
                return "known"
        event = self._announcement(arrival, content, named.received_at)
        await self._publisher.publish([event])
        await self._store.put(keys.announced(sha256), event.model_dump_json().encode(), "application/json")
        return "refused" if event.refused else "announced"

    async def _stored(self, content: Content) -> bool:
        """Store the bytes once; whether it is certain that nobody else has taken them in.

        What is small is put on condition that it is not there: one request says both.
        """
        if content.file is None:
            return False
        key = keys.file(content.sha256)
        content.file.seek(0)
        if content.size <= HELD:
            return await self._store.replace(key, content.file.read(), None) is not None
        if not await self._store.exists(key):
            await self._store.put_file(key, content.file, content.size)
        return False

    def _announcement(self, arrival: Arrival, content: Content, now: datetime) -> FileReceived:
        file = content.file
        media_type = detect_file(file, arrival.name) if file else media_types.UNKNOWN
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


@contextmanager
def _spooled() -> Iterator[BinaryIO]:
    """Where the bytes of a file are kept meanwhile.

    Raises:
        TransientError: the disk is full; there will be room again.
    """
    try:
        with SpooledTemporaryFile(max_size=HELD) as spool:
            yield cast("BinaryIO", spool)
    except OSError as error:  # also from closing it, which tries to write once more
        if error.errno in NO_ROOM:
            raise TransientError(f"no room for the file that is taken in: {error}") from error
        raise
