"""A folder whose files are taken in once they are complete: their size and mtime stood still for a while.

inotify says where to look; looking at the whole folder now and then is the truth, and finds what it missed.
"""

import asyncio
import contextlib
import os
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from watchfiles import awatch
from watchfiles._rust_notify import WatchfilesRustInternalError

from crossfoot_common.concurrency import all_done
from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.observability import logs
from crossfoot_watcher.adapters.receiving import Receiving
from crossfoot_watcher.core.arrivals import Arrival

log = logs.get(__name__)
PIECE = 1024 * 1024
TICK_S = 0.1
LATER_S = 5.0


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looked like."""

    size: int
    mtime_ns: int


class Folder:
    """The source that is a folder, with all folders in it; hidden files are unfinished business."""

    def __init__(
        self,
        folder: Path,
        receiving: Receiving,
        backoff: Backoff,
        settle_s: float,
        rescan_s: float,
        *,
        concurrency: int = 4,
        polling: bool = False,
    ) -> None:
        self._folder = folder
        self._receiving = receiving
        self._backoff = backoff
        self._settle_s = settle_s
        self._rescan_s = rescan_s
        self._slots = asyncio.Semaphore(concurrency)
        self._polling = polling
        self._unsettled: dict[Path, tuple[Look, float]] = {}

    async def run(self) -> None:
        """Watch until the service stops."""
        await asyncio.to_thread(self._folder.mkdir, parents=True, exist_ok=True)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._notice())
            tasks.create_task(self._rescan())
            tasks.create_task(self._settle())

    async def _notice(self) -> None:
        while not self._backoff.stopping.is_set():
            try:
                await self._watch()
            except* (OSError, WatchfilesRustInternalError) as error:
                # no inotify here, no watches left, a name that is not UTF-8: looking does it too
                log.warning("watch_interrupted", error=repr(error.exceptions[0]))
                await self._pause(min(1.0, self._rescan_s))
                await self._look()

    async def _watch(self) -> None:
        async for changes in awatch(
            self._folder,
            stop_event=self._backoff.stopping,
            force_polling=self._polling or None,
            debounce=100,
            step=20,
            rust_timeout=500,  # how soon it sees that the service stops
        ):
            for _, path in changes:
                self.noticed(Path(path))

    async def _rescan(self) -> None:
        while not self._backoff.stopping.is_set():
            await self._look()
            await self._pause(self._rescan_s)

    async def _look(self) -> None:
        for path in await asyncio.to_thread(lambda: list(_files(self._folder))):
            self.noticed(path)

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._backoff.stopping.wait(), seconds)

    def noticed(self, path: Path) -> None:
        """A file may be new."""
        look = _look(path)
        if look is None or any(part.startswith(".") for part in path.relative_to(self._folder).parts):
            return
        if path not in self._unsettled and not self._receiving.knows(self._arrival(path, look)):
            self._unsettled[path] = (look, time.monotonic())

    async def _settle(self) -> None:
        while not self._backoff.stopping.is_set():
            await all_done(map(self._take, self.settled()))
            await asyncio.sleep(TICK_S)

    def settled(self) -> list[Path]:
        """The files that stood still for long enough; others are looked at again."""
        now, done = time.monotonic(), []
        for path, (before, since) in list(self._unsettled.items()):
            look = _look(path)
            if look is None:
                del self._unsettled[path]
            elif look != before:
                self._unsettled[path] = (look, now)
            elif now - since >= self._settle_s:
                done.append(path)
        return done

    async def _take(self, path: Path) -> None:
        """Take a file in; one that cannot be read now is tried later, and holds up no other."""
        look = self._unsettled.pop(path)[0]
        async with self._slots:
            try:
                await self._receiving.receive("folder", self._arrival(path, look), lambda: _read(path))
            except PermanentError as error:
                log.info("file_gone", path=str(path), error=str(error))
            except TransientError as error:
                log.warning("file_retried_later", path=str(path), error=str(error))
                self._unsettled[path] = (look, time.monotonic() + LATER_S)

    def _arrival(self, path: Path, look: Look) -> Arrival:
        name = _printable(path.relative_to(self._folder).as_posix())
        version = f"{self._folder}:{look.size}:{look.mtime_ns}"
        return Arrival(name=name, version=version, place=name)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names)


def _look(path: Path) -> Look | None:
    """None when there is no regular file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Look(found.st_size, found.st_mtime_ns) if path.is_file() else None


async def _read(path: Path) -> AsyncIterator[bytes]:
    try:
        with path.open("rb") as file:
            while piece := await asyncio.to_thread(file.read, PIECE):
                yield piece
    except FileNotFoundError as error:
        raise PermanentError("object_missing", str(error)) from error
    except OSError as error:
        raise TransientError(f"the file cannot be read: {error}") from error


def _printable(name: str) -> str:
    """Names that are not UTF-8 with their odd bytes as %XX: keys of the store are UTF-8."""
    return "".join(f"%{ord(c) - 0xDC00:02X}" if 0xDC80 <= ord(c) <= 0xDCFF else c for c in name)
