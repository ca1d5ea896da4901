"""Whether a service lives and is of use: assignment and progress, never a ping of a client library.

An aiokafka consumer can hang after a broker's restart without a sign (its issue 1154), so only what was
really done counts.
"""

import time
from dataclasses import dataclass, field


@dataclass
class Progress:
    """What the loops of a service report, and what the probes say of it.

    `at` is the last progress of the subscriber; every other loop beats under a name of its own. A service
    that does not consume has no assignment and no such progress: it is ready when its servers are there.
    """

    stalled_after_s: float
    consumes: bool = True
    waiting: dict[str, str] = field(default_factory=lambda: {"start": "start"})
    assigned: int = 0
    failed: str | None = None
    at: float = field(default_factory=time.time)
    beats: dict[str, float] = field(default_factory=dict)

    def made(self) -> None:
        """The subscriber completed something, or there was nothing to do."""
        self.at = time.time()
        for what in ("start", "broker"):
            self.waiting.pop(what, None)

    def beat(self, loop: str) -> None:
        """A loop has come around."""
        self.beats[loop] = time.time()

    def waits(self, for_: str, why: str) -> None:
        """A server is away; that is no reason to be killed, but one not to be ready."""
        self.waiting[for_] = why

    def answered(self, what: str) -> None:
        """It is there again."""
        self.waiting.pop(what, None)

    @property
    def waiting_for(self) -> str | None:
        """What is waited for last, in words."""
        return next(reversed(self.waiting.values()), None)

    @property
    def age(self) -> float:
        """Seconds since the last progress."""
        return time.time() - self.at

    def live(self) -> tuple[bool, str]:
        """Whether the process should be kept. Waiting for a server is living."""
        if self.failed:
            return False, self.failed
        if self.waiting:
            return True, "live"
        own = {"": self.at} if self.consumes else {}
        for loop, at in {**own, **self.beats}.items():
            if time.time() - at > 3 * self.stalled_after_s:
                return False, f"no progress for {time.time() - at:.0f} s" + (f" of {loop}" if loop else "")
        return True, "live"

    def ready(self) -> tuple[bool, str]:
        """Whether the process does its work."""
        alive, why = self.live()
        if not alive:
            return False, why
        if self.waiting_for:
            return False, f"waiting for {self.waiting_for}"
        if not self.consumes:
            return True, "ready"
        if not self.assigned:
            return False, "no partitions are assigned"
        if self.age > self.stalled_after_s:
            return False, f"no progress for {self.age:.0f} s"
        return True, "ready"
