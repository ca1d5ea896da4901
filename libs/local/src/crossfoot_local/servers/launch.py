"""Becomes a server in a way that `subprocess` cannot: dies with its parent, and not as root.

It runs as a script of its own between fork and exec (`python -I -S launch.py …`), because code between
fork and exec in a process with threads may deadlock, and because the kernel forgets the wish to die with
the parent when the user changes: so first the user, then the wish, then exec.
"""

import argparse
import contextlib
import ctypes
import os
import pwd
import signal
import struct
import sys

PR_SET_PDEATHSIG, PR_SET_KEEPCAPS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 1, 8, 47, 2
CAP_DAC_READ_SEARCH = 2
CAPABILITY_VERSION_3 = 0x20080522


def become(user: str, *, reach: bool) -> None:
    """Drop root for `user`; with `reach` keep the one right to enter folders that are closed to others."""
    account = pwd.getpwnam(user)
    libc = ctypes.CDLL(None, use_errno=True)
    if reach:
        libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0)
    os.setgroups([])
    os.setgid(account.pw_gid)
    os.setuid(account.pw_uid)
    if reach:
        mask = 1 << CAP_DAC_READ_SEARCH
        libc.capset(struct.pack("Ii", CAPABILITY_VERSION_3, 0), struct.pack("6I", mask, mask, mask, 0, 0, 0))
        libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_READ_SEARCH, 0, 0)


def die_with_parent(parent: int, sign: int) -> None:
    """Have the kernel send `sign` when the parent is gone, and leave at once when it already is."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, sign, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit("the parent is gone")


def main() -> None:
    """Parse what the parent wants, do it, exec."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--death-signal", type=int, default=int(signal.SIGKILL))
    parser.add_argument("--user")
    parser.add_argument("--reach", action="store_true")
    parser.add_argument("command", nargs="+")
    wish = parser.parse_args()
    with contextlib.suppress(OSError):
        os.setpgid(0, 0)  # Ctrl-C in the terminal is for the parent, which stops us in order
    if wish.user:
        become(wish.user, reach=wish.reach)
    die_with_parent(wish.parent, wish.death_signal)
    os.execv(wish.command[0], wish.command)  # noqa: S606 - to become the server is the purpose


if __name__ == "__main__":
    main()
