"""Objects that are read, changed and written back by several at once: no change is ever lost.

A copy of what was read or written last is held with its etag, and written only over what it was made from:
where another came first, what he wrote is read and changed instead.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from crossfoot_common.frozen import Frozen
from crossfoot_common.storage.port import Store

M = TypeVar("M", bound=Frozen)
V = TypeVar("V")
COPIES = 500
"""So many copies are held; a request more for whatever is not among them."""


@dataclass(frozen=True, slots=True)
class Changed(Generic[M]):
    """What stands there now; whether we wrote it, and whether no look at what others wrote was needed."""

    now: M
    written: bool
    from_copy: bool


class Copies(OrderedDict[str, V]):
    """So many things by their keys; the one that was held first goes when there are more."""

    def hold(self, key: str, value: V) -> None:
        """Hold it, in place of what was held under the key."""
        self[key] = value
        self.move_to_end(key)
        while len(self) > COPIES:
            self.popitem(last=False)


class Kept(Generic[M]):
    """Objects of one model. A change is called again when it comes second, so it must not mind that."""

    def __init__(self, store: Store, model: type[M], indent: int | None = None) -> None:
        self._store = store
        self._model = model
        self._indent = indent
        self._copies: Copies[tuple[M, str]] = Copies()

    async def change(self, key: str, change: Callable[[M | None], M]) -> Changed[M]:
        """Write what `change` makes of what is there, unless that is the same.

        Raises:
            TransientError: the store is away. KeyRefusedError.
        """
        copy, from_copy = self._copies.get(key), True
        while True:
            there, etag = copy or (None, None)
            now = change(there)
            if now == there:
                return Changed(now, written=False, from_copy=from_copy)
            data = now.model_dump_json(indent=self._indent).encode()
            written = await self._store.replace(key, data, etag, "application/json")
            if written is not None:
                self._copies.hold(key, (now, written))
                return Changed(now, written=True, from_copy=from_copy)
            copy, from_copy = await self._read(key), False

    def forget(self, key: str) -> None:
        """Hold no copy any more: nothing is expected to change."""
        self._copies.pop(key, None)

    async def _read(self, key: str) -> tuple[M, str] | None:
        self.forget(key)
        found = await self._store.fetch(key)
        if found is None:
            return None
        read = self._model.model_validate_json(found.data)
        self._copies.hold(key, (read, found.etag))
        return read, found.etag
