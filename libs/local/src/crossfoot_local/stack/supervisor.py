"""Keeps the services running: one that ends is started again, with growing pauses while it keeps ending.

One that lives and is of no use is ended first: its own probe says so, or it has not answered for long.
"""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crossfoot_local.servers.process import ChildProcess

Probe = Callable[[], tuple[bool | None, str]]
"""Whether a process is of use, and why; None when it does not answer."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
PROBE_EVERY, SILENT = 5.0, 120.0
"""Seconds; a service that starts on a busy machine may be silent for a while."""
STABLE_AFTER = 60.0
"""Seconds after which a service that ran counts as healthy again."""


@dataclass
class Watched:
    """One service, how often it was started again, and when it may be next."""

    child: ChildProcess
    clock: Callable[[], float]
    probe: Probe | None = None
    restarts: int = 0
    pause: float = FIRST_PAUSE
    started: float = 0.0
    due: float | None = None
    probed: float = 0.0
    answered: float = 0.0

    def start(self) -> None:
        """Start it now."""
        self.child.start()
        self.started = self.probed = self.answered = self.clock()
        self.due = None

    def look(self) -> str | None:
        """Start it again when it ended and its pause is over; what happened, in words, if anything."""
        if self.child.alive:
            return self._ended_as_useless()
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

    def _ended_as_useless(self) -> str | None:
        """End it when it lives and says that it should not, or has not answered for long."""
        now = self.clock()
        if self.probe is None or now - self.probed < PROBE_EVERY:
            return None
        self.probed = now
        live, why = self.probe()
        if live or (live is None and now - self.answered < SILENT):
            self.answered = now if live else self.answered
            return None
        end_group(self.child)
        if self.child.process is not None:
            self.child.process.kill()  # it may not have a group of its own yet
        return f"{self.child.name} lived and was of no use ({why}): ended"

    def _how(self) -> str:
        code = self.child.process.returncode if self.child.process else None
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


class Supervisor:
    """All services. `tick` is called again and again by whoever has the main thread."""

    def __init__(
        self,
        children: Mapping[str, ChildProcess],
        clock: Callable[[], float] = time.monotonic,
        probes: Mapping[str, Probe] | None = None,
    ) -> None:
        given = probes or {}
        self.watched = {name: Watched(child, clock, given.get(name)) for name, child in children.items()}

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
