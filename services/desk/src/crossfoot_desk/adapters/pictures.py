"""Pictures of pages: the file comes out of the store, a worker draws it, the last few are kept."""

import tempfile
from collections import OrderedDict
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO

from crossfoot_common.errors import PermanentError
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store
from crossfoot_common.workers import Pool
from crossfoot_desk.adapters.drawing import Picture, draw
from crossfoot_desk.adapters.excerpts import Line, excerpt

KEPT = 24


class Pictures:
    """Draws pages of files in workers; nothing of a file is looked into here."""

    def __init__(self, store: Store, pool: Pool, most_bytes: int) -> None:
        self._store, self._pool, self._most = store, pool, most_bytes
        self._kept: OrderedDict[tuple[str, int], Picture] = OrderedDict()

    async def page(self, sha256: str, number: int) -> Picture:
        """A page of a PDF.

        Raises:
            PermanentError: it cannot be drawn within the limits, or there is no such file or page.
            TransientError: the store is away.
        """
        key = (sha256, number)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        with tempfile.NamedTemporaryFile(suffix=".pdf") as sink:
            await self._fetch(sha256, sink.file)
            found = await self._pool.run(draw, Path(sink.name), number)
        self._kept[key] = found
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return found

    async def lines(self, sha256: str, number: int) -> list[Line]:
        """The lines of a text around one.

        Raises:
            PermanentError: it cannot be read within the limits, or there is no such file.
            TransientError: the store is away.
        """
        with tempfile.NamedTemporaryFile(suffix=".txt") as sink:
            await self._fetch(sha256, sink.file)
            return await self._pool.run(excerpt, Path(sink.name), number)

    def file(self, sha256: str) -> AsyncIterator[bytes]:
        """The bytes of a file, in pieces."""
        return self._store.stream(keys.file(sha256))

    async def _fetch(self, sha256: str, sink: IO[bytes]) -> None:
        size = 0
        async for piece in self.file(sha256):
            size += len(piece)
            if size > self._most:
                raise PermanentError("too_large", f"no pictures of files beyond {self._most} bytes")
            sink.write(piece)
        sink.flush()
