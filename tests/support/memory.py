"""A broker in memory, for tests of what rests on the delivery rules. It keeps logs and committed offsets.

It stands in for one broker, one group and one member; rebalances are tested on the real one.
"""

from collections import defaultdict
from collections.abc import Awaitable, Mapping, Sequence

from crossfoot_common.errors import TransientError
from crossfoot_common.messaging.records import Outgoing, Place, Record


class MemoryBroker:
    """Logs by partition. `away` makes every call fail; `deaf` takes messages and never acknowledges them."""

    def __init__(self, partitions: int = 1) -> None:
        self.logs: dict[Place, list[Record]] = defaultdict(list)
        self.committed: dict[Place, int] = {}
        self.away = False
        self.deaf = False
        self._partitions = partitions

    def of(self, topic: str) -> list[Record]:
        """Every record of a topic, by partition and offset."""
        return [record for place in sorted(self.logs) if place[0] == topic for record in self.logs[place]]

    def append(self, topic: str, key: bytes | None, value: bytes | None, **headers: bytes) -> None:
        """Put a raw record into a log."""
        place = (topic, sum(key or b"") % self._partitions)
        names = tuple(headers.items())
        self.logs[place].append(Record(*place, len(self.logs[place]), key, value, names))

    async def send(self, outgoing: Outgoing) -> Awaitable[object]:
        """Hand a message over."""
        self.reach()
        return self._acknowledged(outgoing)

    async def _acknowledged(self, outgoing: Outgoing) -> None:
        if self.deaf:
            raise TransientError("not acknowledged")
        place = (outgoing.topic, sum(outgoing.key or b"") % self._partitions)
        headers = tuple((name, text.encode()) for name, text in outgoing.headers.items())
        self.logs[place].append(
            Record(*place, len(self.logs[place]), outgoing.key, outgoing.payload, headers)
        )

    def reach(self) -> None:
        """Fail while the broker is away."""
        if self.away:
            raise TransientError("the broker is away")


class MemoryConsumer:
    """The only member of the only group: FastStream's loop and aiokafka's consumer for a delivery."""

    def __init__(self, broker: MemoryBroker, *topics: str) -> None:
        self._broker = broker
        self._topics = topics
        self._position = dict(broker.committed)

    def take(self, most: int) -> Sequence[Record]:
        """The next records of the first partition that has some."""
        for place, log in list(self._broker.logs.items()):
            found = log[self._position.get(place, 0) :][:most]
            if place[0] in self._topics and found:
                self._position[place] = found[-1].offset + 1
                return found
        return []

    async def commit(self, offsets: Mapping[Place, int]) -> None:
        """Store the next offsets."""
        self._broker.reach()
        self._broker.committed |= offsets
