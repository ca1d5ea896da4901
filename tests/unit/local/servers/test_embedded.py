"""What the embedded servers keep in their folder: secrets for the owner only, one stack a folder."""

import stat
from pathlib import Path

import pytest

from crossfoot_local.servers.embedded import keep_secrets, lock
from crossfoot_local.servers.errors import ServerError


def test_secrets_are_made_once_and_private(tmp_path: Path) -> None:
    file = tmp_path / "secrets.json"
    first = keep_secrets(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert keep_secrets(file) == first
    assert len(set(first.values())) == len(first)


def test_two_folders_share_no_secret(tmp_path: Path) -> None:
    one, other = keep_secrets(tmp_path / "one"), keep_secrets(tmp_path / "other")
    assert not set(one.values()) & set(other.values())


def test_a_folder_serves_one_stack(tmp_path: Path) -> None:
    with lock(tmp_path / "lock"), pytest.raises(ServerError, match="another crossfoot runs"):
        lock(tmp_path / "lock")
    lock(tmp_path / "lock").close()
