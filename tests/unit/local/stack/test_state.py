"""The note of a running stack is found while it runs, private, and not believed afterwards."""

import stat
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from crossfoot_local.stack import state
from crossfoot_local.stack.state import ServiceState, StackState


@pytest.fixture
def note() -> StackState:
    me = psutil.Process()
    return StackState(
        me.pid,
        me.create_time(),
        "embedded",
        ready=True,
        environment={"CROSSFOOT_S3_SECRET_KEY": "s"},
        services=(ServiceState("parser", 20_001, 7, 2, "parser.log"),),
        server_pids={"s3": 8},
    )


def test_what_was_written_is_read(tmp_path: Path, note: StackState) -> None:
    state.write(tmp_path, note)
    assert state.read(tmp_path) == note
    assert stat.S_IMODE((tmp_path / state.FILE).stat().st_mode) == 0o600


def test_a_note_whose_supervisor_is_gone_is_not_believed(tmp_path: Path, note: StackState) -> None:
    state.write(tmp_path, replace(note, started=note.started - 3600))  # the pid is somebody else's by now
    assert state.read(tmp_path) is None


def test_no_note_and_a_torn_note_are_no_stack(tmp_path: Path) -> None:
    assert state.read(tmp_path) is None
    (tmp_path / state.FILE).write_text('{"pid": 1')
    assert state.read(tmp_path) is None


def test_a_forgotten_note_is_gone(tmp_path: Path, note: StackState) -> None:
    state.write(tmp_path, note)
    state.forget(tmp_path)
    state.forget(tmp_path)
    assert state.read(tmp_path) is None
