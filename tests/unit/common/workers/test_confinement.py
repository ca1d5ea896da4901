"""What reads strangers' bytes reaches no network, knows no secret and answers with data; each is tried."""

import ctypes
import os
import resource
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.workers import Pool, WorkerLimits
from crossfoot_common.workers.confinement import KEPT, environment


def reach(family: int) -> str:
    try:
        socket.socket(family, socket.SOCK_STREAM).close()
    except OSError as error:
        return type(error).__name__
    return "reached"


def reach_by_the_system_call() -> int:
    """Past anything that Python's own sockets might refuse."""
    libc = ctypes.CDLL(None, use_errno=True)
    return int(libc.socket(int(socket.AF_INET), int(socket.SOCK_STREAM), 0))


def what_it_knows() -> list[str]:
    began_with = Path("/proc/self/environ").read_bytes().split(b"\0")
    return [*os.environ, *(one.partition(b"=")[0].decode() for one in began_with if one)]


def limits() -> dict[str, int]:
    return {
        name: resource.getrlimit(getattr(resource, name))[0] for name in ("RLIMIT_NOFILE", "RLIMIT_FSIZE")
    }


def write_much(path: str) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - a worker's own business
        file.truncate(4 * 1024**3)


class Trap:
    """What unpickling would make of it is a file."""

    def __reduce__(self) -> tuple[object, ...]:
        return (open, ("/tmp/crossfoot-trap", "w"))  # noqa: S108 - never opened


def answer_with_an_object() -> object:
    return Trap()


def answer() -> list[Outgoing]:
    return [Outgoing("t", None, b"\xff\x00", {"a": "b"}), Outgoing("t", b"k", b"", {})]


LOOK = """
import ctypes, os, sys
from crossfoot_common.workers.confinement import hide
if os.getuid() == 0:
    os.setuid(65534)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # as it would be without the change of user

def seen():
    child = os.fork()
    if not child:
        try:
            os._exit(int(b"SECRET" in open(f"/proc/{os.getppid()}/environ", "rb").read()))
        except OSError:
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

before = seen()
hide()
print(before, seen())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes look at one another through /proc")
def test_the_process_that_has_secrets_cannot_be_looked_into_by_its_children() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        env={**os.environ, "SECRET": "s"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["1", "2"]


@pytest.fixture
async def pool() -> AsyncIterator[Pool]:
    pool = Pool(1, WorkerLimits(seconds=5, memory_mb=200, tasks=50), Metrics("parser"))
    yield pool
    await pool.close()


async def test_a_worker_has_no_network_but_local_sockets(pool: Pool) -> None:
    assert await pool.run(reach, int(socket.AF_INET)) == "PermissionError"
    assert await pool.run(reach, int(socket.AF_INET6)) == "PermissionError"
    assert await pool.run(reach, int(socket.AF_UNIX)) == "reached"


@pytest.mark.skipif(os.uname().machine not in {"x86_64", "aarch64"}, reason="no filter for this processor")
async def test_nor_has_it_by_the_system_call_itself(pool: Pool) -> None:
    assert await pool.run(reach_by_the_system_call) == -1


async def test_a_worker_knows_no_variable_that_may_hold_a_secret(pool: Pool) -> None:
    known = set(await pool.run(what_it_knows)) - {"COLUMNS", "LINES"}  # readline puts them there
    assert known <= KEPT | {"PYTHONSAFEPATH"}
    assert "PYTHONSAFEPATH" in known
    assert environment({"CROSSFOOT_S3_SECRET_KEY": "s", "HOME": "/h"}) == {
        "HOME": "/h",
        "PYTHONSAFEPATH": "1",
    }


async def test_a_worker_has_few_files_and_small_ones(pool: Pool, tmp_path: Path) -> None:
    assert max((await pool.run(limits)).values()) <= 1024**3
    with pytest.raises(PermanentError):
        await pool.run(write_much, str(tmp_path / "much"))
    assert not (tmp_path / "much").exists() or (tmp_path / "much").stat().st_size == 0


async def test_what_comes_back_is_data_of_the_kind_that_was_promised(pool: Pool) -> None:
    assert await pool.run(answer) == answer()
    with pytest.raises(PermanentError):
        await pool.run(answer_with_an_object)
