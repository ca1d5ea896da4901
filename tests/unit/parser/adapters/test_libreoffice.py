"""Conversion happens only where the format is old and the program is there."""

from pathlib import Path

import pytest

from crossfoot_common import media_types
from crossfoot_common.errors import PermanentError
from crossfoot_parser.adapters import libreoffice

FAKE = """#!/bin/sh
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
{action}
"""


def fake(folder: Path, action: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "soffice"
    program.write_text(FAKE.format(action=action))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_without_the_program_the_file_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libreoffice.modernise(b"x", media_types.DOC) == (b"x", media_types.DOC)


def test_other_formats_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake(tmp_path, 'echo new > "$out/in.docx"', monkeypatch)
    assert libreoffice.modernise(b"x", media_types.PDF) == (b"x", media_types.PDF)


def test_an_old_document_becomes_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake(tmp_path, 'cp "$1" "$out/in.docx"', monkeypatch)
    assert libreoffice.modernise(b"old", media_types.DOC) == (b"old", media_types.DOCX)


@pytest.mark.parametrize(("action", "reason"), [("exit 1", "damaged"), ("exec sleep 5", "time_limit")])
def test_failures_are_outcomes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: str, reason: str
) -> None:
    fake(tmp_path, action, monkeypatch)
    with pytest.raises(PermanentError, match=reason):
        libreoffice.modernise(b"x", media_types.DOC, seconds=0.5)
