"""The delivery rules on the real broker: nothing is lost, nothing bad stops its neighbours."""

import asyncio
import uuid
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.topics import FILES
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.dead_letters import unbury
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Headers, Message
from crossfoot_common.messaging.routes import Each, Route
from tests.servers.model import Servers
from tests.support.real import Log, letters_of, member, read_all, settings_for, until
from tests.support.samples import file_received

pytestmark = pytest.mark.servers


def message(name: str) -> tuple[bytes, bytes, Headers]:
    return name.encode(), codec.dump(file_received("a", source=name)), ()


def group() -> str:
    return f"test.{uuid.uuid4().hex[:12]}"


class Seen:
    """Counts what is handled; `act` may fail, wait or publish."""

    def __init__(self, act: Callable[[str], object] | None = None) -> None:
        self.names: Counter[str] = Counter()
        self.act = act

    async def handle(self, taken: Message) -> Iterable[Publishable]:
        name = taken.of(FileReceived).source
        if self.act is not None:
            result = self.act(name)
            if asyncio.iscoroutine(result):
                await result
        self.names[name] += 1
        return ()


async def test_a_poison_message_is_buried_and_its_neighbours_pass(servers: Servers) -> None:
    settings = settings_for(servers)
    log, seen, name = await Log(settings).create(), Seen(), group()
    poison = (b"\xff", b"\x00 not json", (("odd", b"\xff\xfe"), ("ce_type", b"crossfoot.file.received")))
    await log.put(message("before"), poison, message("after"))
    async with member(settings, name, [Route(log.topic, FileReceived, Each(seen.handle))]) as wired:
        await until(lambda: seen.names.total() == 2, wired)
    assert set(seen.names) == {"before", "after"}
    (letter,) = await letters_of(settings, log.topic)
    assert (letter.reason, letter.offset) == ("invalid_message", 1)
    assert unbury(letter)[:2] == poison[:2]
    assert ("odd", b"\xff\xfe") in unbury(letter)[2]
    assert await log.committed(f"{name}.test") == {0: 3}


async def test_while_a_server_is_away_nothing_is_committed_and_afterwards_everything_is(
    servers: Servers,
) -> None:
    settings = settings_for(servers)
    log, name = await Log(settings).create(), group()
    away = [True]

    def fail(source: str) -> None:
        if away[0] and source == "b":
            raise TransientError("the store is away")

    seen = Seen(fail)
    await log.put(message("a"), message("b"))
    async with member(settings, name, [Route(log.topic, FileReceived, Each(seen.handle))]) as wired:
        await until(lambda: seen.names["a"] == 1, wired)
        await asyncio.sleep(1)
        assert await log.committed(f"{name}.test") == {}
        assert wired.progress.ready()[1].startswith("waiting for handle")
        away[0] = False
        await until(lambda: seen.names["b"] == 1, wired)
    assert await log.committed(f"{name}.test") == {0: 2}
    assert seen.names == {"a": 1, "b": 1}


async def test_what_was_not_committed_comes_again_after_a_crash(servers: Servers) -> None:
    settings = settings_for(servers)
    log, name = await Log(settings).create(), group()
    crashing = Seen(lambda source: 1 / 0 if source == "b" else None)
    await log.put(message("a"), message("b"))
    with pytest.raises(ExceptionGroup):
        async with member(settings, name, [Route(log.topic, FileReceived, Each(crashing.handle))]) as wired:
            await until(lambda: False, wired)
    assert await log.committed(f"{name}.test") == {}
    seen = Seen()
    async with member(settings, name, [Route(log.topic, FileReceived, Each(seen.handle))]) as wired:
        await until(lambda: seen.names.total() == 2, wired)
    assert await log.committed(f"{name}.test") == {0: 2}


async def test_nothing_is_committed_while_the_broker_does_not_acknowledge(servers: Servers) -> None:
    if servers.interrupt is None or servers.resume is None:
        pytest.skip("these servers cannot be interrupted")
    settings = settings_for(servers)
    log, name = await Log(settings).create(), group()
    key = uuid.uuid4().hex * 2
    paused = asyncio.Event()

    async def forward(taken: Message) -> Iterable[Publishable]:
        if not paused.is_set():
            assert servers.interrupt is not None
            await asyncio.to_thread(servers.interrupt, "kafka")
            paused.set()
        return [taken.of(FileReceived).model_copy(update={"sha256": key})]

    await log.put(message("a"))
    async with member(settings, name, [Route(log.topic, FileReceived, Each(forward))]) as wired:
        try:
            await asyncio.wait_for(paused.wait(), 60)
            await asyncio.sleep(3)
            assert wired.metrics.messages.labels(log.topic, "handled")._value.get() == 0
        finally:
            await asyncio.to_thread(servers.resume, "kafka")
        await until(lambda: wired.metrics.messages.labels(log.topic, "handled")._value.get() > 0, wired)
    assert await log.committed(f"{name}.test") == {0: 1}
    assert [one.key for one in await read_all(settings, FILES.name)].count(key.encode()) >= 1


async def test_a_message_over_the_limit_arrives_whole_through_the_store(servers: Servers) -> None:
    settings = settings_for(servers)
    log, name, got = await Log(settings).create(), group(), list[FileReceived]()
    large = file_received("a", detail="x" * 3_000_000)
    topic = replace(FILES, name=log.topic)

    async def take(taken: Message) -> Iterable[Publishable]:
        got.append(taken.of(FileReceived))
        return ()

    async with member(settings, name, [Route(log.topic, FileReceived, Each(take))]) as wired:
        wired.publishes(topic)
        await until(lambda: wired.progress.assigned["test"] > 0, wired)
        outgoing = replace(codec.encode(large, "test"), topic=log.topic)
        await wired.publisher.publish([outgoing])
        await until(lambda: bool(got), wired)
    assert got == [large]
    (record,) = await read_all(settings, log.topic)
    assert len(record.value) < 1000


async def test_members_share_the_work_and_a_newcomer_in_the_middle_loses_nothing(servers: Servers) -> None:
    settings = settings_for(servers)
    log, name = await Log(settings, partitions=4).create(), group()
    names = [str(n) for n in range(200)]
    first, second = Seen(lambda _: asyncio.sleep(0.02)), Seen(lambda _: asyncio.sleep(0.02))
    await log.put(*map(message, names))
    async with member(settings, name, [Route(log.topic, FileReceived, Each(first.handle, 1))], 10) as one:
        await until(lambda: first.names.total() > 20, one)
        async with member(
            settings, name, [Route(log.topic, FileReceived, Each(second.handle, 1))], 10
        ) as two:
            await until(lambda: set(first.names) | set(second.names) == set(names), two)
            await until(lambda: one.progress.assigned == two.progress.assigned == {"test": 2}, two)
            late = [f"late {n}" for n in range(40)]
            await log.put(*map(message, late))
            await until(lambda: set(late) <= set(first.names) | set(second.names), two)
            assert set(late) & set(first.names)
            assert set(late) & set(second.names)
    committed = await log.committed(f"{name}.test")
    assert sum(committed.values()) == 240


async def test_a_permanent_error_is_one_dead_letter_however_often_the_rest_is_tried(servers: Servers) -> None:
    settings = settings_for(servers)
    log, name = await Log(settings).create(), group()
    tries = Counter[str]()

    def act(source: str) -> None:
        tries[source] += 1
        if source == "bad":
            raise PermanentError("object_missing", "gone")
        if source == "slow" and tries[source] < 4:
            raise TransientError("away")

    seen = Seen(act)
    await log.put(message("bad"), message("slow"))
    async with member(settings, name, [Route(log.topic, FileReceived, Each(seen.handle))]) as wired:
        await until(lambda: seen.names["slow"] == 1, wired)
    assert [letter.reason for letter in await letters_of(settings, log.topic)] == ["object_missing"]
    assert await log.committed(f"{name}.test") == {0: 2}
