"""A file counts once it stood still; hidden ones never; one that cannot be read holds up no other."""

import asyncio
import os
from pathlib import Path

import pytest

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
