"""A store and a database on disks of a few megabytes, which a test fills and empties again."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from testcontainers.core.container import DockerContainer

from tests.servers.containers import plain_minio, plain_postgres, postgres_address
from tests.servers.model import Servers


@dataclass(frozen=True, slots=True)
class Room:
    """The disk of one server."""

    container: DockerContainer
    folder: str

    def fill(self) -> None:
        """Leave no byte."""
        self._run(f"cat /dev/zero > {self.folder}/ballast; df {self.folder} | grep -q 100%")

    def free(self) -> None:
        """Give the room back."""
        self._run(f"rm {self.folder}/ballast")

    def _run(self, command: str) -> None:
        wrapped = self.container.get_wrapped_container()
        code, said = wrapped.exec_run(["sh", "-c", command], user="root")
        assert code == 0, said


@contextlib.contextmanager
def with_little_room(servers: Servers) -> Iterator[tuple[Servers, dict[str, Room]]]:
    """The same Kafka, and a MinIO and a PostgreSQL of their own whose disks are small, by their names."""
    store = plain_minio().with_tmpfs_mount("/data", "size=96m,uid=1000")
    database = plain_postgres().with_tmpfs_mount("/var/lib/postgresql", "size=192m,mode=1777")
    with store, database:
        small = replace(
            servers,
            s3_endpoint=f"http://127.0.0.1:{store.get_exposed_port(9000)}",
            s3_access_key="crossfoot",
            s3_secret_key="throw-away-secret",
            postgres=postgres_address(database),
            notifications=False,
        )
        yield small, {"s3": Room(store, "/data"), "postgres": Room(database, "/var/lib/postgresql")}
