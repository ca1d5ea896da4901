"""A service that ends is started again, later and later while it keeps ending, workers and all."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from crossfoot_local.servers.process import ChildProcess, tail
from crossfoot_local.stack.supervisor import LONGEST_PAUSE, PROBE_EVERY, SILENT, STABLE_AFTER, Supervisor


class Clock:
    """Time that passes only when told."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def child(tmp_path: Path, code: str) -> ChildProcess:
    return ChildProcess("one", [sys.executable, "-c", code], tmp_path / "one.log")


def until(true: Callable[[], bool], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_pauses_grow_while_a_service_keeps_ending_and_shrink_after_it_held(tmp_path: Path) -> None:
    clock = Clock()
    one = child(tmp_path, "raise SystemExit(3)")
    supervisor = Supervisor({"one": one}, clock)
    supervisor.start()
    pauses = []
    for _ in range(9):
        until(lambda: not one.alive)
        (said,) = supervisor.tick()
        assert "exit code 3" in said
        assert supervisor.tick() == []  # not before its pause is over
        due = supervisor.watched["one"].due
        assert due is not None
        pauses.append(due - clock.now)
        clock.now = due
        assert supervisor.tick() == ["one started again"]
    assert pauses == sorted(pauses)
    assert pauses[0] < 1
    assert pauses[-1] == LONGEST_PAUSE
    assert supervisor.watched["one"].restarts == 9
    clock.now += STABLE_AFTER + 1
    until(lambda: not one.alive)
    supervisor.tick()
    assert supervisor.watched["one"].due == clock.now + pauses[0]


def test_a_killed_service_is_told_by_its_signal_and_started_again(tmp_path: Path) -> None:
    clock = Clock()
    one = child(tmp_path, "import time; time.sleep(60)")
    supervisor = Supervisor({"one": one}, clock)
    supervisor.start()
    first = one.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    until(lambda: not one.alive)
    assert "signal 9" in supervisor.tick()[0]
    clock.now += 1
    supervisor.tick()
    assert one.alive
    assert one.pid != first
    supervisor.stop(1)
    assert not one.alive


@pytest.mark.skipif(sys.platform != "linux", reason="process groups as on Linux")
def test_workers_of_a_dead_service_are_ended(tmp_path: Path) -> None:
    code = (
        "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    )
    one = child(tmp_path, code + "; print(p.pid, flush=True)")
    supervisor = Supervisor({"one": one}, Clock())
    supervisor.start()
    until(lambda: not one.alive and tail(one.log).strip().isdigit())
    worker = psutil.Process(int(tail(one.log)))
    supervisor.tick()
    until(lambda: not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE)


def test_what_lives_and_is_of_no_use_is_started_again(tmp_path: Path) -> None:
    clock, said = Clock(), [(True, "live"), (False, "no progress for 400 s")]
    one = child(tmp_path, "import time; time.sleep(60)")
    supervisor = Supervisor({"one": one}, clock, {"one": lambda: said.pop(0)})
    supervisor.start()
    first = one.pid
    for _ in range(2):
        clock.now += PROBE_EVERY
        happened = supervisor.tick()
    assert happened == ["one lived and was of no use (no progress for 400 s): ended"]
    until(lambda: not one.alive)
    supervisor.tick()
    clock.now += 1
    supervisor.tick()
    assert one.alive
    assert one.pid != first
    supervisor.stop(1)


def test_a_service_that_does_not_answer_has_time_to_start_but_not_for_ever(tmp_path: Path) -> None:
    clock = Clock()
    one = child(tmp_path, "import time; time.sleep(60)")
    supervisor = Supervisor({"one": one}, clock, {"one": lambda: (None, "does not answer")})
    supervisor.start()
    clock.now += SILENT - 1
    assert supervisor.tick() == []
    clock.now += PROBE_EVERY
    assert "does not answer" in supervisor.tick()[0]
    supervisor.stop(1)
