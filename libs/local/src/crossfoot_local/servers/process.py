"""One child process: started so that it cannot outlive us, watched until ready, stopped in order."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.patience import Patience, size_of, work_of

LAUNCH = Path(__file__).with_name("launch.py")


@dataclass
class ChildProcess:
    """A program with its log file.

    Start it from a thread that lives as long as the child shall: the kernel takes the end of that thread
    for the end of the parent.
    """

    name: str
    command: Sequence[str]
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    user: str | None = None
    reach: bool = False  # may enter folders that are closed to `user`
    stop_signal: signal.Signals = signal.SIGTERM
    death_signal: signal.Signals = signal.SIGKILL
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; what it prints is appended to the log."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as sink:
            self.process = subprocess.Popen(  # noqa: S603 - our own commands, no shell
                self._launched(),
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                env={**os.environ, **self.environment},
            )

    def _launched(self) -> list[str]:
        wishes = [f"--parent={os.getpid()}", f"--death-signal={int(self.death_signal)}"]
        if self.user:
            wishes += [f"--user={self.user}"] + ["--reach"] * self.reach
        return [sys.executable, "-I", "-S", str(LAUNCH), *wishes, "--", *self.command]

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        return self.process.pid if self.process and self.alive else None

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self.process is not None and self.process.poll() is None

    def until_ready(self, ready: Callable[[], bool], seconds: float = 60.0) -> None:
        """Wait until `ready` says so, as long as the process does something.

        Raises:
            ServerError: the process ended, or has done nothing for so long; with the end of its log.
        """
        patience = Patience(seconds, lambda: (size_of(self.log), work_of(self.pid)))
        while not ready():
            if not self.alive:
                raise ServerError(self._obituary("ended right after its start"))
            if patience.over:
                raise ServerError(self._obituary(f"was not ready after {seconds:.0f} s"))
            time.sleep(0.05)

    def stop(self, seconds: float = 10.0) -> None:
        """Ask it to stop, and end it when it does not."""
        if self.process is None:
            return
        if self.alive:
            self.process.send_signal(self.stop_signal)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _obituary(self, what: str) -> str:
        return f"{self.name} {what}. The end of {self.log}:\n{tail(self.log)}"


def tail(log: Path, lines: int = 15) -> str:
    """The last lines of a log, for people."""
    if not log.exists():
        return "(the log is empty)"
    with log.open("rb") as source:
        source.seek(max(0, log.stat().st_size - 20_000))
        return "\n".join(source.read().decode(errors="replace").splitlines()[-lines:])
