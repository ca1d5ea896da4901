"""Puts uploads into the inbox, and reads in the bucket what has become of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from crossfoot_common.errors import PermanentError
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store
from crossfoot_common.tables.document import document_id
from crossfoot_desk.core.upload_names import folder_of, safe_name


@dataclass(frozen=True, slots=True)
class Uploaded:
    """One uploaded file; `outcome` is what the watcher wrote about it, None while it waits."""

    name: str
    outcome: dict[str, Any] | None

    @property
    def status(self) -> str:
        """Where it stands."""
        return str(self.outcome["status"]) if self.outcome else "waiting"

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.status not in {"waiting", "in_progress"}

    @property
    def document_id(self) -> str | None:
        """The document that it became."""
        return document_id(self.outcome["sha256"]) if self.outcome else None


class Uploads:
    """The inbox and the outcomes, through the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def take(self, batch: str, files: Sequence[tuple[str, BinaryIO, int]]) -> None:
        """Put files into the folder of an upload; of two that are called alike the second gets a number."""
        names: set[str] = set()
        for said, file, size in files:
            name = _another(safe_name(said), names)
            names.add(name)
            await self._store.put_file(f"{keys.INBOX}{folder_of(batch)}/{name}", file, size)

    async def of(self, batch: str) -> list[Uploaded]:
        """What became of the files of an upload; none for one that there never was."""
        folder = f"{folder_of(batch)}/"
        found = []
        async for item in self._store.list(keys.INBOX + folder):
            name = item.key.removeprefix(keys.INBOX)
            found.append(Uploaded(name.removeprefix(folder), await self._outcome(name)))
        return found

    async def _outcome(self, name: str) -> dict[str, Any] | None:
        try:
            said: dict[str, Any] = json.loads(await self._store.get(keys.outcome(name)))
        except PermanentError:
            return None
        return said


def _another(name: str, taken: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{stem} ({number}){dot}{ending}" if dot else f"{name} ({number})"
    return found
