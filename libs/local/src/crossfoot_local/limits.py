"""What one file may cost in `crossfoot inspect`: time and memory end in a refusal, as on the chain."""

import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from crossfoot_common.errors import PermanentError

SECONDS = 120.0
MEMORY_MB = 2048
"""As the parser's settings have them."""
MEBIBYTE = 1024 * 1024
AGAIN_S = 1.0
"""After which the alarm rings again: Python drops what is raised while an object is being finalised."""


class OutOfTimeError(BaseException):
    """Raised through everything, also through what turns exceptions into refusals."""


@contextmanager
def limited(seconds: float = SECONDS, memory_mb: int = MEMORY_MB) -> Iterator[None]:
    """Inside, so much more CPU time and memory than before.

    Raises:
        PermanentError: `time_limit` or `memory_limit`.
    """
    try:
        with _of_memory(memory_mb), _of_time(seconds):
            yield
    except OutOfTimeError:
        raise PermanentError("time_limit", f"more than {seconds:g} seconds of CPU") from None
    except MemoryError:
        raise PermanentError("memory_limit", f"more than {memory_mb} MB") from None


@contextmanager
def _of_memory(most_mb: int) -> Iterator[None]:
    """The kernel refuses more than the process has had so far and this."""
    before = resource.getrlimit(resource.RLIMIT_DATA)
    most = _held() + most_mb * MEBIBYTE
    room = before[0] == resource.RLIM_INFINITY or most < before[0]
    with suppress(OSError, ValueError):  # a system without the limit
        resource.setrlimit(resource.RLIMIT_DATA, (most if room else before[0], before[1]))
    try:
        yield
    finally:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_DATA, before)


def _held() -> int:
    """Bytes as the limit counts them: also what threads and libraries have set aside and never touched."""
    touched = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    with suppress(OSError, ValueError, IndexError):  # a system that does not tell
        set_aside = int(Path("/proc/self/statm").read_text("ascii").split()[5]) * resource.getpagesize()
        return max(touched, set_aside)
    return touched


@contextmanager
def _of_time(seconds: float) -> Iterator[None]:
    """An alarm of the process' own clock; only the main thread can be given one."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before or signal.SIG_DFL)


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError
