"""Answers to questions about everything, kept for some seconds, so that no page waits for them."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast

from crossfoot_common.errors import TransientError

T = TypeVar("T")


class Cached:
    """Values by name. An old one is given out while a new one is asked for, one question at a time."""

    def __init__(self, seconds: float = 10.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._values: dict[str, tuple[float, Any]] = {}
        self._asking: dict[str, asyncio.Task[Any]] = {}

    async def get(self, name: str, ask: Callable[[], Awaitable[T]]) -> T:
        """The value; only whoever comes first waits for it."""
        kept = self._values.get(name)
        if kept is None or self._clock() - kept[0] > self._seconds:
            task = self._asking.get(name) or asyncio.create_task(self._ask(name, ask))
            self._asking[name] = task
            if kept is None:
                return cast("T", await asyncio.shield(task))
        return cast("T", self._values[name][1])

    async def _ask(self, name: str, ask: Callable[[], Awaitable[T]]) -> T | None:
        try:
            value = await ask()
            self._values[name] = (self._clock(), value)
        except TransientError:
            if name not in self._values:
                raise
            return None  # the old value stays, and is asked for again
        finally:
            self._asking.pop(name, None)
        return value
