"""A folder whose files are taken in once they are complete: nobody writes, and they stood still for a while.

inotify says where to look; looking at the whole folder now and then is the truth, and finds what it missed.
"""

import asyncio
import contextlib
import errno
import os
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from watchfiles import awatch
from watchfiles._rust_notify import WatchfilesRustInternalError

from crossfoot_common.concurrency import all_done
from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.observability import logs
from crossfoot_watcher.adapters import files
from crossfoot_watcher.adapters.files import Look
from crossfoot_watcher.adapters.receiving import Receiving
from crossfoot_watcher.core.arrivals import Arrival

log = logs.get(__name__)
PIECE = 1024 * 1024
TICK_S = 0.1
LATER_S = 5.0


class Folder:
    """The source that is a folder, with all folders in it."""

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
        self._ignored: set[Path] = set()

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
        if path.is_dir() and not path.is_symlink():
            return
        look = files.look(path)
        why = files.ignored(path.relative_to(self._folder)) or (None if look else "no regular file")
        if why or look is None:
            self._say_ignored(path, why)
            return
        if path not in self._unsettled and not self._receiving.knows(self._arrival(path, look)):
            self._unsettled[path] = (look, time.monotonic())

    def _say_ignored(self, path: Path, why: str | None) -> None:
        """Once: whoever waits for an outcome finds the reason in the log."""
        if path not in self._ignored and os.path.lexists(path):
            self._ignored.add(path)
            log.info("file_ignored", name=_printable(str(path.relative_to(self._folder))), why=why)

    async def _settle(self) -> None:
        while not self._backoff.stopping.is_set():
            await all_done(map(self._take, self.settled()))
            self._backoff.progress.beat("folder")
            await asyncio.sleep(TICK_S)

    def settled(self) -> list[Path]:
        """The files that stood still for long enough and that nobody writes; others are looked at again."""
        now, done = time.monotonic(), []
        for path, (before, since) in list(self._unsettled.items()):
            look = files.look(path)
            if look is None:
                del self._unsettled[path]
            elif look != before or (now - since >= self._settle_s and self._is_written(path)):
                self._unsettled[path] = (look, now)
            elif now - since >= self._settle_s:
                done.append(path)
        return done

    def _is_written(self, path: Path) -> bool:
        try:
            descriptor = files.open_below(self._folder, path.relative_to(self._folder))
        except OSError:
            return False  # the reading will say what is wrong with it
        try:
            return files.being_written(descriptor)
        finally:
            os.close(descriptor)

    async def _take(self, path: Path) -> None:
        """Take a file in; one that cannot be read now is tried later, and holds up no other."""
        look = self._unsettled.pop(path)[0]
        async with self._slots:
            self._backoff.progress.beat("folder")
            try:
                await self._receiving.receive(
                    "folder", self._arrival(path, look), lambda: self._read(path, look)
                )
            except PermanentError as error:
                log.info("file_gone", path=str(path), error=str(error))
            except TransientError as error:
                log.warning("file_retried_later", path=str(path), error=str(error))
                self._unsettled[path] = (look, time.monotonic() + LATER_S)

    async def _read(self, path: Path, look: Look) -> AsyncIterator[bytes]:
        """The bytes of the very file that was looked at.

        Raises:
            PermanentError: it is gone, or a link by now. TransientError: it cannot be read, or it changes.
        """
        try:
            descriptor = files.open_below(self._folder, path.relative_to(self._folder))
            with os.fdopen(descriptor, "rb") as file:
                while piece := await asyncio.to_thread(file.read, PIECE):
                    yield piece
                if files.look_at(descriptor) != look:
                    raise TransientError("the file changed while it was read")
        except OSError as error:
            if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EINVAL}:
                raise PermanentError("object_missing", str(error)) from error
            raise TransientError(f"the file cannot be read: {error}") from error

    def _arrival(self, path: Path, look: Look) -> Arrival:
        name = _printable(path.relative_to(self._folder).as_posix())
        version = f"{self._folder}:{look.size}:{look.mtime_ns}"
        return Arrival(name=name, version=version, place=name)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names)


def _printable(name: str) -> str:
    """Names that are not UTF-8 with their odd bytes as %XX: keys of the store are UTF-8."""
    return "".join(f"%{ord(c) - 0xDC00:02X}" if 0xDC80 <= ord(c) <= 0xDCFF else c for c in name)
