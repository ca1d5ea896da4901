"""The place of one worker process: starts it, hands it tasks, watches their time and memory, replaces it."""

import contextlib
import ctypes
import resource
import signal
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

from crossfoot_common.errors import CrossfootError, PermanentError, Reason, TransientError
from crossfoot_common.progress import Listener
from crossfoot_common.workers import results
from crossfoot_common.workers.confinement import MEBIBYTE
from crossfoot_common.workers.life import work

T = TypeVar("T")
WATCH_S = 0.1
LOST: tuple[Reason, ...] = ("time_limit", "memory_limit", "reader_failed")
"""Why a worker may be given up."""


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


@dataclass
class Place:
    """One worker after the other; used by one thread at a time. `lost` hears why one was given up."""

    context: ForkServerContext
    limits: WorkerLimits
    lost: Callable[[Reason], None]
    worker: BaseProcess | None = None
    pipe: Any = None
    tasks: int = 0
    most_memory: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    closed: bool = False

    def run(
        self, function: Callable[..., T], arguments: tuple[object, ...], heard: Listener | None = None
    ) -> T:
        """The function's result; one of the errors that `Pool.run` names, or that the worker died."""
        self.most_memory = 0
        try:
            if self.worker is None or not self.worker.is_alive() or self.tasks >= self.limits.tasks:
                self._replace()
            self.tasks += 1
            self.pipe.send((function, arguments))
            answer = self._answer(function, heard)
        except (EOFError, OSError) as error:
            raise self._obituary() from error
        if isinstance(answer, PermanentError | TransientError):
            raise answer
        result: T = answer
        return result

    def _answer(self, function: Callable[..., object], heard: Listener | None) -> Any:  # noqa: ANN401 - as annotated
        """What comes of the task; the limits hold as well for a worker that only ever tells how far it is."""
        deadline = time.monotonic() + self.limits.seconds
        while True:
            if self.pipe.poll(WATCH_S):
                answer = results.receive(self.pipe, function)
                if not isinstance(answer, results.Progress):
                    return answer
                if heard:
                    heard(answer.done, answer.of)
            self._check(deadline)

    def _check(self, deadline: float) -> None:
        if time.monotonic() > deadline:
            raise self._given_up("time_limit", f"more than {self.limits.seconds:g} s")
        self.most_memory = max(self.most_memory, _resident(self.worker))
        if self.most_memory > self.limits.memory_mb * MEBIBYTE:
            raise self._given_up("memory_limit", f"more than {self.limits.memory_mb} MiB")

    def _given_up(self, reason: Reason, detail: str) -> PermanentError:
        self.end()
        self.lost(reason)
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
        self.lost(reason)
        return WorkerDiedError(PermanentError(reason, f"the worker died, exit code {code}"))

    def _replace(self) -> None:
        self.end()
        with self.lock:
            if self.closed:
                raise CrossfootError("the pool is closed")
            ours, theirs = self.context.Pipe()
            worker = self.context.Process(
                target=work,
                args=(theirs, self.limits.memory_mb, self.limits.seconds),
                daemon=True,
                name="crossfoot-worker",
            )
            worker.start()
            theirs.close()
            self.worker, self.pipe, self.tasks = worker, ours, 0
        # it is ready: its start is not on the task's account, and may take as long as the machine is busy
        ours.recv_bytes(results.LARGEST)
        _never_wait_for_ever(ours, self.limits.seconds)

    def end(self) -> None:
        """End the worker, whatever it does."""
        with self.lock:
            if self.worker is None:
                return
            self.worker.kill()
            self.worker.join(5)
            with contextlib.suppress(OSError):
                self.pipe.close()
            self.worker = None


def _never_wait_for_ever(pipe: Connection, seconds: float) -> None:
    """A worker that stops in the middle of an answer, or of taking a task, is as good as dead."""
    libc, limit = ctypes.CDLL(None, use_errno=True), struct.pack("ll", int(seconds) + 1, 0)
    for way in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
        libc.setsockopt(pipe.fileno(), socket.SOL_SOCKET, way, limit, len(limit))


def _resident(worker: BaseProcess | None) -> int:
    """Bytes of memory that a worker holds now; 0 where the system does not tell."""
    try:
        pages = Path(f"/proc/{worker.pid if worker else 0}/statm").read_text("ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * resource.getpagesize()
