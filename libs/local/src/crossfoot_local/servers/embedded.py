"""The three embedded servers as one thing: created once in a folder, restarted where they stood."""

import fcntl
import json
import os
import secrets
import time
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Self

from crossfoot_local.servers.connections import Connections
from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.ports import remembered_ports
from crossfoot_local.servers.postgres import Postgres
from crossfoot_local.servers.process import ChildProcess
from crossfoot_local.servers.seaweedfs import ACCESS_KEY, SeaweedFS
from crossfoot_local.servers.tansu import Tansu

BUCKET, BROKER_BUCKET = "crossfoot", "crossfoot-broker"
CLIENT_SETTINGS = {
    # tansu lets a first member wait for half of its session timeout, and one that comes back for twice that
    "CROSSFOOT_KAFKA_SESSION_TIMEOUT_MS": "10000",
    "CROSSFOOT_KAFKA_ENABLE_IDEMPOTENCE": "false",  # tansu does not know aiokafka's InitProducerId
}
KEYS = ("s3", "postgres")
REVIVE_S = 5.0


class EmbeddedServers:
    """Context manager: servers up on entry, down on exit; all data in `data_dir`.

    Attributes are usable after entry: `bootstrap`, `s3_endpoint`, `s3_access_key`, `s3_secret_key`,
    `bucket`, `postgres_dsn`, or all of them as `connections`.
    """

    def __init__(self, data_dir: Path | str) -> None:
        self.folder = Path(data_dir).absolute()
        self._stack = ExitStack()
        self._due: dict[str, float] = {}

    def __enter__(self) -> Self:
        """Start the object store, then the broker that stores in it, then the database."""
        with ExitStack() as stack:
            self._stack = stack
            self._prepare()
            self._start()
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *exception: object) -> None:
        """Stop in the reverse order."""
        self._stack.close()

    def _prepare(self) -> None:
        for name in ("s3", "postgres", "logs"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        self._stack.enter_context(lock(self.folder / "lock"))
        logs, keys = self.folder / "logs", keep_secrets(self.folder / "secrets.json")
        names = (*SeaweedFS.names, *Tansu.names, *Postgres.names)
        ports = remembered_ports(self.folder / "ports.json", names)
        s3_ports = {name: ports[name] for name in SeaweedFS.names}
        self.s3 = SeaweedFS(self.folder / "s3", s3_ports, keys["s3"], logs / "s3.log")
        access = {
            "AWS_ENDPOINT": f"http://{self.s3.endpoint}",
            "AWS_ACCESS_KEY_ID": ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY": keys["s3"],
        }
        self.broker = Tansu(ports["kafka"], access, BROKER_BUCKET, logs / "kafka.log")
        self.database = Postgres(
            self.folder / "postgres", ports["postgres"], keys["postgres"], logs / "postgres.log"
        )

    def _start(self) -> None:
        self._stack.callback(self.s3.stop)
        self.s3.start((BUCKET, BROKER_BUCKET))
        self._stack.callback(self.broker.stop)
        self.broker.start()
        self._stack.callback(self.database.stop)
        self.database.start()

    def revive(self) -> list[str]:
        """Start again what ended; what happened, in words. One that does not start is tried again later."""
        starts = {
            "s3": lambda: self.s3.start((BUCKET, BROKER_BUCKET)),
            "kafka": self.broker.start,
            "postgres": self.database.start,
        }
        happened = []
        for name, child in self.children.items():
            if not child.alive and time.monotonic() >= self._due.get(name, 0.0):
                self._due[name] = time.monotonic() + REVIVE_S
                try:
                    starts[name]()
                    happened.append(f"{child.name} had ended and was started again")
                except ServerError as error:
                    happened.append(str(error))
        return happened

    @property
    def children(self) -> dict[str, ChildProcess]:
        """The processes by name."""
        return {"s3": self.s3.child, "kafka": self.broker.child, "postgres": self.database.child}

    @property
    def connections(self) -> Connections:
        """Addresses and credentials of all three."""
        return Connections(
            bootstrap=self.broker.bootstrap,
            s3_endpoint=self.s3.endpoint,
            s3_access_key=ACCESS_KEY,
            s3_secret_key=self.s3.secret_key,
            bucket=BUCKET,
            postgres_dsn=self.database.dsn,
            extra=CLIENT_SETTINGS,
        )

    @property
    def bootstrap(self) -> str:
        """Kafka bootstrap address."""
        return self.broker.bootstrap

    @property
    def s3_endpoint(self) -> str:
        """host:port of the S3 API."""
        return self.s3.endpoint

    @property
    def s3_access_key(self) -> str:
        """S3 access key."""
        return ACCESS_KEY

    @property
    def s3_secret_key(self) -> str:
        """S3 secret key."""
        return self.s3.secret_key

    @property
    def bucket(self) -> str:
        """The bucket of the disclosures."""
        return BUCKET

    @property
    def postgres_dsn(self) -> str:
        """postgresql://user:password@host:port/database."""
        return self.database.dsn


def keep_secrets(file: Path) -> dict[str, str]:
    """The credentials of this folder: made by chance once, readable for the owner only."""
    if file.exists():
        kept: dict[str, str] = json.loads(file.read_text())
        return kept
    made = {key: secrets.token_hex(16) for key in KEYS}
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as sink:
        json.dump(made, sink)
    return made


def lock(file: Path) -> IO[str]:
    """Hold `file` until it is closed, so that one folder serves one stack.

    Raises:
        ServerError: another stack uses the folder.
    """
    handle = file.open("a+")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.close()
        raise ServerError(
            f"another crossfoot runs on {file.parent}: use that one, stop it, or choose another --data"
        ) from None
    return handle
