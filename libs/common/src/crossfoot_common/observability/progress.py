"""Whether a service lives and is of use: assignment and progress, never a ping of a client library.

An aiokafka consumer can hang after a broker's restart without a sign (its issue 1154), so only what was
really done counts.
"""

import time
from dataclasses import dataclass, field


@dataclass
class Progress:
    """What the loops of a service report, and what the probes say of it."""

    stalled_after_s: float
    waiting_for: str | None = "start"
    assigned: int = 0
    failed: str | None = None
    at: float = field(default_factory=time.time)

    def made(self) -> None:
        """Something was completed, or there was nothing to do."""
        self.at = time.time()
        self.waiting_for = None

    def waits(self, what: str) -> None:
        """A server is away; that is no reason to be killed, but one not to be ready."""
        self.waiting_for = what

    @property
    def age(self) -> float:
        """Seconds since the last progress."""
        return time.time() - self.at

    def live(self) -> tuple[bool, str]:
        """Whether the process should be kept. Waiting for a server is living."""
        if self.failed:
            return False, self.failed
        if self.waiting_for is None and self.age > 3 * self.stalled_after_s:
            return False, f"no progress for {self.age:.0f} s"
        return True, "live"

    def ready(self) -> tuple[bool, str]:
        """Whether the process does its work."""
        alive, why = self.live()
        if not alive:
            return False, why
        if self.waiting_for:
            return False, f"waiting for {self.waiting_for}"
        if not self.assigned:
            return False, "no partitions are assigned"
        if self.age > self.stalled_after_s:
            return False, f"no progress for {self.age:.0f} s"
        return True, "ready"
