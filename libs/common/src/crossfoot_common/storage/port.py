"""The object store as the services see it; S3 and memory implement it, one contract test runs on both."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Protocol

from crossfoot_common.errors import CrossfootError


@dataclass(frozen=True, slots=True)
class Stored:
    """One object, as a listing shows it. `etag` changes with the content."""

    key: str
    size: int
    etag: str
    modified: datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of an object, and the etag by which it can be told whether they are still there."""

    data: bytes
    etag: str


class KeyRefusedError(CrossfootError):
    """The store is there, and can have no object of this key."""


class Store(Protocol):
    """Objects by key. Every method raises TransientError while the store is away.

    A key that the store cannot have is a KeyRefusedError.
    """

    async def prepare(self) -> None:
        """Make sure that the bucket is there."""
        ...

    async def put(self, key: str, data: bytes, media_type: str = "application/octet-stream") -> None:
        """Write an object; an older one under the key is replaced."""
        ...

    async def put_file(self, key: str, file: BinaryIO, size: int) -> None:
        """Write an object of `size` bytes, read from the file as they are sent."""
        ...

    async def replace(
        self, key: str, data: bytes, expected: str | None, media_type: str = "application/octet-stream"
    ) -> str | None:
        """Write if what is there still has the etag `expected` (None: if nothing is there); the new etag.

        None when it has been changed meanwhile: then nothing is written. S3's If-Match and If-None-Match.
        """
        ...

    async def get(self, key: str) -> bytes:
        """The bytes of an object.

        Raises:
            PermanentError: `object_missing`.
        """
        ...

    async def fetch(self, key: str) -> Fetched | None:
        """The bytes of an object with their etag; None when there is none."""
        ...

    def stream(self, key: str) -> AsyncIterator[bytes]:
        """The bytes of an object in pieces, for what may be too large to hold.

        Raises:
            PermanentError: `object_missing`.
        """
        ...

    async def exists(self, key: str) -> bool:
        """Whether there is an object under the key."""
        ...

    async def remove(self, key: str) -> None:
        """Remove an object; it is no error when there is none."""
        ...

    def list(self, prefix: str) -> AsyncIterator[Stored]:
        """The objects under a prefix, recursively, in the order of their keys."""
        ...
