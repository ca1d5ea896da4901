"""Every record is handled, or buried, or not committed: the delivery rules on the broker in memory."""

import asyncio
import base64
from collections.abc import Iterable, Sequence

import pytest
import structlog
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.events.dead_letter import DeadLetter
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.topics import DEAD_LETTERS, DOCUMENTS, FILES
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.dead_letters import TooManyDeadLettersError, unbury
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.records import Message
from crossfoot_common.messaging.routes import Each, Route, Together
from tests.support.samples import file_received
from tests.support.service import MemoryService


def put(service: MemoryService, *seeds: str) -> None:
    for seed in seeds:
        outgoing = codec.encode(file_received(seed), "watcher", "00-" + "1" * 32 + "-" + "2" * 16 + "-01")
        headers = {name: text.encode() for name, text in outgoing.headers.items()}
        service.broker.append(FILES.name, outgoing.key, outgoing.payload, **headers)


def letters(service: MemoryService) -> list[DeadLetter]:
    return [codec.decode(DeadLetter, record.value or b"") for record in service.broker.of(DEAD_LETTERS.name)]


def each(handle: object, **options: int) -> Route:
    return Route(FILES.name, FileReceived, Each(handle, **options))  # type: ignore[arg-type] # test handlers


class Seen:
    """A handler that notes what it was given, and fails as it is told."""

    def __init__(self, failures: dict[str, list[Exception]] | None = None) -> None:
        self.sources: list[str] = []
        self.failures = {} if failures is None else failures

    def _take(self, message: Message) -> None:
        assert isinstance(message.event, FileReceived)
        source = message.event.source
        if self.failures.get(source):
            raise self.failures[source].pop(0)
        self.sources.append(source)

    async def one(self, message: Message) -> Iterable[Publishable]:
        self._take(message)
        return ()

    async def batch(self, messages: Sequence[Message]) -> None:
        before = list(self.sources)
        try:
            for message in messages:
                self._take(message)
        except BaseException:
            self.sources = before  # a transaction that is rolled back
            raise


async def test_everything_is_handled_and_committed() -> None:
    seen = Seen()
    service = MemoryService([each(seen.one)])
    put(service, "a", "b", "c")
    await service.run_until(service.everything_committed)
    assert sorted(seen.sources) == ["a.txt", "b.txt", "c.txt"]
    assert service.progress.ready()[0]


@pytest.mark.parametrize("value", [b"", b"{", b"\xff\xfe", b'{"sha256": 1}', b"null"])
async def test_a_message_that_cannot_be_read_is_buried_whole_and_its_neighbours_pass(value: bytes) -> None:
    seen = Seen()
    service = MemoryService([each(seen.one)])
    put(service, "a")
    service.broker.append(FILES.name, b"\xff key", value, odd=b"\xff\xfe", ce_type=b"crossfoot.file.received")
    put(service, "b")
    await service.run_until(service.everything_committed)
    assert sorted(seen.sources) == ["a.txt", "b.txt"]
    (letter,) = letters(service)
    assert (letter.reason, letter.topic, letter.offset) == ("invalid_message", FILES.name, 1)
    key, original, headers = unbury(letter)
    assert (key, original) == (b"\xff key", value)
    assert ("odd", b"\xff\xfe") in headers
    assert ("crossfoot-attempt", b"1") in headers


async def test_a_message_of_another_schema_is_buried() -> None:
    service = MemoryService([each(Seen().one)])
    service.broker.append(FILES.name, b"k", b"{}", ce_type=b"crossfoot.file.received.v9")
    service.broker.append(FILES.name, b"k", b"{}", ce_dataschema=b"crossfoot.file.received.v9.json")
    await service.run_until(service.everything_committed)
    assert [letter.reason for letter in letters(service)] == ["unknown_schema", "unknown_schema"]


async def test_a_permanent_error_of_one_message_is_its_own() -> None:
    seen = Seen({"b.txt": [PermanentError("object_missing", "gone")]})
    service = MemoryService([each(seen.one)])
    put(service, "a", "b", "c")
    await service.run_until(service.everything_committed)
    assert sorted(seen.sources) == ["a.txt", "c.txt"]
    assert [(letter.reason, letter.detail, letter.service) for letter in letters(service)] == [
        ("object_missing", "gone", "test")
    ]


async def test_a_permanent_error_in_a_batch_is_found_by_halving() -> None:
    seen = Seen({"c.txt": [PermanentError("handler_failed")] * 10})
    service = MemoryService([Route(FILES.name, FileReceived, Together(seen.batch))])
    put(service, "a", "b", "c", "d", "e")
    await service.run_until(service.everything_committed)
    assert sorted(seen.sources) == ["a.txt", "b.txt", "d.txt", "e.txt"]
    assert [letter.offset for letter in letters(service)] == [2]


async def test_a_transient_error_is_waited_out_without_a_commit() -> None:
    seen = Seen({"b.txt": [TransientError("away")] * 3})
    service = MemoryService([each(seen.one)])
    put(service, "a", "b")
    committed_before_b: list[object] = []

    async def watch() -> None:
        while "b.txt" not in seen.sources:
            committed_before_b.append(dict(service.broker.committed))
            await asyncio.sleep(0)

    await service.run_until(service.everything_committed, watch)
    assert committed_before_b
    assert not any(committed_before_b)
    assert sorted(seen.sources) == ["a.txt", "b.txt"]  # a was not handled again
    assert letters(service) == []


async def test_anything_unforeseen_stops_the_loop_without_a_commit() -> None:
    seen = Seen({"b.txt": [KeyError("a bug")]})
    service = MemoryService([each(seen.one)])
    put(service, "a", "b")
    with pytest.raises(ExceptionGroup):
        await service.run_until(service.everything_committed)
    assert service.broker.committed == {}
    assert letters(service) == []


async def test_after_a_failure_no_other_batch_is_taken_whose_commit_would_pass_over_it() -> None:
    seen = Seen({"a.txt": [KeyError("a bug")]})
    service = MemoryService([each(seen.one)])
    put(service, "a", "b")
    first, second = service.broker.of(FILES.name)
    await service.delivery.take([first])
    await service.delivery.take([second])
    assert (len(service.failures), seen.sources, service.broker.committed) == (1, [], {})


async def test_nothing_is_committed_before_what_came_of_it_is_acknowledged() -> None:
    async def forward(message: Message) -> Iterable[Publishable]:
        assert isinstance(message.event, FileReceived)
        return [message.event.model_copy(update={"sha256": "0" * 64})]

    service = MemoryService([Route("in", FileReceived, Each(forward))])
    service.broker.append("in", b"k", codec.dump(file_received("a")))
    service.broker.deaf = True

    async def deaf_for_a_while() -> None:
        await asyncio.sleep(0.05)
        assert service.broker.committed == {}
        assert service.broker.of(FILES.name) == []
        service.broker.deaf = False

    await service.run_until(service.everything_committed, deaf_for_a_while)
    assert len(service.broker.of(FILES.name)) == 1


async def test_a_stop_while_a_server_is_away_commits_nothing() -> None:
    seen = Seen({"a.txt": [TransientError("away")] * 10_000})
    service = MemoryService([each(seen.one)])
    put(service, "a")
    await service.run_until(lambda: len(seen.failures["a.txt"]) < 9_998)
    assert service.broker.committed == {}
    assert not service.progress.ready()[0]
    assert service.progress.live()[0]


async def test_too_many_dead_letters_stop_the_loop_before_any_is_sent() -> None:
    service = MemoryService([each(Seen().one)], dead_letter_limit=2)
    for _ in range(3):
        service.broker.append(FILES.name, b"k", b"nonsense")
    with pytest.raises(TooManyDeadLettersError):
        await service.run_until(service.everything_committed)
    assert service.broker.committed == {}
    assert letters(service) == []


async def test_a_message_over_the_limit_travels_as_a_reference_and_handlers_do_not_notice() -> None:
    service = MemoryService([], message_limit=2_500)
    large = file_received("a", detail="x" * 5_000)
    await service.publisher.publish([large, file_received("b")])
    first = next(record for record in service.broker.of(FILES.name) if b"dataref" in (record.value or b""))
    assert len(first.value or b"") < 400
    got: list[object] = []

    async def take(message: Message) -> Iterable[Publishable]:
        got.append(message.event)
        return ()

    reader = MemoryService([each(take)], broker=service.broker, store=service.store, message_limit=2_500)
    await reader.run_until(reader.everything_committed)
    assert large in got
    assert len(got) == 2


async def test_no_more_payload_is_in_hand_at_once_than_is_allowed() -> None:
    sender = MemoryService([], message_limit=2_500)
    await sender.publisher.publish([file_received(str(n), detail="x" * 5_000) for n in range(7)])
    held: list[int] = []

    async def take(messages: Sequence[Message]) -> None:
        held.append(sum(len(message.payload) for message in messages))

    route = Route(FILES.name, FileReceived, Together(take))
    reader = MemoryService([route], broker=sender.broker, store=sender.store, batch_bytes=12_000)
    await reader.run_until(reader.everything_committed)
    assert len(held) > 1
    assert max(held) <= 12_000
    assert sum(held) > 7 * 5_000


async def test_a_reference_whose_object_is_gone_is_a_dead_letter() -> None:
    service = MemoryService([each(Seen().one)], message_limit=2_500)
    await service.publisher.publish([file_received("a", detail="x" * 5_000)])
    service.store.objects.clear()
    await service.run_until(service.everything_committed)
    assert [letter.reason for letter in letters(service)] == ["object_missing"]


async def test_a_reference_cannot_name_any_object() -> None:
    service = MemoryService([each(Seen().one)])
    service.store.objects["files/secret"] = (b"x", file_received().received_at)
    service.broker.append(FILES.name, b"k", b"{}", ce_dataref=b"files/secret")
    await service.run_until(service.everything_committed)
    assert [letter.reason for letter in letters(service)] == ["invalid_message"]


async def test_log_lines_say_which_message_is_in_hand() -> None:
    said: dict[str, object] = {}

    async def take(_: Message) -> Iterable[Publishable]:
        said.update(structlog.contextvars.get_contextvars())
        return ()

    service = MemoryService([each(take)])
    put(service, "a")
    await service.run_until(service.everything_committed)
    about = {"topic": FILES.name, "partition": 0, "offset": 0, "trace_id": "1" * 32}
    assert about.items() <= said.items()


async def test_trace_and_key_go_along() -> None:
    async def forward(message: Message) -> Iterable[Publishable]:
        assert isinstance(message.event, FileReceived)
        return [message.event]

    service = MemoryService([Route(DOCUMENTS.name, FileReceived, Each(forward))])
    trace = "00-" + "a" * 32 + "-" + "b" * 16 + "-01"
    service.broker.append(DOCUMENTS.name, b"k", codec.dump(file_received("a")), traceparent=trace.encode())
    await service.run_until(service.everything_committed)
    (record,) = service.broker.of(FILES.name)
    headers = dict(record.headers)
    assert headers["traceparent"].decode().split("-")[1] == "a" * 32
    assert headers["traceparent"].decode() != trace
    assert record.key == file_received("a").sha256.encode()
    assert headers["ce_type"] == b"crossfoot.file.received"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kinds=st.lists(st.sampled_from(["good", "poison", "permanent", "transient"]), max_size=12),
    batch=st.integers(1, 5),
    together=st.booleans(),
)
async def test_whatever_comes_each_record_ends_handled_or_buried_exactly_once(
    kinds: list[str], batch: int, together: bool
) -> None:
    failures: dict[str, list[Exception]] = {}
    seen = Seen(failures)
    how = Together(seen.batch) if together else Each(seen.one)
    service = MemoryService([Route(FILES.name, FileReceived, how)], batch=batch)
    for i, kind in enumerate(kinds):
        name = f"{i}.txt"
        if kind == "permanent":
            failures[name] = [PermanentError("handler_failed")] * 20
        if kind == "transient":
            failures[name] = [TransientError("away")] * 2
        value = b"poison" if kind == "poison" else codec.dump(file_received(str(i), source=name))
        service.broker.append(FILES.name, b"k", value)
    await service.run_until(service.everything_committed)
    good = [f"{i}.txt" for i, kind in enumerate(kinds) if kind in {"good", "transient"}]
    assert sorted(seen.sources) == sorted(good)
    buried = [i for i, kind in enumerate(kinds) if kind in {"poison", "permanent"}]
    assert sorted(letter.offset for letter in letters(service)) == buried


def test_a_dead_letter_holds_any_bytes() -> None:
    letter = DeadLetter(
        service="s",
        reason="invalid_message",
        topic="t",
        partition=0,
        offset=0,
        original_key=base64.b64encode(b"\xff\x00").decode(),
        died_at=file_received().received_at,
    )
    assert unbury(letter) == (b"\xff\x00", None, [("crossfoot-attempt", b"1")])
