"""What a worker process does: it answers task after task, within limits that the kernel keeps as well."""

import contextlib
import ctypes
import resource
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection

from crossfoot_common.errors import PermanentError

PR_SET_PDEATHSIG = 1
MEBIBYTE = 1024 * 1024


def work(pipe: Connection, memory_mb: int) -> None:
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
