"""What takes long has a subscriber of its own: nothing else waits for it, and nothing of it is lost."""

import asyncio
from collections.abc import Iterable

import pytest

from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message
from crossfoot_common.messaging.routes import Each, Route
from tests.integration.common.test_delivery import Seen, group, message
from tests.servers.model import Servers
from tests.support.real import Log, member, settings_for, until

pytestmark = pytest.mark.servers


class Slow:
    """A handler that has begun, and ends when it is let go."""

    def __init__(self) -> None:
        self.begun, self.ended, self.go = list[str](), list[str](), asyncio.Event()

    async def handle(self, taken: Message) -> Iterable[Publishable]:
        name = taken.of(FileReceived).source
        self.begun.append(name)
        await self.go.wait()
        self.ended.append(name)
        return ()


async def test_what_is_read_apart_holds_up_nothing_and_is_committed_one_by_one(servers: Servers) -> None:
    settings = settings_for(servers)
    texts, scans, name = await Log(settings).create(), await Log(settings).create(), group()
    fast, slow = Seen(), Slow()
    routes = [Route(texts.topic, FileReceived, Each(fast.handle))]
    apart = [Route(scans.topic, FileReceived, Each(slow.handle))]
    await scans.put(message("first"), message("second"))
    async with member(settings, name, routes, apart=apart) as wired:
        await until(lambda: bool(slow.begun), wired)
        for sent in (20, 40):  # batch after batch goes past it
            await texts.put(*(message(f"{sent} {n}") for n in range(20)))
            await until(lambda sent=sent: fast.names.total() == sent, wired)  # type: ignore[misc] # of mypy's
        assert (slow.begun, slow.ended) == (["first"], [])
        slow.go.set()
        await until(lambda: len(slow.ended) == 2, wired)
    assert await texts.committed(f"{name}.test") == {0: 40}
    assert await scans.committed(f"{name}.test-apart") == {0: 2}


async def test_after_a_crash_only_what_was_in_hand_comes_again(servers: Servers) -> None:
    settings = settings_for(servers)
    texts, scans, name = await Log(settings).create(), await Log(settings).create(), group()
    fast, crashing = Seen(), Seen(lambda source: 1 / 0 if source == "second" else None)
    routes = [Route(texts.topic, FileReceived, Each(fast.handle))]
    await texts.put(message("a"))
    await scans.put(message("first"), message("second"), message("third"))
    apart = [Route(scans.topic, FileReceived, Each(crashing.handle))]
    with pytest.raises(ExceptionGroup):  # what nobody foresaw ends the process, whichever subscriber it is of
        async with member(settings, name, routes, apart=apart) as wired:
            await until(lambda: False, wired)
    assert crashing.names == {"first": 1}
    assert await scans.committed(f"{name}.test-apart") == {0: 1}, (
        "a batch is one record: the first stays done"
    )
