"""Files are followed to their own outcome, not to that of older bytes, and archives to their members."""

import asyncio
import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_local.following import Followed, Following, files_of
from crossfoot_watcher.core.results import Outcome, Result

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def said(name: str, sha256: str, status: str = "accepted", members: tuple[str, ...] = ()) -> bytes:
    outcome = Outcome.model_validate(
        {
            "name": name,
            "received_at": NOW,
            "status": status,
            "sha256": sha256,
            "parser_version": "1",
            "members": members,
        }
    )
    return outcome.model_dump_json().encode()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110 - the code under test has no event to wait for, it polls a store
            await asyncio.sleep(0.01)


async def answer(store: MemoryStore, following: Following, status: str = "accepted") -> None:
    """What a watcher does, as soon as all files are there."""
    await until(lambda: all(file.uploaded for file in following.files))
    for file in following.files:
        await store.put(keys.outcome(file.name), said(file.name, file.sha256, status))


def written(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(path))
    return paths


async def test_files_are_uploaded_and_followed_to_their_end(tmp_path: Path) -> None:
    store = MemoryStore()
    following = Following(store, files_of(written(tmp_path, "a.txt", "b.txt")))
    task = asyncio.create_task(answer(store, following))
    assert await following.run(5, lambda: None)
    await task
    assert {"inbox/a.txt", "inbox/b.txt"} <= store.objects.keys()
    assert [file.step for file in following.files] == ["accepted", "accepted"]
    assert all(file.seconds is not None for file in following.files)


async def test_an_outcome_of_older_bytes_is_not_taken_for_this_one(tmp_path: Path) -> None:
    store = MemoryStore()
    await store.put(keys.outcome("a.txt"), said("a.txt", "0" * 64))
    following = Following(store, files_of(written(tmp_path, "a.txt")))
    assert not await following.run(0.3, lambda: None)
    assert following.files[0].step == "uploaded"


async def test_a_long_document_is_followed_page_by_page(tmp_path: Path) -> None:
    """Each page is news: who waits gives up only when nothing moves any more."""
    store = MemoryStore()
    following = Following(store, files_of(written(tmp_path, "scan.pdf")))
    (file,), steps = following.files, list[str]()
    running = asyncio.create_task(following.run(60, lambda: steps.append(file.step)))
    await until(lambda: file.uploaded)
    for done in (3, 4):
        await store.put(keys.progress(file.sha256), json.dumps({"pages": done, "of": 40}).encode())
        await until(lambda: file.step == f"read {done} of 40 pages")  # noqa: B023 - waited for at once
    await store.put(keys.outcome("scan.pdf"), said("scan.pdf", file.sha256))
    assert await running
    assert [one for one in steps if "pages" in one] == ["read 3 of 40 pages", "read 4 of 40 pages"]


async def test_progress_that_nobody_can_read_is_none(tmp_path: Path) -> None:
    store = MemoryStore()
    following = Following(store, files_of(written(tmp_path, "scan.pdf")))
    (file,) = following.files
    sha256 = hashlib.sha256((tmp_path / "scan.pdf").read_bytes()).hexdigest()
    await store.put(keys.progress(sha256), b"no JSON")
    await store.put(keys.announced(sha256), b"{}")
    running = asyncio.create_task(following.run(60, lambda: None))
    await until(lambda: file.step == "announced")
    await store.put(keys.outcome("scan.pdf"), said("scan.pdf", file.sha256))
    assert await running


async def test_an_announced_file_and_one_in_progress_are_not_at_their_end(tmp_path: Path) -> None:
    store = MemoryStore()
    following = Following(store, files_of(written(tmp_path, "a.txt")))
    steps: list[str] = []

    async def slowly() -> None:
        await until(lambda: following.files[0].uploaded)
        await store.put(keys.announced(following.files[0].sha256), b"{}")
        await until(lambda: "announced" in steps)
        await answer(store, following, "in_progress")
        await until(lambda: any(step.startswith("checked") for step in steps))
        await answer(store, following)

    task = asyncio.create_task(slowly())
    assert await following.run(5, lambda: steps.append(following.files[0].step))
    await task
    assert steps[-1] == "accepted"


async def test_members_of_an_archive_are_followed_too(tmp_path: Path) -> None:
    store, member = MemoryStore(), "f" * 64
    following = Following(store, files_of(written(tmp_path, "a.zip")))

    async def unpack() -> None:
        await until(lambda: following.files[0].uploaded)
        archive = following.files[0]
        await store.put(keys.outcome("a.zip"), said("a.zip", archive.sha256, "unpacked", (member,)))
        result = Result(
            sha256=member, parser_version="1", source="a.zip!b.pdf", outcome="unreadable", reason="needs_ocr"
        )
        await store.put(keys.result(member), result.model_dump_json().encode())

    task = asyncio.create_task(unpack())
    assert await following.run(5, lambda: None)
    await task
    assert [(file.name, file.step) for file in following.files] == [
        ("a.zip", "unpacked"),
        ("a.zip!b.pdf", "unreadable"),
    ]


async def test_a_store_that_comes_back_late_is_no_failure(tmp_path: Path) -> None:
    store = MemoryStore()
    store.away = True
    following = Following(store, files_of(written(tmp_path, "a.txt")))

    async def come_back() -> None:
        await asyncio.sleep(0.2)
        store.away = False
        await answer(store, following)

    task = asyncio.create_task(come_back())
    assert await following.run(5, lambda: None)
    await task


def test_folders_are_opened_and_equal_names_are_kept_apart(tmp_path: Path) -> None:
    written(tmp_path, "x/a.txt", "x/deep/b.txt", "y/a.txt")
    found = files_of([tmp_path / "x", tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt"])
    names = [file.name for file in found]
    assert names[:3] == ["x/a.txt", "x/deep/b.txt", "a.txt"]
    assert names[3].endswith("/a.txt")
    assert len(set(names)) == 4


def test_a_file_that_has_not_left_is_waiting() -> None:
    assert Followed("a").step == "waiting"
