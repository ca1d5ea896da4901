"""The watcher on the real store and broker: every upload is announced once, and killed it forgets nothing."""

import asyncio
import hashlib
import uuid
from pathlib import Path

import pytest
from pydantic import SecretStr

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.topics import CHECKED, FILES
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.settings import StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_common.tables.document import DocumentRef, document_id
from tests.servers.model import Servers
from tests.support.processes import eventually, service
from tests.support.real import Log, environment, read_all, settings_for

pytestmark = pytest.mark.servers


async def announced(servers: Servers, sha256: str) -> list[FileReceived]:
    records = await read_all(settings_for(servers), FILES.name)
    return [codec.decode(FileReceived, one.value) for one in records if one.key == sha256.encode()]


async def store_of(servers: Servers, bucket: str) -> S3Store:
    store = S3Store(
        StoreSettings(
            s3_endpoint=servers.s3_endpoint.removeprefix("http://"),
            s3_access_key=servers.s3_access_key,
            s3_secret_key=SecretStr(servers.s3_secret_key),
            s3_bucket=bucket,
        )
    )
    await store.prepare()
    return store


async def test_what_a_notification_brought_is_known_to_every_later_listing(
    servers: Servers, tmp_path: Path
) -> None:
    if not servers.notifications:
        pytest.skip("the embedded store does not notify")
    bucket, received = f"test-{uuid.uuid4().hex[:8]}", "crossfoot_files_received_total"
    store = await store_of(servers, bucket)
    variables = environment(servers, bucket) | {
        "CROSSFOOT_GROUP_PREFIX": bucket,
        "CROSSFOOT_UPLOADS_TOPIC": "crossfoot.uploads",
        "CROSSFOOT_INBOX_LIST_S": "600",
    }
    await create_topics(settings_for(servers))
    with service("watcher", variables, tmp_path) as first:
        await first.until_ready()
        for n in range(5):
            await store.put(f"inbox/预算 {n}.txt", f"青石县{bucket}{n}".encode())

        async def all_are_in() -> bool:
            return await first.metric(received) == 5

        await eventually(all_are_in)
    with service("watcher", variables | {"CROSSFOOT_INBOX_LIST_S": "0.2"}, tmp_path) as second:
        await second.until_ready()
        await asyncio.sleep(1.5)
        assert await second.metric(received) == 0
    store.close()


async def test_uploads_and_files_are_announced_once_and_told_of(servers: Servers, tmp_path: Path) -> None:
    own = uuid.uuid4().hex[:8]
    bucket, folder = f"test-{own}", tmp_path / "folder"
    folder.mkdir()
    text = f"青石县{own}".encode()
    sha256 = hashlib.sha256(text).hexdigest()
    await create_topics(settings_for(servers))
    store = await store_of(servers, bucket)
    await store.put("inbox/2026/预算.txt", text)
    variables = environment(servers, bucket) | {
        "CROSSFOOT_GROUP_PREFIX": bucket,
        "CROSSFOOT_WATCH_FOLDER": str(folder),
        "CROSSFOOT_WATCH_SETTLE_S": "0.2",
        "CROSSFOOT_INBOX_LIST_S": "0.3",
    }
    with service("watcher", variables, tmp_path) as first:
        await first.until_ready()
        (folder / "same bytes.txt").write_bytes(text)

        async def both_are_in() -> bool:
            return await first.metric("crossfoot_files_received_total") >= 2

        await eventually(both_are_in)
        first.child.kill()
    assert [event.source for event in await announced(servers, sha256)] == ["2026/预算.txt"]

    ref = DocumentRef(
        document_id=document_id(sha256), sha256=sha256, media_type="text/plain", parser_version="1"
    )
    end = DocumentChecked(document=ref, outcome="unreadable", reason="no_content")
    await Log(settings_for(servers), topic=CHECKED.name).put((ref.document_id.encode(), codec.dump(end), ()))
    with service("watcher", variables, tmp_path) as second:

        async def both_are_told_of() -> bool:
            return len([item async for item in store.list("outcomes/")]) >= 2

        await eventually(both_are_told_of)
        await second.until_ready()
        names = [item.key async for item in store.list("outcomes/")]
        assert names == ["outcomes/2026/预算.txt.json", "outcomes/same bytes.txt.json"]
        assert b'"no_content"' in await store.get(names[0])
        assert await second.metric("crossfoot_files_received_total") == 0
    assert len(await announced(servers, sha256)) == 1
    store.close()
