"""How long to wait for what starts: as long as it makes progress, because a busy machine is no failure."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import psutil

LAST_S = 900.0
"""What is busy for so long without being ready is not starting."""


@dataclass
class Patience:
    """Over when `sign` has not changed for `seconds`, and at last in any case."""

    seconds: float
    sign: Callable[[], object]
    last_s: float = LAST_S
    clock: Callable[[], float] = time.monotonic
    began: float = field(init=False)
    changed: float = field(init=False)
    seen: object = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.changed = self.clock()
        self.seen = self.sign()

    @property
    def over(self) -> bool:
        """Whether there is nothing to wait for any more."""
        now, sign = self.clock(), self.sign()
        if sign != self.seen:
            self.seen, self.changed = sign, now
        return now - self.changed > self.seconds or now - self.began > self.last_s


def work_of(*pids: int | None) -> float:
    """Seconds of CPU that processes and their children have had, in tenths: it grows while they work."""
    total = 0.0
    for pid in pids:
        try:
            top = psutil.Process(pid) if pid else None
            for one in [top, *top.children(recursive=True)] if top else []:
                times = one.cpu_times()
                total += times.user + times.system
        except psutil.Error:
            continue
    return round(total, 1)


def size_of(log: Path) -> int:
    """Bytes of a log."""
    return log.stat().st_size if log.exists() else 0


def is_alive(pid: int | None) -> bool:
    """Whether there is such a process, and it is more than an entry in a table."""
    try:
        return pid is not None and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False
