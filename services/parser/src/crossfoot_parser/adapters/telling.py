"""Tells those who wait for a long document how far it is: page by page, in an object of the bucket.

Nothing rests on it: what cannot be written is not said, and what is read is told by the events alone. It is
there only while the document is read.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from crossfoot_common.errors import CrossfootError
from crossfoot_common.progress import Listener
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store


class Telling:
    """Writes how far documents are, of which their workers say so: those that take more than a second."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @asynccontextmanager
    async def of(self, sha256: str) -> AsyncIterator[Listener]:
        """Who hears, in whatever thread, how far the reading of these bytes is; removed when it has ended."""
        loop, words = asyncio.get_running_loop(), _Words(self._store, keys.progress(sha256))

        def heard(done: int, of: int) -> None:
            with contextlib.suppress(RuntimeError):  # the service ends meanwhile
                loop.call_soon_threadsafe(words.say, done, of)

        try:
            yield heard
        finally:
            await words.end()


class _Words:
    """What is said of one document; one word at a time, the newest."""

    def __init__(self, store: Store, key: str) -> None:
        self._store = store
        self._key = key
        self._writing: asyncio.Task[None] | None = None
        self._ended = False

    def say(self, done: int, of: int) -> None:
        if self._ended or (self._writing is not None and not self._writing.done()):
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
