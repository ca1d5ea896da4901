"""The four services as processes of their own, on the servers of a test: started, killed, started again."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import asyncpg
from minio import Minio
from minio.error import S3Error

from tests.servers.containers import free_port
from tests.servers.model import Servers

SERVICES = ("watcher", "parser", "validator", "warehouse")
READY_S = 60.0


@dataclass
class Chain:
    """One chain with a bucket, a database and consumer groups of its own."""

    servers: Servers
    name: str
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)

    @property
    def inbox(self) -> Path:
        """The folder that the watcher watches."""
        return self.folder / "inbox"

    @property
    def dsn(self) -> str:
        """The chain's own database."""
        return self.servers.postgres.rsplit("/", 1)[0] + f"/{self.name}"

    @property
    def environment(self) -> dict[str, str]:
        """What the services are configured with."""
        return os.environ | {
            "CROSSFOOT_KAFKA_BOOTSTRAP": self.servers.kafka,
            "CROSSFOOT_KAFKA_ENABLE_IDEMPOTENCE": str(self.servers.kind == "containers").lower(),
            "CROSSFOOT_S3_ENDPOINT": self.servers.s3_endpoint.removeprefix("http://"),
            "CROSSFOOT_S3_ACCESS_KEY": self.servers.s3_access_key,
            "CROSSFOOT_S3_SECRET_KEY": self.servers.s3_secret_key,
            "CROSSFOOT_S3_BUCKET": self.bucket,
            "CROSSFOOT_POSTGRES_DSN": self.dsn,
            "CROSSFOOT_GROUP_PREFIX": self.name,
            "CROSSFOOT_WATCH_FOLDER": str(self.inbox),
            "CROSSFOOT_WATCH_SETTLE_S": "0.3",
            "CROSSFOOT_INBOX_LIST_S": "1",
            "CROSSFOOT_KAFKA_SESSION_TIMEOUT_MS": "6000",  # a killed member is missed soon
            "PYTHONUNBUFFERED": "1",
            **self.settings,
        }

    @property
    def bucket(self) -> str:
        """The chain's own bucket."""
        return self.name.replace("_", "-")

    @property
    def store(self) -> Minio:
        """A client of the store, as an uploader has one."""
        return Minio(
            endpoint=self.servers.s3_endpoint.removeprefix("http://"),
            access_key=self.servers.s3_access_key,
            secret_key=self.servers.s3_secret_key,
            secure=False,
        )

    def prepare(self) -> None:
        """Bucket, database with its schema, topics."""
        self.inbox.mkdir(parents=True, exist_ok=True)
        self.store.make_bucket(self.bucket)
        asyncio.run(self.create_database())
        for command in (["crossfoot_common.messaging.admin"], ["crossfoot_warehouse", "migrate"]):
            subprocess.run([sys.executable, "-m", *command], env=self.environment, check=True)

    async def create_database(self) -> None:
        """A database of this chain's own on the servers' PostgreSQL."""
        connection = await asyncpg.connect(self.servers.postgres)
        await connection.execute(f'create database "{self.name}"')
        await connection.close()

    def start(self, *names: str) -> None:
        """Start services, or second instances (`parser:2`), and wait until all are ready."""
        self.launch(*names or SERVICES)
        for name in names or SERVICES:
            self.wait_until(partial(self.ready, name), READY_S, f"{name} is ready")

    def launch(self, *names: str, port: int | None = None) -> None:
        """Start services without waiting for them; at a port of their own, or at this one."""
        for name in names:
            self.ports[name] = port or free_port()
            log = (self.folder / f"{name.replace(':', '-')}.log").open("ab")
            self.processes[name] = subprocess.Popen(
                [sys.executable, "-m", f"crossfoot_{name.partition(':')[0]}"],
                env=self.environment | {"CROSSFOOT_HTTP_PORT": str(self.ports[name])},
                stdout=log,
                stderr=log,
            )
            log.close()

    def ready(self, name: str) -> bool:
        """Whether a service says that it is ready; a service that has ended is a failure at once."""
        if (code := self.processes[name].poll()) is not None:
            raise AssertionError(f"{name} ended with {code}:\n{self.log(name)[-3000:]}")
        return self.get(name, "/readyz") is not None

    def get(self, name: str, path: str) -> str | None:
        """The body of a probe, or None when it does not answer 200."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.ports[name]}{path}", timeout=3) as answer:
                body: bytes = answer.read()
                return body.decode()
        except OSError:
            return None

    def metric(self, name: str, prefix: str) -> float:
        """The sum of all samples whose line begins with `prefix`."""
        lines = (self.get(name, "/metrics") or "").splitlines()
        return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith(prefix))

    def log(self, name: str) -> str:
        """What a service has said."""
        return (self.folder / f"{name.replace(':', '-')}.log").read_text("utf-8", errors="replace")

    def kill(self, name: str) -> None:
        """Kill -9: no chance to tidy up."""
        process = self.processes.pop(name)
        process.send_signal(signal.SIGKILL)
        process.wait(10)

    def end(self, name: str) -> None:
        """SIGTERM, and what a supervisor allows for it."""
        process = self.processes.pop(name)
        process.send_signal(signal.SIGTERM)
        process.wait(30)

    def stop(self) -> None:
        """Stop all services, politely."""
        for process in self.processes.values():
            process.send_signal(signal.SIGTERM)
        for name, process in self.processes.items():
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)
                raise AssertionError(f"{name} did not stop within 30 s of SIGTERM") from None

    def upload(self, name: str, data: bytes) -> None:
        """Put a file straight into the bucket's inbox."""
        self.store.put_object(self.bucket, f"inbox/{name}", BytesIO(data), len(data))

    def drop(self, name: str, data: bytes) -> None:
        """Put a file into the watched folder."""
        (self.inbox / name).write_bytes(data)

    def outcome(self, name: str) -> dict[str, Any] | None:
        """The outcome object of a file, once it is there."""
        try:
            answer = self.store.get_object(self.bucket, f"outcomes/{name}.json")
        except S3Error as error:
            if error.code == "NoSuchKey":
                return None
            raise
        with answer:
            found: dict[str, Any] = json.loads(answer.read())
        answer.release_conn()
        return None if found["status"] == "in_progress" else found

    def outcomes(self, names: Sequence[str], within_s: float = 120.0) -> dict[str, dict[str, Any]]:
        """The outcomes of all these files, when all are there."""
        found: dict[str, dict[str, Any]] = {}

        def all_there() -> bool:
            for name in names:
                if name not in found and (said := self.outcome(name)) is not None:
                    found[name] = said
            return len(found) == len(names)

        self.wait_until(all_there, within_s, f"outcomes of {sorted(set(names) - set(found))[:5]}")
        return found

    def wait_until(self, condition: Callable[[], bool], within_s: float, what: str) -> None:
        """Poll until a condition holds; on a time-out say what was waited for and what the services said."""
        deadline = time.monotonic() + within_s
        while not condition():
            if time.monotonic() > deadline:
                logs = "\n".join(f"--- {name}\n{self.log(name)[-1500:]}" for name in self.processes)
                raise AssertionError(f"not within {within_s:.0f} s: {what}\n{logs}")
            time.sleep(0.1)

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of the warehouse."""

        async def fetch() -> list[tuple[Any, ...]]:
            connection = await asyncpg.connect(self.dsn)
            try:
                return [tuple(row) for row in await connection.fetch(sql)]
            finally:
                await connection.close()

        return asyncio.run(fetch())
