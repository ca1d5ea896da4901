"""Tells those who wait for a long document how far it is: page by page, in an object of the bucket.

Nothing rests on it: what cannot be written is not said, and what is read is told by the events alone.
"""

import asyncio
import contextlib
import json

from crossfoot_common.errors import CrossfootError
from crossfoot_common.progress import Listener
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store


class Telling:
    """Writes how far documents are; one word of each at a time, the newest."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writing: dict[str, asyncio.Task[None]] = {}

    def of(self, sha256: str) -> Listener:
        """Who hears, in whatever thread, how far the reading of these bytes is."""
        loop = asyncio.get_running_loop()

        def heard(done: int, of: int) -> None:
            with contextlib.suppress(RuntimeError):  # the service ends meanwhile
                loop.call_soon_threadsafe(self._begin, sha256, done, of)

        return heard

    def _begin(self, sha256: str, done: int, of: int) -> None:
        if sha256 in self._writing:
            return  # the store is slower than the pages: the next word says it
        task = asyncio.get_running_loop().create_task(self._write(sha256, done, of))
        self._writing[sha256] = task
        task.add_done_callback(lambda _: self._writing.pop(sha256, None))

    async def _write(self, sha256: str, done: int, of: int) -> None:
        with contextlib.suppress(CrossfootError):
            said = json.dumps({"pages": done, "of": of})
            await self._store.put(keys.progress(sha256), said.encode(), "application/json")
