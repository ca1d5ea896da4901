"""What is handed to aiokafka after a rebalance."""

from collections.abc import Mapping

import pytest
from aiokafka import TopicPartition
from aiokafka.util import commit_structure_validate

from crossfoot_common.messaging import kafka


class Client:
    """The calls of aiokafka's consumer that a commit needs; offsets are validated as the real one does."""

    def __init__(self, *ours: int) -> None:
        self.ours = {TopicPartition("t", partition) for partition in ours}
        self.committed: list[Mapping[TopicPartition, int]] = []

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
    await kafka.commit(client, {("t", 0): 5, ("t", 1): 7})
    assert [{place.partition: n for place, n in each.items()} for each in client.committed] == committed
