"""Tells those who wait for a long document how far it is: page by page, in an object of the bucket.

Nothing rests on it: what cannot be written is not said, and what is read is told by the events alone. It is
there only while the document is read.
"""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from crossfoot_common.errors import CrossfootError
from crossfoot_common.progress import Listener
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store

LONG_S = 1.0
"""Of what takes less nobody asks how far it is: two requests a document would be for nothing."""


class Telling:
    """Writes how far documents are that take longer than `after_s`."""

    def __init__(self, store: Store, after_s: float = LONG_S) -> None:
        self._store = store
        self._after_s = after_s

    @asynccontextmanager
    async def of(self, sha256: str) -> AsyncIterator[Listener]:
        """Who hears, in whatever thread, how far the reading of these bytes is; removed when it has ended."""
        loop, words = asyncio.get_running_loop(), _Words(self._store, keys.progress(sha256), self._after_s)

        def heard(done: int, of: int) -> None:
            with contextlib.suppress(RuntimeError):  # the service ends meanwhile
                loop.call_soon_threadsafe(words.say, done, of)

        try:
            yield heard
        finally:
            await words.end()


class _Words:
    """What is said of one document; one word at a time, the newest."""

    def __init__(self, store: Store, key: str, after_s: float) -> None:
        self._store = store
        self._key = key
        self._from = time.monotonic() + after_s
        self._writing: asyncio.Task[None] | None = None
        self._ended = False

    def say(self, done: int, of: int) -> None:
        busy = self._writing is not None and not self._writing.done()
        if busy or self._ended or time.monotonic() < self._from:
            return  # where the store is slower than the pages, the next word says it
        said = json.dumps({"pages": done, "of": of}).encode()
        self._writing = asyncio.get_running_loop().create_task(self._write(said))

    async def end(self) -> None:
        self._ended = True
        if self._writing is not None:
            await self._writing
            with contextlib.suppress(CrossfootError):
                await self._store.remove(self._key)

    async def _write(self, said: bytes) -> None:
        with contextlib.suppress(CrossfootError):
            await self._store.put(self._key, said, "application/json")
