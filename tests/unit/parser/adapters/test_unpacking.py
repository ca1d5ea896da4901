"""Every member of an archive has an end of its own, whatever it is called and whoever had its bytes."""

from collections.abc import Callable

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.names import names_of
from crossfoot_parser.adapters.unpacking import Unpacking
from crossfoot_parser.core.blocks import Limits, Member
from tests.support.samples import file_received


class FakePool:
    def __init__(self, *members: Member) -> None:
        self.members = members

    async def run(self, _function: Callable[..., object], *_arguments: object) -> tuple[Member, ...]:
        return self.members


async def unpack(store: MemoryStore, source: str, *members: Member) -> list[FileReceived]:
    unpacking = Unpacking(store, FakePool(*members), Limits())  # type: ignore[arg-type] # a pool without processes
    told = await unpacking(file_received(source, source=source), b"")
    return [one for one in told if isinstance(one, FileReceived)]


async def test_two_members_of_one_name_are_two_files() -> None:
    told = await unpack(MemoryStore(), "all.zip", Member("a.txt", b"one"), Member("a.txt", b"two"))
    assert [one.source for one in told] == ["all.zip!a.txt", "all.zip!a.txt (2)"]


async def test_the_same_bytes_under_two_names_are_one_file_that_is_told_under_both() -> None:
    store = MemoryStore()
    (told,) = await unpack(store, "all.zip", Member("a.txt", b"one"), Member("b.txt", b"one"))
    names = {named.name async for named in names_of(store, told.sha256)}
    assert names == {"all.zip!a.txt", "all.zip!b.txt"}


async def test_a_content_keeps_the_source_under_which_it_first_came_in() -> None:
    store = MemoryStore()
    (first,) = await unpack(store, "all.zip", Member("a.txt", b"one"))
    (second,) = await unpack(store, "other.zip", Member("z.txt", b"one"))
    assert second == first
    assert {named.name async for named in names_of(store, first.sha256)} == {
        "all.zip!a.txt",
        "other.zip!z.txt",
    }
