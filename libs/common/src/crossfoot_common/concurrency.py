"""Waiting: for several things whose failures must stay what they are, and for what others have in hand."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Any
from weakref import WeakValueDictionary

from crossfoot_common.errors import PermanentError, TransientError


async def all_done(coroutines: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Wait for all, also when some fail; then raise the gravest failure as it is, not in a group.

    What nobody foresaw comes before a transient error, and that before a permanent one: after a retry the
    permanent one will still be there.
    """
    results = await asyncio.gather(*coroutines, return_exceptions=True)
    failures = [result for result in results if isinstance(result, BaseException)]
    if failures:
        raise min(failures, key=_rank)


def _rank(failure: BaseException) -> int:
    if isinstance(failure, TransientError):
        return 1
    return 2 if isinstance(failure, PermanentError) else 0


class Locks:
    """A lock for each key, which is there as long as someone holds it or waits for it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def held(self, key: str) -> AsyncIterator[None]:
        """Hold the lock of a key, once everyone who came before has let go of it."""
        lock = self._locks.setdefault(key, asyncio.Lock())
        async with lock:
            yield
