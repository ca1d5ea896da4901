"""A store in memory, for tests of everything that uses one. Its behaviour is pinned to S3's by contract."""

import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import BinaryIO

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.storage.port import Fetched, Stored


class MemoryStore:
    """Objects in a dictionary. `away` makes every call fail like a store that does not answer."""

    def __init__(self) -> None:
        self.objects: dict[str, tuple[bytes, datetime]] = {}
        self.away = False

    def _reach(self) -> None:
        if self.away:
            raise TransientError("the store is away")

    async def prepare(self) -> None:
        """Nothing to create."""
        self._reach()

    async def put(self, key: str, data: bytes, media_type: str = "application/octet-stream") -> None:  # noqa: ARG002 - the port's signature
        """Write an object."""
        self._reach()
        self.objects[key] = (data, datetime.now(UTC))

    async def put_file(self, key: str, file: BinaryIO, size: int) -> None:
        """Write an object."""
        await self.put(key, file.read(size))

    async def replace(
        self, key: str, data: bytes, expected: str | None, media_type: str = "application/octet-stream"
    ) -> str | None:
        """Write if what is there has this etag."""
        self._reach()
        there = _etag(self.objects[key][0]) if key in self.objects else None
        if there != expected:
            return None
        await self.put(key, data, media_type)
        return _etag(data)

    async def fetch(self, key: str) -> Fetched | None:
        """The bytes of an object with their etag."""
        try:
            data = await self.get(key)
        except PermanentError:
            return None
        return Fetched(data, _etag(data))

    async def get(self, key: str) -> bytes:
        """The bytes of an object."""
        self._reach()
        if key not in self.objects:
            raise PermanentError("object_missing", key)
        return self.objects[key][0]

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        """The bytes of an object in pieces."""
        yield await self.get(key)

    async def exists(self, key: str) -> bool:
        """Whether there is an object under the key."""
        self._reach()
        return key in self.objects

    async def remove(self, key: str) -> None:
        """Remove an object."""
        self._reach()
        self.objects.pop(key, None)

    async def list(self, prefix: str) -> AsyncIterator[Stored]:
        """The objects under a prefix."""
        self._reach()
        for key in sorted(self.objects):
            if key.startswith(prefix):
                data, modified = self.objects[key]
                yield Stored(key, len(data), _etag(data), modified)


def _etag(data: bytes) -> str:
    """S3's etag of a plain upload is the MD5 of its content; nothing rests on its strength."""
    return hashlib.md5(data).hexdigest()  # noqa: S324
