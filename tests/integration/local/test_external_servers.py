"""`crossfoot up --servers external`: the services of this machine on servers that somebody else runs."""

import asyncio
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path

import asyncpg
import psutil
import pytest

from crossfoot_local.samples import make
from crossfoot_local.servers.process import ChildProcess, tail
from crossfoot_local.stack import state
from crossfoot_local.stack.state import StackState
from tests.e2e.topics import empty_topics, messages
from tests.servers.model import Servers
from tests.support.real import environment

pytestmark = [pytest.mark.servers, pytest.mark.timeout(600)]


@pytest.fixture
def variables(servers: Servers) -> dict[str, str]:
    """What names the servers, with a bucket, a database and groups of this test's own."""
    own = f"external-{uuid.uuid4().hex[:8]}"
    asyncio.run(create_database(servers, own))
    empty_topics(servers.kafka)
    return environment(servers, own) | {
        "CROSSFOOT_GROUP_PREFIX": own,
        "CROSSFOOT_POSTGRES_DSN": servers.postgres.rsplit("/", 1)[0] + f"/{own}",
        "CROSSFOOT_INBOX_LIST_S": "0.7",
    }


async def create_database(servers: Servers, name: str) -> None:
    connection = await asyncpg.connect(servers.postgres)
    await connection.execute(f'create database "{name}"')
    await connection.close()


@pytest.fixture
def stack(variables: Mapping[str, str], tmp_path: Path) -> Iterator[tuple[ChildProcess, StackState]]:
    """The command as a person starts it, and the note that it leaves once it is ready."""
    data = tmp_path / "data"
    child = ChildProcess(
        "the stack",
        [sys.executable, "-m", "crossfoot_local", "up", "--servers", "external", "--data", str(data)],
        tmp_path / "up.log",
        environment=variables,
    )
    # a shell that runs tests in the background has them ignore the interrupt, and so would what they start
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    child.start()
    signal.signal(signal.SIGINT, before)
    try:
        yield child, ready(child, data)
    finally:
        child.stop(40)


def ready(child: ChildProcess, data: Path, seconds: float = 180) -> StackState:
    deadline = time.monotonic() + seconds
    while not ((note := state.read(data)) and note.ready):
        assert child.alive, tail(child.log)
        assert time.monotonic() < deadline, tail(child.log)
        time.sleep(0.2)
    return note


def crossfoot(data: Path, *arguments: str, **variables: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "crossfoot_local", *arguments, "--data", str(data)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "200", **variables},
    )
    return done.returncode, done.stdout + done.stderr


def test_a_file_goes_through_servers_that_others_run_and_they_stay(
    servers: Servers, stack: tuple[ChildProcess, StackState], tmp_path: Path
) -> None:
    (child, note), data = stack, tmp_path / "data"
    sample = make(1, "county", "txt")
    (tmp_path / sample.name).write_bytes(sample.data)
    code, shown = crossfoot(data, "ingest", str(tmp_path / sample.name))
    assert code == 0, shown
    assert "accepted" in shown
    code, shown = crossfoot(data, "status")
    assert code == 0, shown
    assert shown.count("ready") == 5
    assert "postgres" not in shown, "servers of others are not ours to show"
    assert note.environment["CROSSFOOT_INBOX_LIST_S"] == "0.7"
    assert not (data / "s3").exists()

    services = [psutil.Process(one.pid) for one in note.services if one.pid]
    assert len(services) == 5
    assert child.process is not None
    child.process.send_signal(signal.SIGINT)
    assert child.process.wait(120) == 0
    assert not any(one.is_running() for one in services)
    assert messages(servers.kafka, "crossfoot.checked.v1"), "the servers are there, and so are their data"


def test_a_server_that_is_not_named_is_asked_for(variables: Mapping[str, str], tmp_path: Path) -> None:
    without = {name: "" if name == "CROSSFOOT_S3_ENDPOINT" else value for name, value in variables.items()}
    code, shown = crossfoot(tmp_path / "data", "up", "--servers", "external", **without)
    assert code == 1
    assert "CROSSFOOT_S3_ENDPOINT" in shown
    assert "Traceback" not in shown
