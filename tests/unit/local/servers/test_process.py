"""A child says why it failed, and goes when it is told to or when its parent is gone."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.process import LAUNCH, ChildProcess, tail


def child(tmp_path: Path, code: str) -> ChildProcess:
    return ChildProcess("the child", [sys.executable, "-c", code], tmp_path / "child.log")


def test_a_child_that_ends_says_why(tmp_path: Path) -> None:
    one = child(tmp_path, "print('no disk left')")
    one.start()
    with pytest.raises(ServerError, match=r"the child ended right after its start(.|\n)*no disk left"):
        one.until_ready(lambda: False)
    assert one.pid is None


def test_a_child_that_is_never_ready(tmp_path: Path) -> None:
    one = child(tmp_path, "import time; time.sleep(60)")
    one.start()
    with pytest.raises(ServerError, match="was not ready after 0 s"):
        one.until_ready(lambda: False, seconds=0.1)
    one.stop()
    assert not one.alive


def test_a_child_that_ignores_the_request_is_ended(tmp_path: Path) -> None:
    code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True)"
    one = child(tmp_path, code + "\nwhile True: time.sleep(1)")
    one.start()
    one.until_ready(lambda: "up" in tail(one.log))
    one.stop(seconds=0.2)
    assert one.process is not None
    assert one.process.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can tie a child to its parent")
def test_kill_9_of_the_parent_leaves_no_child(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path\n"
        "from crossfoot_local.servers.process import ChildProcess\n"
        "c = ChildProcess('c', [sys.executable, '-c', 'import time; time.sleep(60)'], Path(sys.argv[1]))\n"
        "c.start(); print(c.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "log")], stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    orphan = psutil.Process(int(parent.stdout.readline()))
    time.sleep(0.3)  # past the exec
    parent.kill()
    parent.communicate()
    gone(orphan)


def gone(process: psutil.Process, seconds: float = 5.0) -> None:
    """Ended, or a zombie that only waits for init to be collected."""
    deadline = time.monotonic() + seconds
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, f"{process} outlived its parent"
        time.sleep(0.02)


def test_a_launcher_whose_parent_is_gone_already_starts_nothing(tmp_path: Path) -> None:
    witness = tmp_path / "started"
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCH), "--parent=1", "--", "/usr/bin/touch", str(witness)],
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    assert not witness.exists()
