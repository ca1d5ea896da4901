"""The broker as the delivery rules see it; Kafka and memory implement it."""

from collections.abc import Awaitable, Mapping, Sequence
from typing import Protocol

from crossfoot_common.messaging.records import Outgoing, Place, Record


class Sender(Protocol):
    """Sends without waiting."""

    async def send(self, outgoing: Outgoing) -> Awaitable[object]:
        """Hand a message over; what is returned completes when the broker has acknowledged it.

        Raises:
            TransientError: the broker is away (both here and from what is returned).
        """
        ...


class Consumer(Protocol):
    """One member of a consumer group, on several topics."""

    async def start(self) -> None:
        """Join the group."""
        ...

    async def take(self, most: int, wait_s: float) -> Sequence[Record]:
        """The next records in the order of each partition; none when `wait_s` has passed."""
        ...

    async def commit(self, offsets: Mapping[Place, int]) -> None:
        """Store the next offset of each partition that is still ours.

        Raises:
            TransientError: the broker is away.
        """
        ...

    def assigned(self) -> int:
        """How many partitions are ours."""
        ...

    async def lag(self) -> Mapping[Place, int]:
        """Messages between our position and the end of each partition."""
        ...

    def silent_s(self) -> float:
        """Seconds since the broker last answered for the partition that it neglects most."""
        ...

    async def stop(self) -> None:
        """Leave the group."""
        ...
