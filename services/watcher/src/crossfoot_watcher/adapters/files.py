"""Looking at and opening what strangers put into a folder: regular files below it, and nothing by a link.

A link to a process' environment would put its secrets into the bucket. Every part of a path is opened below
the one before without following links, so that nothing can be exchanged between a look and the opening.
"""

import errno
import fcntl
import os
import signal
import stat
from dataclasses import dataclass
from pathlib import Path, PurePath

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # a pipe must not make the opening wait
_UNFINISHED = (".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp", ".temp", ".swp", "~")


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looked like. Whoever writes can set the mtime back, but not the ctime or the inode."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


def look(path: Path) -> Look | None:
    """None when there is no regular file: a link is none."""
    try:
        return _look(path.lstat())
    except OSError:
        return None


def look_at(descriptor: int) -> Look | None:
    """The same of an open file."""
    return _look(os.fstat(descriptor))


def _look(found: os.stat_result) -> Look | None:
    if not stat.S_ISREG(found.st_mode):
        return None
    return Look(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def open_below(folder: Path, path: PurePath) -> int:
    """A descriptor of the regular file `path`, which is relative to `folder`.

    Raises:
        OSError: it is gone, or it is not one: ELOOP for a link.
    """
    above = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for part in path.parts[:-1]:
            below = os.open(part, _FOLDER, dir_fd=above)
            os.close(above)
            above = below
        descriptor = os.open(path.name, _FILE, dir_fd=above)
    finally:
        os.close(above)
    if look_at(descriptor) is None:
        os.close(descriptor)
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    return descriptor


def being_written(descriptor: int) -> bool:
    """Whether somebody has the file open for writing; False where the system does not tell.

    The kernel grants a lease for reading only while nobody can write (local file systems of Linux, to the
    file's owner and to root). It is given back at once; should a writer come in between, a signal that does
    nothing is sent.
    """
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno in {errno.EAGAIN, errno.EWOULDBLOCK}
    return False


def ignored(path: PurePath) -> str | None:
    """Why a path is not looked at at all, if so: it is hidden, or its name says that it is not finished."""
    if any(part.startswith(".") for part in path.parts):
        return "hidden"
    unfinished = path.name.startswith("~$") or path.name.lower().endswith(_UNFINISHED)
    return "unfinished" if unfinished else None
