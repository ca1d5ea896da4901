"""The one-machine stack as a person uses it: by commands, through crashes, until it is killed."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import asyncpg
import psutil
import pytest
from aiokafka import AIOKafkaProducer

from crossfoot_common.settings import StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.samples import make
from crossfoot_local.stack import state
from crossfoot_local.stack.background import background
from crossfoot_local.stack.state import StackState

pytestmark = [pytest.mark.servers, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("stack") / "data"


@pytest.fixture(scope="module")
def stack(data: Path) -> Iterator[StackState]:
    with background(data, seconds=300) as running:
        yield running


def crossfoot(data: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "crossfoot_local", *arguments, "--data", str(data)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "200"},
    )
    return done.returncode, done.stdout + done.stderr


def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def file(folder: Path, seed: int, errors: int = 0) -> Path:
    sample = make(seed, "county", "txt", errors)
    path = folder / sample.name
    path.write_bytes(sample.data)
    return path


def sql(stack: StackState, statement: str) -> int:
    """The one number that a statement gives."""

    async def ask() -> int:
        connection = await asyncpg.connect(stack.environment["CROSSFOOT_POSTGRES_DSN"])
        try:
            return int(await connection.fetchval(statement) or 0)
        finally:
            await connection.close()

    return asyncio.run(ask())


def store(stack: StackState) -> S3Store:
    """The bucket of the stack."""
    given = {name.removeprefix("CROSSFOOT_").lower(): value for name, value in stack.environment.items()}
    return S3Store(StoreSettings.model_validate(given))


async def objects(stack: StackState, prefix: str) -> dict[str, bytes]:
    """What stands under a prefix."""
    bucket = store(stack)
    found = {item.key: await bucket.get(item.key) async for item in bucket.list(prefix)}
    bucket.close()
    return found


async def remove(stack: StackState, key: str) -> None:
    bucket = store(stack)
    await bucket.remove(key)
    bucket.close()


def test_files_are_followed_to_their_ends(stack: StackState, data: Path, tmp_path: Path) -> None:
    right, wrong = file(tmp_path, 1), file(tmp_path, 2, errors=1)
    empty = tmp_path / "empty.pdf"
    empty.touch()
    code, shown = crossfoot(data, "ingest", str(right), str(wrong), str(empty))
    assert code == 0, shown
    assert re.search(rf"{right.name}\s+accepted", shown)
    assert re.search(rf"{wrong.name}\s+rejected", shown)
    assert "the file is empty (empty_file)" in shown
    until(lambda: sql(stack, "SELECT count(*) FROM documents") == 3)
    code, shown = crossfoot(data, "status")
    assert code == 0, shown
    assert shown.count("ready") == 5
    until(lambda: crossfoot(data, "trace", wrong.name)[0] == 0)
    code, shown = crossfoot(data, "trace", wrong.name)
    steps = ["came in as", "announced by", "a table", "read by the parser: the document", "outcome told"]
    assert all(step in shown for step in steps), shown
    assert f"{wrong.name}: rejected" in shown
    sha256 = shown.split()[0]
    assert crossfoot(data, "trace", sha256[:12])[1].split()[0] == sha256
    assert crossfoot(data, "trace", "nobody.pdf")[0] == 2


@pytest.mark.usefixtures("stack")
def test_a_file_in_the_watched_folder_reaches_its_end(data: Path) -> None:
    path = file(data / "inbox", 3)
    code, shown = crossfoot(data, "ingest", str(path))  # the same bytes: their outcome is told here, too
    assert code == 0, shown
    assert "accepted" in shown


def test_a_killed_service_is_started_again_and_the_work_goes_on(
    stack: StackState, data: Path, tmp_path: Path
) -> None:
    parser = next(one for one in stack.services if one.name == "parser")
    assert parser.pid is not None
    os.kill(parser.pid, signal.SIGKILL)
    code, shown = crossfoot(data, "ingest", str(file(tmp_path, 4)))
    assert code == 0, shown
    now = state.read(data)
    assert now is not None
    assert next(one for one in now.services if one.name == "parser").restarts == 1


@pytest.mark.usefixtures("stack")
def test_a_server_that_died_is_started_again_and_nothing_is_lost(data: Path, tmp_path: Path) -> None:
    for name in ("kafka", "s3", "postgres"):
        before = state.read(data)
        assert before is not None
        os.kill(before.server_pids[name], signal.SIGKILL)
        until(lambda n=name, b=before: now(data).server_pids[n] not in {0, b.server_pids[n]}, 90)  # type: ignore[misc]
    code, shown = crossfoot(data, "ingest", str(file(tmp_path, 7)))
    assert code == 0, shown
    until(lambda: crossfoot(data, "status")[0] == 0)


def now(data: Path) -> StackState:
    """The note of the stack that runs."""
    found = state.read(data)
    assert found is not None
    return found


def test_a_poisonous_message_is_listed_and_replayed(stack: StackState, data: Path) -> None:
    async def poison() -> None:
        producer = AIOKafkaProducer(
            bootstrap_servers=stack.environment["CROSSFOOT_KAFKA_BOOTSTRAP"], enable_idempotence=False
        )
        async with producer:
            await producer.send_and_wait("crossfoot.files.v1", b"no event", key=b"k")

    asyncio.run(poison())
    until(lambda: "invalid_message" in crossfoot(data, "dead-letters", "list")[1])
    code, shown = crossfoot(data, "dead-letters", "replay", "0")
    assert code == 0, shown
    until(lambda: crossfoot(data, "dead-letters", "list")[1].count("invalid_message") == 2)
    assert crossfoot(data, "dead-letters", "replay", "99")[0] == 2


def test_a_lost_warehouse_is_filled_again_from_the_bucket(stack: StackState, data: Path) -> None:
    before = sql(stack, "SELECT count(*) FROM cells")
    documents = sql(stack, "SELECT count(*) FROM documents")
    assert before > 0
    sql(stack, "TRUNCATE documents, tables CASCADE")
    code, shown = crossfoot(data, "reconcile", "--dry-run")
    assert code == 0, shown
    assert f"{documents} to be announced again" in shown
    assert crossfoot(data, "reconcile", "--verify")[0] == 1
    assert sql(stack, "SELECT count(*) FROM documents") == 0
    assert crossfoot(data, "reconcile")[0] == 0
    until(lambda: sql(stack, "SELECT count(*) FROM documents") == documents)
    until(lambda: sql(stack, "SELECT count(*) FROM cells") == before)
    until(lambda: crossfoot(data, "reconcile", "--verify")[0] == 0)


def test_a_table_and_an_outcome_that_were_lost_in_the_middle_are_found_and_come_back(
    stack: StackState, data: Path
) -> None:
    rows = "SELECT sum(hashtext(table_id || verdict)) FROM tables"
    before = sql(stack, rows)
    sql(stack, "DELETE FROM tables WHERE table_id = (SELECT min(table_id) FROM tables)")
    outcomes = asyncio.run(objects(stack, "outcomes/"))
    asyncio.run(remove(stack, next(iter(outcomes))))
    code, shown = crossfoot(data, "reconcile", "--verify")
    assert code == 1
    assert "tables_missing" in shown
    assert "outcome_missing" in shown
    assert crossfoot(data, "reconcile")[0] == 0
    until(lambda: crossfoot(data, "reconcile", "--verify")[0] == 0)
    assert sql(stack, rows) == before
    assert asyncio.run(objects(stack, "outcomes/")) == outcomes


def test_what_is_read_over_comes_out_the_same(stack: StackState, data: Path) -> None:
    before = sql(stack, "SELECT count(*) FROM documents")
    code, shown = crossfoot(data, "retry", "--parser-version", "<99")
    assert code == 0, shown
    assert f"{before} announced again" in shown
    until(lambda: crossfoot(data, "reconcile", "--verify")[0] == 0)
    assert sql(stack, "SELECT count(*) FROM documents") == before
    assert crossfoot(data, "retry", "--reason", "encrypted")[0] == 2


def test_the_settings_are_handed_to_other_programs(stack: StackState, data: Path) -> None:
    code, shown = crossfoot(data, "env")
    assert code == 0
    assert f"export CROSSFOOT_S3_ENDPOINT={stack.environment['CROSSFOOT_S3_ENDPOINT']}" in shown
    assert "crossfoot.accepted.v1" in crossfoot(data, "topics")[1]


def test_kill_9_leaves_nothing_behind_and_the_data_stay(stack: StackState, data: Path) -> None:
    """Last: it takes the module's stack down."""
    top = psutil.Process(stack.pid)
    family = [top, *top.children(recursive=True)]
    assert len(family) >= 8  # itself, three servers, four services
    documents = sql(stack, "SELECT count(*) FROM documents")
    top.kill()
    until(lambda: not any(p.is_running() and p.status() != psutil.STATUS_ZOMBIE for p in family), 15)
    assert state.read(data) is None
    code, shown = crossfoot(data, "status")
    assert code == 1
    assert "crossfoot up" in shown
    with background(data, seconds=300) as again:
        assert sql(again, "SELECT count(*) FROM documents") == documents
        ports = json.loads((data / "ports.json").read_text())
        assert again.environment["CROSSFOOT_KAFKA_BOOTSTRAP"].endswith(str(ports["kafka"]))
