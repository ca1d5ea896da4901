"""RAR is taken apart where bsdtar is installed, within limits, and told as what it is where it is not."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.adapters.repacking import members_of, repacked
from crossfoot_parser.core.blocks import Limits
from tests.support.rars import rar

DATA = rar(("预算/表.csv", b"1,2"), ("b.txt", b"x" * 5000))


def program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bsdtar that does what the script says."""
    path = folder / "bsdtar"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")


def test_without_the_program_the_advice_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PermanentError, match="unsupported_format: RAR needs bsdtar"):
        members_of(DATA, media_types.RAR, Limits())


def test_other_archives_are_left_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "exit 1", monkeypatch)
    assert repacked(b"PK", media_types.ZIP, Limits()) == (b"PK", media_types.ZIP)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo 'Truncated RAR file' >&2; exit 1", "damaged: RAR: Truncated"),
        ("echo 'RAR encryption support unavailable.' >&2; exit 1", "encrypted"),
        ("echo 'Passphrase required' >&2; printf PK; exit 1", "encrypted"),
        ("head -c 3000000 /dev/zero", "archive_limit"),
        ("exec sleep 30", "time_limit"),
    ],
)
def test_what_goes_wrong(script: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, script, monkeypatch)
    with pytest.raises(PermanentError, match=reason):
        repacked(DATA, media_types.RAR, Limits(archive_bytes=1_000_000), seconds=1.0)


def test_what_comes_out_is_a_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "printf zip", monkeypatch)
    assert repacked(DATA, media_types.RAR, Limits()) == (b"zip", media_types.ZIP)


def test_the_real_program() -> None:
    if shutil.which("bsdtar") is None:
        pytest.skip("bsdtar is not installed (Debian's libarchive-tools)")
    found = members_of(DATA, media_types.RAR, Limits())
    assert [(member.name, member.data) for member in found] == [
        ("预算/表.csv", b"1,2"),
        ("b.txt", b"x" * 5000),
    ]
    with pytest.raises(PermanentError, match="damaged"):
        members_of(DATA[:60], media_types.RAR, Limits())
