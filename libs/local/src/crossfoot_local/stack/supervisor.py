"""Keeps the services running: one that ends is started again, with growing pauses while it keeps ending."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crossfoot_local.servers.process import ChildProcess

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
STABLE_AFTER = 60.0
"""Seconds after which a service that ran counts as healthy again."""


@dataclass
class Watched:
    """One service, how often it was started again, and when it may be next."""

    child: ChildProcess
    clock: Callable[[], float]
    restarts: int = 0
    pause: float = FIRST_PAUSE
    started: float = 0.0
    due: float | None = None

    def start(self) -> None:
        """Start it now."""
        self.child.start()
        self.started, self.due = self.clock(), None

    def look(self) -> str | None:
        """Start it again when it ended and its pause is over; what happened, in words, if anything."""
        if self.child.alive:
            return None
        now = self.clock()
        if self.due is None:
            end_group(self.child)
            if now - self.started > STABLE_AFTER:
                self.pause = FIRST_PAUSE
            self.due, told = now + self.pause, self.pause
            self.pause = min(2 * self.pause, LONGEST_PAUSE)
            return f"{self.child.name} ended ({self._how()}), next start in {told:g} s: {self.child.log}"
        if now < self.due:
            return None
        self.restarts += 1
        self.start()
        return f"{self.child.name} started again"

    def _how(self) -> str:
        code = self.child.process.returncode if self.child.process else None
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


class Supervisor:
    """All services. `tick` is called again and again by whoever has the main thread."""

    def __init__(
        self, children: Mapping[str, ChildProcess], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.watched = {name: Watched(child, clock) for name, child in children.items()}

    def start(self) -> None:
        """Start all."""
        for one in self.watched.values():
            one.start()

    def tick(self) -> list[str]:
        """Look after all once; what happened, in words."""
        return [said for one in self.watched.values() if (said := one.look())]

    def stop(self, seconds: float = 20.0) -> None:
        """Ask all to stop at once, wait for all, end what does not."""
        children = [one.child for one in self.watched.values()]
        for child in children:
            if child.process and child.alive:
                child.process.send_signal(child.stop_signal)
        deadline = time.monotonic() + seconds
        for child in children:
            child.stop(max(0.1, deadline - time.monotonic()))
            end_group(child)


def end_group(child: ChildProcess) -> None:
    """End what a service left behind: its worker processes are in its group."""
    if child.process is not None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.process.pid, signal.SIGKILL)
