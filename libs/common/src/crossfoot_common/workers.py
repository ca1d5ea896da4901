"""Worker processes for CPU-bound work on what strangers sent, with limits in time and memory.

A worker that breaks a limit, or dies, is replaced; the task that it had is given up with a PermanentError
that says why. A worker that died without breaking a limit may have been killed by someone else, so its task
has a second try. Workers are replaced after some tasks as well, because libraries keep memory.
"""

import asyncio
import contextlib
import ctypes
import multiprocessing
import resource
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

from crossfoot_common.errors import CrossfootError, PermanentError, Reason

T = TypeVar("T")
WATCH_S = 0.1
PR_SET_PDEATHSIG = 1
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """What one task may cost, and after how many tasks a worker is replaced."""

    seconds: float
    memory_mb: int
    tasks: int = 100


class WorkerDiedError(CrossfootError):
    """A worker died without breaking a limit; `verdict` is what that means if it happens again."""

    def __init__(self, verdict: PermanentError) -> None:
        super().__init__(str(verdict))
        self.verdict = verdict


class Pool:
    """`size` workers. `preload` names the modules that a new worker should find imported."""

    def __init__(self, size: int, limits: WorkerLimits, preload: tuple[str, ...] = ()) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["crossfoot_common.workers", *preload])
        _start_fork_server()
        self._idle: asyncio.LifoQueue[_Slot] = asyncio.LifoQueue()
        self._slots = [_Slot(self._context, limits) for _ in range(size)]
        for slot in self._slots:
            self._idle.put_nowait(slot)
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="worker")
        self.size = size

    async def run(self, function: Callable[..., T], *arguments: object) -> T:
        """The function's result, computed in a worker.

        Raises:
            PermanentError: `time_limit`, `memory_limit`, `reader_failed` when the worker died, or what the
                function raised of this kind. `handler_failed` when it raised anything else.
        """
        try:
            return await self._try(function, arguments)
        except WorkerDiedError:
            pass
        try:
            return await self._try(function, arguments)
        except WorkerDiedError as error:
            raise error.verdict from error

    async def _try(self, function: Callable[..., T], arguments: tuple[object, ...]) -> T:
        slot = await self._idle.get()
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, slot.run, function, arguments)
        finally:
            self._idle.put_nowait(slot)

    async def close(self) -> None:
        """End all workers, whatever they do."""
        for slot in self._slots:
            slot.closed = True
            slot.end()
        self._threads.shutdown(wait=False, cancel_futures=True)


def _start_fork_server() -> None:
    """Start it deaf to SIGTERM, and so its children: a stop must not look like a document that kills."""
    if threading.current_thread() is threading.main_thread():
        before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
        try:
            forkserver.ensure_running()
        finally:
            signal.signal(signal.SIGTERM, before)


@dataclass
class _Slot:
    """The place of one worker; used by one thread at a time."""

    context: ForkServerContext
    limits: WorkerLimits
    worker: BaseProcess | None = None
    pipe: Any = None
    tasks: int = 0
    most_memory: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    closed: bool = False

    def run(self, function: Callable[..., T], arguments: tuple[object, ...]) -> T:
        self.most_memory = 0
        try:
            if self.worker is None or not self.worker.is_alive() or self.tasks >= self.limits.tasks:
                self._replace()
            self.tasks += 1
            self.pipe.send((function, arguments))
            self._await_answer()
            good, answer = self.pipe.recv()
        except (EOFError, OSError) as error:
            raise self._obituary() from error
        if good:
            result: T = answer
            return result
        raise answer

    def _await_answer(self) -> None:
        deadline = time.monotonic() + self.limits.seconds
        while not self.pipe.poll(WATCH_S):
            if time.monotonic() > deadline:
                raise self._given_up("time_limit", f"more than {self.limits.seconds:g} s")
            self.most_memory = max(self.most_memory, _resident(self.worker))
            if self.most_memory > self.limits.memory_mb * MEBIBYTE:
                raise self._given_up("memory_limit", f"more than {self.limits.memory_mb} MiB")

    def _given_up(self, reason: Reason, detail: str) -> PermanentError:
        self.end()
        return PermanentError(reason, detail)

    def _obituary(self) -> CrossfootError:
        """Why a worker is gone: the kernel kills what eats memory, libraries crash when they get none."""
        worker = self.worker
        if self.closed:
            return CrossfootError("the pool is closed")
        if worker is not None:
            worker.join(5)
        code = worker.exitcode if worker is not None else None
        self.end()
        hungry = self.most_memory > self.limits.memory_mb * MEBIBYTE * 0.7
        reason: Reason = "memory_limit" if code == -signal.SIGKILL or hungry else "reader_failed"
        return WorkerDiedError(PermanentError(reason, f"the worker died, exit code {code}"))

    def _replace(self) -> None:
        self.end()
        with self.lock:
            if self.closed:
                raise CrossfootError("the pool is closed")
            ours, theirs = self.context.Pipe()
            worker = self.context.Process(
                target=_work, args=(theirs, self.limits.memory_mb), daemon=True, name="crossfoot-worker"
            )
            worker.start()
            theirs.close()
            self.worker, self.pipe, self.tasks = worker, ours, 0
        self.pipe.recv()  # it is ready: its start is not on the task's account

    def end(self) -> None:
        with self.lock:
            if self.worker is None:
                return
            self.worker.kill()
            self.worker.join(5)
            with contextlib.suppress(OSError):
                self.pipe.close()
            self.worker = None


def _resident(worker: BaseProcess | None) -> int:
    """Bytes of memory that a worker holds now; 0 where the system does not tell."""
    try:
        pages = Path(f"/proc/{worker.pid if worker else 0}/statm").read_text("ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * resource.getpagesize()


def _work(pipe: Connection, memory_mb: int) -> None:
    """The life of a worker: answer each task, until the pipe is closed at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    with contextlib.suppress(OSError, ValueError):
        # above the limit that is watched, so that a leap between two looks is stopped as well
        most = memory_mb * MEBIBYTE * 3 // 2
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    pipe.send("ready")
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        pipe.send(_answer(function, arguments))


def _answer(function: Callable[..., object], arguments: tuple[object, ...]) -> tuple[bool, object]:
    try:
        return True, function(*arguments)
    except PermanentError as error:
        return False, error
    except MemoryError as error:
        return False, PermanentError("memory_limit", repr(error))
    except RecursionError as error:
        return False, PermanentError("nesting_limit", repr(error))
    except Exception as error:  # noqa: BLE001 - pure code on bad input: its failure is the input's outcome
        return False, PermanentError("handler_failed", repr(error))
