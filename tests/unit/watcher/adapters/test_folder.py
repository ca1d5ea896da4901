"""A file counts once it stood still; hidden ones never; one that cannot be read holds up no other."""

import asyncio
import os
from pathlib import Path, PurePath

import pytest

from crossfoot_common.errors import TransientError
from crossfoot_watcher.adapters import files
from crossfoot_watcher.adapters.folder import Folder
from tests.unit.watcher.adapters.test_receiving import TEXT, Watching


def folder(watching: Watching, path: Path, settle_s: float = 0.0) -> Folder:
    return Folder(path, watching.receiving, watching.service.backoff, settle_s, 0.05)


async def until_announced(watching: Watching, source: Folder, count: int) -> None:
    running = asyncio.create_task(source.run())
    async with asyncio.timeout(10):
        while len(watching.announced) < count:
            await asyncio.wait([running], timeout=0.01)
    watching.service.stopping.set()
    await running


async def test_files_in_folders_are_taken_in_and_hidden_ones_are_not(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "预算.txt").write_bytes(TEXT)
    (tmp_path / ".part").write_bytes(b"unfinished")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_bytes(b"other")
    (tmp_path / "b.txt").write_bytes(TEXT + b"b")
    watching = Watching()
    await until_announced(watching, folder(watching, tmp_path), 2)
    assert sorted(event.source for event in watching.announced) == ["2026/预算.txt", "b.txt"]


def test_a_file_that_still_grows_is_waited_for(tmp_path: Path) -> None:
    watching = Watching()
    source = folder(watching, tmp_path)
    file = tmp_path / "a.txt"
    file.write_bytes(b"half")
    source.noticed(file)
    file.write_bytes(b"half and half")
    assert source.settled() == []
    assert source.settled() == [file]
    file.unlink()
    assert source.settled() == []


async def test_a_name_that_is_not_utf8_can_be_stored(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.txt")
    (tmp_path / name).write_bytes(TEXT)
    watching = Watching()
    await until_announced(watching, folder(watching, tmp_path), 1)
    assert [event.source for event in watching.announced] == ["%FF%FE.txt"]


async def test_a_store_that_is_away_for_a_while_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crossfoot_watcher.adapters.folder.LATER_S", 0.05)
    (tmp_path / "a.txt").write_bytes(TEXT)
    watching = Watching()
    watching.service.store.away = True
    asyncio.get_running_loop().call_later(0.3, setattr, watching.service.store, "away", False)
    await until_announced(watching, folder(watching, tmp_path), 1)


async def taken_in(tmp_path: Path, watching: Watching, seconds: float = 0.5) -> list[str]:
    """What is announced of a folder within some time."""
    source = folder(watching, tmp_path / "watched")
    running = asyncio.create_task(source.run())
    await asyncio.sleep(seconds)
    watching.service.stopping.set()
    await running
    return sorted(event.source for event in watching.announced)


async def test_links_and_devices_are_not_followed_whatever_they_lead_to(tmp_path: Path) -> None:
    watched, outside = tmp_path / "watched", tmp_path / "outside"
    watched.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_bytes(TEXT + b"secret")
    (watched / "environment.txt").symlink_to("/proc/self/environ")
    (watched / "link.txt").symlink_to(outside / "secret.txt")
    (watched / "folder").symlink_to(outside)
    os.mkfifo(watched / "pipe.txt")
    (watched / "plain.txt").write_bytes(TEXT)
    assert await taken_in(tmp_path, Watching()) == ["plain.txt"]


def test_a_folder_exchanged_for_a_link_between_look_and_opening_is_not_entered(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_bytes(b"secret")
    watched = tmp_path / "watched"
    watched.mkdir()
    (watched / "2026").symlink_to(outside)
    with pytest.raises(OSError, match=r"directory|symbolic"):
        files.open_below(watched, PurePath("2026/a.txt"))


async def test_names_that_say_unfinished_are_left_until_they_have_another(tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    watched.mkdir()
    for name in ("a.pdf.part", "b.crdownload", "~$c.docx", ".d.txt"):
        (watched / name).write_bytes(TEXT)
    (watched / "a.pdf.part").rename(watched / "a.pdf")
    assert await taken_in(tmp_path, Watching()) == ["a.pdf"]


def test_a_file_that_is_open_for_writing_is_waited_for_however_long_it_stands_still(tmp_path: Path) -> None:
    watching = Watching()
    source = folder(watching, tmp_path)
    path = tmp_path / "a.txt"
    with path.open("wb") as writing:
        writing.write(b"half")
        writing.flush()
        source.noticed(path)
        assert source.settled() == []
        assert source.settled() == []
    assert source.settled() == [path]


async def test_a_file_that_changes_while_it_is_read_is_not_taken_in_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    source = folder(Watching(), tmp_path)
    before = files.look(path)
    assert before is not None
    path.write_bytes(TEXT + b"more")
    with pytest.raises(TransientError):
        _ = [piece async for piece in source._read(path, before)]
