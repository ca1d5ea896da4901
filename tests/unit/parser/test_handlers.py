"""Every announced file becomes tables and exactly one DocumentParsed, whatever happens to it."""

from collections.abc import Sequence

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.scan_found import ScanFound
from crossfoot_common.events.topics import DEAD_LETTERS, DOCUMENTS, FILES, SCANS, TABLES
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.publisher import Publishable
from crossfoot_common.messaging.routes import Each, Route
from crossfoot_common.observability.metrics import Metrics
from crossfoot_parser.adapters.work import read_document
from crossfoot_parser.core.blocks import Limits, Member
from crossfoot_parser.core.events import member_received, reference, unpacked
from crossfoot_parser.handlers import Handlers
from tests.support.samples import file_received
from tests.support.service import MemoryService

TEXT = """青石县财政局2026年部门预算

表一 收支总表
单位：万元
收入\t预算数\t支出\t预算数
一般公共预算\t30.00\t教育支出\t10.00
\t\t农林水支出\t20.00
本年收入合计\t30.00\t本年支出合计\t30.00
"""


async def read_here(received: FileReceived, data: bytes) -> Sequence[Publishable]:
    return read_document(received, data, Limits(), None).messages


async def unpack_two(received: FileReceived, data: bytes) -> Sequence[Publishable]:
    parts = [Member(name, data + name.encode()) for name in ("a.txt", "b.txt")]
    told = [member_received(received, part, f"{n}" * 64, "text/plain") for n, part in enumerate(parts)]
    return [*told, unpacked(reference(received), [one.sha256 for one in told])]


async def refuse(_received: FileReceived, _data: bytes) -> Sequence[Publishable]:
    raise PermanentError("time_limit", "more than 120 s")


async def stumble(_received: FileReceived, _data: bytes) -> Sequence[Publishable]:
    raise PermanentError("handler_failed", "ValueError()")


async def look_only(_received: FileReceived, _data: bytes) -> None:
    """Pictures of this file are to be read."""


def chain(
    read: object = read_here, read_pictures: object = read_here, *, scans: bool = False
) -> MemoryService:
    service = MemoryService([])
    handlers = Handlers(
        service.store,
        read,  # type: ignore[arg-type] # fakes
        read_pictures,  # type: ignore[arg-type] # fakes
        unpack_two,
        Metrics("parser"),
    )
    routes = [Route(FILES.name, FileReceived, Each(handlers.file_received))]
    if scans:
        routes.append(Route(SCANS.name, ScanFound, Each(handlers.scan_found)))
    return MemoryService(routes, broker=service.broker, store=service.store)


async def put(service: MemoryService, received: FileReceived, data: bytes | None = TEXT.encode()) -> None:
    if data is not None:
        await service.store.put(received.object_key, data)
    service.broker.append(FILES.name, received.key.encode(), codec.dump(received))
    await service.run_until(service.everything_committed)


def ends(service: MemoryService) -> list[DocumentParsed]:
    return [codec.decode(DocumentParsed, record.value or b"") for record in service.broker.of(DOCUMENTS.name)]


async def test_a_file_becomes_its_tables_and_one_document() -> None:
    service = chain()
    await put(service, file_received("a"))
    (end,) = ends(service)
    assert (end.outcome, end.document.source) == ("parsed", "a.txt")
    assert len(service.broker.of(TABLES.name)) == end.table_count == 1
    assert end.document.received_at == file_received("a").received_at


async def test_a_refused_file_is_not_even_fetched() -> None:
    service = chain()
    await put(service, file_received("a", refused="empty_file", size=0), None)
    assert [(end.outcome, end.reason) for end in ends(service)] == [("unreadable", "empty_file")]


@pytest.mark.parametrize(("read", "reason"), [(refuse, "time_limit"), (stumble, "reader_failed")])
async def test_a_file_that_cannot_be_read_is_an_outcome(read: object, reason: str) -> None:
    service = chain(read)
    await put(service, file_received("a"))
    assert [(end.outcome, end.reason) for end in ends(service)] == [("unreadable", reason)]
    assert service.broker.of(DEAD_LETTERS.name) == []


async def test_bytes_that_are_gone_are_a_dead_letter() -> None:
    service = chain()
    await put(service, file_received("a"), None)
    assert ends(service) == []
    assert len(service.broker.of(DEAD_LETTERS.name)) == 1


async def test_an_archive_is_told_of_with_its_members_on_their_own_way() -> None:
    service = chain()
    await put(service, file_received("a", media_type="application/zip", source="all.zip"))
    (end, *_) = ends(service)
    assert (end.outcome, len(end.members)) == ("unpacked", 2)
    members = [codec.decode(FileReceived, record.value or b"") for record in service.broker.of(FILES.name)][
        1:
    ]
    assert [member.source for member in members] == ["all.zip!a.txt", "all.zip!b.txt"]
    assert {member.parent_sha256 for member in members} == {file_received("a").sha256}


async def test_a_file_with_pictures_is_handed_on_as_it_was_announced_and_is_settled_by_that() -> None:
    service = chain(look_only)
    received = file_received("a").model_copy(update={"parent_sha256": "7" * 64})
    await put(service, received)
    (record,) = service.broker.of(SCANS.name)
    found = codec.decode(ScanFound, record.value or b"")
    assert found.model_dump() == received.model_dump()
    assert record.key == received.key.encode()
    assert (ends(service), service.broker.of(TABLES.name)) == ([], [])


async def test_a_file_with_pictures_ends_once_however_often_it_was_handed_on() -> None:
    service = chain(look_only, scans=True)
    service.broker.append(FILES.name, b"k", codec.dump(file_received("a")))
    await put(service, file_received("a"))
    assert len({codec.decode(ScanFound, one.value or b"").id for one in service.broker.of(SCANS.name)}) == 1
    assert len({end.id for end in ends(service)}) == 1
    assert ends(service)[0].outcome == "parsed"


async def test_a_file_whose_pictures_cannot_be_read_has_an_end_as_well() -> None:
    service = chain(look_only, refuse, scans=True)
    await put(service, file_received("a"))
    (end,) = ends(service)
    assert (end.outcome, end.reason) == ("unreadable", "time_limit")
    assert not service.broker.of(DEAD_LETTERS.name)
