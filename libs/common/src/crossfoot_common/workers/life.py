"""What a worker process does: it answers task after task, confined by the kernel; answers are data."""

import contextlib
import ctypes
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from crossfoot_common.collecting import seldom
from crossfoot_common.errors import NO_ROOM, PermanentError, TransientError
from crossfoot_common.progress import Listener, heard_by
from crossfoot_common.workers import confinement, results

PR_SET_PDEATHSIG = 1
TELL_S = 1.0
"""How often a worker says how far it is, and after how long for the first time: most are done before."""


def work(pipe: Connection, memory_mb: int, seconds: float) -> None:
    """The life of a worker: answer each task, until the pipe is closed at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    confinement.confine(memory_mb)
    results.send(pipe, "ready")
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        confinement.limit_cpu(seconds)
        with seldom(), heard_by(_telling(pipe)):
            results.send(pipe, _answer(function, arguments))


def _telling(pipe: Connection) -> Listener:
    last = time.monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= TELL_S:
            last = time.monotonic()
            results.send(pipe, results.Progress(done, of))

    return tell


def _answer(function: Callable[..., object], arguments: tuple[object, ...]) -> object:
    try:
        return function(*arguments)
    except PermanentError as error:
        return error
    except MemoryError as error:
        return PermanentError("memory_limit", repr(error))
    except RecursionError as error:
        return PermanentError("nesting_limit", repr(error))
    except Exception as error:  # noqa: BLE001 - pure code on bad input: its failure is the input's outcome
        if isinstance(error, OSError) and error.errno in NO_ROOM:  # the machine's fault
            return TransientError(f"no room on the disk: {error}")
        return PermanentError("handler_failed", repr(error))
