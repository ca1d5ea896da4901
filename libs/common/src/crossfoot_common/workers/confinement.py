"""What a process that reads strangers' bytes may not do: reach a network, keep secrets, eat the machine.

The kernel keeps it: resource limits, and a seccomp filter that refuses every socket but local ones, io_uring
(which has sockets of its own), and looking into other processes. Where there is no seccomp (another system,
another processor) Python's own sockets refuse.
"""

import contextlib
import ctypes
import os
import platform
import resource
import socket
import struct
from collections.abc import Mapping
from pathlib import Path

MEBIBYTE = 1024 * 1024
KEPT = frozenset(
    (
        *("HOME", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "PATH", "PYTHONHASHSEED", "PYTHONHOME"),
        *("PYTHONPATH", "PYTHONWARNINGS", "TMPDIR", "TZ", "VIRTUAL_ENV"),
    )
)
"""Variables that a worker is given; all others may hold secrets."""
FILE_BYTES, FILES, PROCESSES = 1024 * MEBIBYTE, 512, 128

PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 4, 22, 38
SECCOMP_MODE_FILTER = 2
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | 13  # EACCES
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
# processor: its number in the kernel; socket; io_uring_setup, ptrace, process_vm_readv, process_vm_writev
CALLS = {
    "x86_64": (0xC000003E, 41, (425, 101, 310, 311)),
    "aarch64": (0xC00000B7, 198, (425, 117, 270, 271)),
}
X32 = 0x40000000
"""Calls from here on are those of another binary interface of x86-64."""


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """What a worker may know; and nobody's current folder is where it looks for modules."""
    return {name: value for name, value in given.items() if name in KEPT} | {"PYTHONSAFEPATH": "1"}


def hide() -> None:
    """Keep other processes of the same user from looking into this one (its environment has secrets)."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def confine(memory_mb: int) -> None:
    """Take from this process for good what it does not need."""
    # above the limit that is watched, so that a leap between two looks is stopped as well
    most = memory_mb * MEBIBYTE * 3 // 2
    _limit(resource.RLIMIT_DATA, most)
    _limit(resource.RLIMIT_FSIZE, FILE_BYTES)
    _limit(resource.RLIMIT_NOFILE, FILES)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NPROC, _tasks_of_user() + PROCESSES)
    if not _refuse_in_kernel():
        _refuse_in_python()


def limit_cpu(seconds: float) -> None:
    """So much more CPU from now on; the watch over the time is another process' business."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + 2 * seconds) + 2
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limit(what: int, most: int) -> None:
    with contextlib.suppress(OSError, ValueError):
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def _tasks_of_user() -> int:
    """Threads of this user now: the limit is the user's, not the process'."""
    count = 0
    for entry in Path("/proc").iterdir() if Path("/proc").is_dir() else ():
        with contextlib.suppress(OSError):
            if entry.name.isdigit() and entry.stat().st_uid == os.getuid():
                count += len(list((entry / "task").iterdir()))
    return count


def _refuse_in_kernel() -> bool:
    """Whether the kernel took the filter."""
    calls = CALLS.get(platform.machine())
    if calls is None:
        return False
    program = b"".join(struct.pack("HBBI", *line) for line in _program(*calls))
    lines = ctypes.create_string_buffer(program)
    filter_ = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(lines)))
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
            return False
        pointer = ctypes.c_void_p(ctypes.addressof(filter_))
        return not libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, pointer, 0, 0)
    except (OSError, AttributeError):
        return False


def _program(processor: int, socket_call: int, others: tuple[int, ...]) -> list[tuple[int, int, int, int]]:
    """The filter in the kernel's own language: (what, how far when true, how far when not, number)."""
    head = [(LOAD, 0, 0, 4), (EQUAL, 1, 0, processor), (RETURN, 0, 0, REFUSE), (LOAD, 0, 0, 0)]
    tail = [
        (EQUAL, 0, 2, socket_call),
        (LOAD, 0, 0, 16),  # the first argument: the family
        (EQUAL, 0, 1, socket.AF_UNIX),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
    ]
    tests = [(AT_LEAST, X32), *((EQUAL, call) for call in others)]
    jumps = (len(tests) - 1 - n + len(tail) - 1 for n in range(len(tests)))  # each to the last line
    return [*head, *((kind, jump, 0, n) for (kind, n), jump in zip(tests, jumps, strict=True)), *tail]


def _refuse_in_python() -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "a worker has no network")

    socket.socket.__init__ = refused  # type: ignore[method-assign]
