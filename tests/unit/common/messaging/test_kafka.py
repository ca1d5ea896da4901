"""What the adapter hands to aiokafka after a rebalance."""

from collections.abc import Mapping

import pytest
from aiokafka import TopicPartition
from aiokafka.util import commit_structure_validate

from crossfoot_common.messaging.kafka import KafkaConsumer


class Client:
    """The calls of aiokafka's consumer that a commit needs; offsets are validated as the real one does."""

    def __init__(self, *ours: int) -> None:
        self.ours = {TopicPartition("t", partition) for partition in ours}
        self.committed: list[Mapping[TopicPartition, int]] = []

    async def start(self) -> None:
        """Nothing to connect to."""

    def assignment(self) -> set[TopicPartition]:
        return self.ours

    async def commit(self, offsets: dict[TopicPartition, int]) -> None:
        commit_structure_validate(offsets)
        self.committed.append(offsets)


@pytest.mark.parametrize(
    ("ours", "committed"),
    [((0, 1), [{0: 5, 1: 7}]), ((1,), [{1: 7}]), ((2,), []), ((), [])],
    ids=["all", "one was lost", "others came instead", "none is left"],
)
async def test_only_what_is_still_ours_is_committed(
    ours: tuple[int], committed: list[dict[int, int]]
) -> None:
    client = Client(*ours)
    consumer = KafkaConsumer(lambda: client)
    await consumer.start()
    await consumer.commit({("t", 0): 5, ("t", 1): 7})
    assert [{place.partition: n for place, n in each.items()} for each in client.committed] == committed
