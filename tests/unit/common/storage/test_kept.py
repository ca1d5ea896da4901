"""No change of an object is lost, whoever else changes it, and a copy saves the look."""

import asyncio
from collections import Counter

from crossfoot_common.frozen import Frozen
from crossfoot_common.storage.kept import COPIES, Copies, Kept
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.port import Fetched


class Tally(Frozen):
    """Who has been here, and how often."""

    marks: tuple[str, ...] = ()


def mark(name: str, there: Tally | None) -> Tally:
    return Tally(marks=(*(there.marks if there else ()), name))


class Yielding(MemoryStore):
    """Lets others come in between before each request, and counts them."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: Counter[str] = Counter()

    async def replace(
        self, key: str, data: bytes, expected: str | None, media_type: str = "application/octet-stream"
    ) -> str | None:
        self.asked["replace"] += 1
        await asyncio.sleep(0)
        return await super().replace(key, data, expected, media_type)

    async def fetch(self, key: str) -> Fetched | None:
        self.asked["fetch"] += 1
        await asyncio.sleep(0)
        return await super().fetch(key)


async def test_no_change_is_lost_between_several_writers() -> None:
    store = Yielding()

    async def write(writer: str) -> None:
        kept = Kept(store, Tally)
        for n in range(10):
            await kept.change("x", lambda there, n=n: mark(f"{writer}{n}", there))  # type: ignore[misc]

    await asyncio.gather(*map(write, "abcd"))
    found = Tally.model_validate_json(store.objects["x"][0])
    assert sorted(found.marks) == sorted(f"{writer}{n}" for writer in "abcd" for n in range(10))


async def test_who_writes_alone_asks_once_a_change_and_is_told_when_he_was_not_alone() -> None:
    store = Yielding()
    ours, theirs = Kept(store, Tally), Kept(store, Tally)
    for n in range(3):
        changed = await ours.change("x", lambda there, n=n: mark(f"a{n}", there))  # type: ignore[misc]
        assert (changed.written, changed.from_copy) == (True, True)
    assert store.asked == {"replace": 3}
    assert not (await theirs.change("x", lambda there: mark("b", there))).from_copy
    assert not (await ours.change("x", lambda there: mark("c", there))).from_copy
    assert not (await ours.change("x", lambda there: there or Tally())).written


def test_copies_are_bounded_and_the_first_goes_first() -> None:
    copies: Copies[int] = Copies()
    for n in range(COPIES + 1):
        copies.hold(str(n), n)
    assert (len(copies), "0" in copies, "1" in copies) == (COPIES, False, True)
