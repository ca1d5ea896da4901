"""Whether a service lives and is of use: assignment and progress, never a ping of a client library.

An aiokafka consumer can hang after a broker's restart without a sign (its issue 1154), so only what was
really done counts.
"""

import time
from dataclasses import dataclass, field


@dataclass
class Progress:
    """What the loops of a service report, and what the probes say of it.

    Every loop beats under a name of its own. A subscriber's is its group; it has partitions besides, without
    which it is not ready. A service that does not consume is ready when its servers are there.
    """

    stalled_after_s: float
    waiting: dict[str, str] = field(default_factory=lambda: {"start": "start"})
    assigned: dict[str, int] = field(default_factory=dict)
    failed: str | None = None
    beats: dict[str, float] = field(default_factory=dict)

    def consumes(self, group: str) -> None:
        """There is a subscriber, which has no partitions yet."""
        self.assigned[group] = 0
        self.beat(group)

    def made(self, group: str) -> None:
        """A subscriber completed something, or there was nothing to do."""
        self.beat(group)
        self.waiting.pop("start", None)
        self.waiting.pop(group, None)

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
    def at(self) -> float:
        """The last progress of the subscriber that has made none for longest."""
        return min((self.beats[group] for group in self.assigned), default=time.time())

    def live(self) -> tuple[bool, str]:
        """Whether the process should be kept. Waiting for a server is living."""
        if self.failed:
            return False, self.failed
        if self.waiting:
            return True, "live"
        for loop, at in self.beats.items():
            if time.time() - at > 3 * self.stalled_after_s:
                return False, f"no progress for {time.time() - at:.0f} s of {loop}"
        return True, "live"

    def ready(self) -> tuple[bool, str]:
        """Whether the process does its work."""
        alive, why = self.live()
        if not alive:
            return False, why
        if self.waiting_for:
            return False, f"waiting for {self.waiting_for}"
        if not all(self.assigned.values()):
            return False, "no partitions are assigned"
        age = time.time() - self.at
        return (True, "ready") if age <= self.stalled_after_s else (False, f"no progress for {age:.0f} s")
