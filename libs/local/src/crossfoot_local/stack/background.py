"""A stack for the time of one command: `crossfoot up` as a child process, ready on entry, gone on exit."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.patience import Patience, size_of, work_of
from crossfoot_local.servers.process import ChildProcess, tail
from crossfoot_local.stack import state

STOP_S = 40.0


@contextmanager
def background(
    data: Path, say: Callable[[str], None] = lambda _: None, seconds: float = 180.0
) -> Iterator[state.StackState]:
    """Start `crossfoot up` on `data`; `say` hears of its last line of output again and again.

    Raises:
        ServerError: it ended or did not become ready; with the end of its log.
    """
    log = data.absolute() / "logs" / "up.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.unlink(missing_ok=True)
    command = [sys.executable, "-m", "crossfoot_local", "up", "--data", str(data.absolute())]
    child = ChildProcess("the stack", command, log)
    child.start()
    try:
        yield _ready(child, data, say, seconds)
    finally:
        child.stop(STOP_S)


def _ready(child: ChildProcess, data: Path, say: Callable[[str], None], seconds: float) -> state.StackState:
    patience = Patience(seconds, lambda: (size_of(child.log), work_of(child.pid)))
    while True:
        found = state.read(data)
        if found is not None and found.ready:
            return found
        if not child.alive or patience.over:
            raise ServerError(f"the stack did not start. The end of {child.log}:\n{tail(child.log)}")
        say(tail(child.log, 1).removeprefix("· "))
        time.sleep(0.2)
