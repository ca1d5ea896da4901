"""docker-compose.yml as a user runs it: images are built, an upload goes through them to rows.

All but Grafana, whose image cannot be had everywhere; its provisioning is checked in tests/contract.
"""

import asyncio
import json
import os
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import asyncpg
import pytest
from minio import Minio
from minio.error import S3Error

from tests.e2e.disclosures import disclosure
from tests.servers.containers import engine_answers, free_port

REPO = Path(__file__).resolve().parents[2]
SERVICES = (
    *("kafka", "minio", "postgres", "prometheus"),
    *("watcher", "parser", "validator", "warehouse", "desk", "more-parser"),
)
PORTS = {
    name: str(free_port())
    for name in ("KAFKA", "MINIO", "MINIO_CONSOLE", "POSTGRES", "PROMETHEUS", "GRAFANA", "DESK")
}

pytestmark = [
    pytest.mark.containers,
    pytest.mark.timeout(1500),
    pytest.mark.skipif(not engine_answers(), reason="no container engine answers: compose cannot be run"),
]


def compose(*arguments: str) -> str:
    """Run docker compose on this project, with ports and an inbox of its own."""
    environment = os.environ | {f"{name}_PORT": port for name, port in PORTS.items()}
    command = ["docker", "compose", "-p", "crossfoot-e2e", *arguments]
    done = subprocess.run(command, cwd=REPO, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stderr[-3000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The whole composition, up; and gone with its volumes afterwards."""
    inbox = tmp_path_factory.mktemp("inbox")
    inbox.chmod(0o755)
    os.environ["CROSSFOOT_INBOX"] = str(inbox)
    compose("build", "--quiet")
    try:
        compose("up", "--detach", "--no-build", *SERVICES)
        yield inbox
    finally:
        for service in ("watcher", "parser", "validator", "warehouse", "desk"):
            print(compose("logs", "--tail", "15", service))
        compose("down", "--volumes", "--timeout", "15")


def test_an_upload_goes_through_the_images_to_rows(running: Path) -> None:
    assert running.is_dir()
    store = Minio(
        endpoint=f"127.0.0.1:{PORTS['MINIO']}",
        access_key="crossfoot",
        secret_key="crossfoot-on-this-machine",
        secure=False,
    )
    data = disclosure(7)
    until(lambda: store.bucket_exists("crossfoot"), 120, "the bucket")
    store.put_object("crossfoot", "inbox/compose.txt", BytesIO(data), len(data))
    until(lambda: outcome(store, "compose.txt") == "accepted", 120, "the outcome")
    until(lambda: accepted_tables() == 2, 60, "two accepted tables in PostgreSQL")


def test_the_desk_shows_the_document(running: Path) -> None:
    assert running.is_dir()
    until(lambda: "compose.txt" in desk("/documents"), 60, "the document on the desk")


def test_prometheus_scrapes_all_five_and_a_second_parser(running: Path) -> None:
    assert running.is_dir()
    wanted = ["desk", "parser", "parser", "validator", "warehouse", "watcher"]
    until(lambda: targets_up() == wanted, 60, "six targets")


def desk(path: str) -> str:
    """A page of the desk; empty while it does not answer."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORTS['DESK']}{path}", timeout=5) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def outcome(store: Minio, name: str) -> str | None:
    """The status in a file's outcome object."""
    try:
        with store.get_object("crossfoot", f"outcomes/{name}.json") as answer:
            status: str = json.loads(answer.read())["status"]
            return status
    except S3Error as error:
        if error.code == "NoSuchKey":
            return None
        raise


def accepted_tables() -> int:
    """How many tables the warehouse has accepted."""

    async def fetch() -> int:
        dsn = f"postgresql://crossfoot:crossfoot-on-this-machine@127.0.0.1:{PORTS['POSTGRES']}/crossfoot"
        connection = await asyncpg.connect(dsn)
        try:
            return int(await connection.fetchval("select count(*) from tables where verdict = 'accepted'"))
        finally:
            await connection.close()

    return asyncio.run(fetch())


def targets_up() -> list[str]:
    """The services that Prometheus has scraped without an error, once for each instance."""
    with urllib.request.urlopen(
        f"http://127.0.0.1:{PORTS['PROMETHEUS']}/api/v1/targets", timeout=5
    ) as answer:
        active = json.load(answer)["data"]["activeTargets"]
    return sorted(target["labels"]["service"] for target in active if target["health"] == "up")


def until(condition: Callable[[], bool], within_s: float, what: str) -> None:
    """Poll until a condition holds."""
    deadline = time.monotonic() + within_s
    while True:
        try:
            if condition():
                return
        except OSError as error:
            what = f"{what} ({error})"
        assert time.monotonic() < deadline, f"not within {within_s:.0f} s: {what}"
        time.sleep(0.5)
