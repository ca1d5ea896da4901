"""Puts files into the bucket's inbox and follows each to its outcome, through the store alone.

What uploaders can see is all that this uses, so it works against anyone's stack.
"""

import asyncio
import hashlib
import json
import mimetypes
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.storage import keys
from crossfoot_common.storage.port import Store
from crossfoot_watcher.core.results import Outcome, Result, outcome

AT_ONCE = 8
FIRST_LOOK, LONGEST_LOOK = 0.1, 1.0


@dataclass
class Followed:
    """One file on its way. `told` is what the bucket says about these very bytes so far."""

    name: str  # under inbox/ and outcomes/; the hash for a member of an archive
    path: Path | None = None
    sha256: str = ""
    uploaded: bool = False
    announced: bool = False
    pages: str = ""  # how many of how many are read, where reading takes long
    told: Outcome | None = None
    member_of: str | None = None
    seconds: float | None = None

    @property
    def ended(self) -> bool:
        """Whether it reached its outcome."""
        return self.told is not None and self.told.status != "in_progress"

    @property
    def step(self) -> str:
        """How far it is, in a word."""
        if self.told is not None:
            checked = self.told.accepted + self.told.rejected
            return (
                self.told.status if self.ended else f"checked {checked} of {self.told.tables or '?'} tables"
            )
        if self.pages:
            return f"read {self.pages} pages"
        return "announced" if self.announced else "uploaded" if self.uploaded else "waiting"


def files_of(paths: Iterable[Path]) -> list[Followed]:
    """Every file of the arguments, folders opened, each with a name of its own in the inbox."""
    found: list[Followed] = []
    for path in paths:
        inside = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for one in inside:
            name = str(one.relative_to(path.parent)) if path.is_dir() else one.name
            if any(other.name == name for other in found):
                name = f"{hashlib.sha256(str(one.absolute()).encode()).hexdigest()[:8]}/{name}"
            found.append(Followed(name, one))
    return found


class Following:
    """All files of one command. `files` grows by the members of archives."""

    def __init__(self, store: Store, files: Sequence[Followed]) -> None:
        self._store = store
        self.files = list(files)
        self._started = time.monotonic()
        self._at_once = asyncio.Semaphore(AT_ONCE)

    async def run(self, seconds: float, changed: Callable[[], None]) -> bool:
        """Upload, then look until all ended or nothing has changed for `seconds`; whether all ended."""
        await self._each(self._upload, self.files, changed)
        pause, last = FIRST_LOOK, time.monotonic()
        while waiting := [one for one in self.files if not one.ended]:
            before = [one.step for one in self.files]
            await self._each(self._look, waiting, lambda: None)
            if before != [one.step for one in self.files]:
                pause, last = FIRST_LOOK, time.monotonic()
                changed()
            elif time.monotonic() - last > seconds:
                return False
            await asyncio.sleep(pause)
            pause = min(1.5 * pause, LONGEST_LOOK)
        return True

    async def _each(
        self,
        do: Callable[[Followed], Awaitable[None]],
        files: Sequence[Followed],
        changed: Callable[[], None],
    ) -> None:
        async def one(file: Followed) -> None:
            async with self._at_once:
                try:
                    await do(file)
                except TransientError:
                    return  # looked at again soon; a store that stays away ends by the time limit
            changed()

        await asyncio.gather(*(one(file) for file in files))

    async def _upload(self, file: Followed) -> None:
        if file.path is None:
            return
        data = await asyncio.to_thread(file.path.read_bytes)
        file.sha256 = hashlib.sha256(data).hexdigest()
        media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        await self._store.put(keys.INBOX + file.name, data, media_type)
        file.uploaded = True

    async def _look(self, file: Followed) -> None:
        if not file.uploaded and file.member_of is None:
            await self._upload(file)
        told = await self._told(file)
        if told is None:
            file.announced = file.announced or await self._store.exists(keys.announced(file.sha256))
            file.pages = await self._pages(file.sha256) or file.pages
            return
        file.told = told
        if file.ended:
            file.seconds = time.monotonic() - self._started
            self._add_members(file, told)

    async def _told(self, file: Followed) -> Outcome | None:
        """What is said of these bytes; an outcome of other bytes under the same name is an older one."""
        try:
            if file.member_of is not None:
                result = Result.model_validate_json(await self._store.get(keys.result(file.sha256)))
                file.name = result.source or file.name
                return outcome(result, file.name, datetime.now(UTC))
            said = Outcome.model_validate_json(await self._store.get(keys.outcome(file.name)))
        except PermanentError:
            return None
        return said if said.sha256 == file.sha256 else None

    async def _pages(self, sha256: str) -> str:
        try:
            said = json.loads(await self._store.get(keys.progress(sha256)))
            return f"{int(said['pages'])} of {int(said['of'])}"
        except (PermanentError, ValueError, KeyError, TypeError):
            return ""

    def _add_members(self, archive: Followed, told: Outcome) -> None:
        known = {one.sha256 for one in self.files if one.member_of}
        for sha256 in told.members:
            if sha256 not in known:
                self.files.append(Followed(sha256[:12], None, sha256, member_of=archive.name))
