"""The servers out of wheels, for machines without a container engine."""

import contextlib
from collections.abc import Iterator

import pytest

from crossfoot_local.servers.embedded import EmbeddedServers
from tests.servers.model import Servers


@contextlib.contextmanager
def embedded_servers(folders: pytest.TempPathFactory) -> Iterator[Servers]:
    """All three servers as child processes on loopback, with throw-away data."""
    folder = folders.mktemp("embedded")
    with EmbeddedServers(folder) as running:
        yield Servers(
            kind="embedded",
            kafka=running.bootstrap,
            s3_endpoint=f"http://{running.s3_endpoint}",
            s3_access_key=running.s3_access_key,
            s3_secret_key=running.s3_secret_key,
            postgres=running.postgres_dsn,
            notifications=False,
        )
