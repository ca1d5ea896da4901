"""The production profile's servers, with an account of its own for each service."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crossfoot_common.messaging.rights import SERVICES, rights
from crossfoot_warehouse.adapters.database import Database
from crossfoot_warehouse.adapters.schema import upgrade
from tests.integration.secure.postgres import SecurePostgres, secure_postgres
from tests.integration.secure.servers import (
    INSIDE,
    SecureStore,
    certificates,
    inside,
    secure_kafka,
    secure_minio,
)

ROLES = Path(__file__).resolve().parents[3] / "deploy/postgres/roles.sql"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The certificates."""
    made = tmp_path_factory.mktemp("certificates")
    certificates(made)
    return made


@pytest.fixture(scope="session")
def broker_port(folder: Path) -> Iterator[int]:
    """A broker with an operator, and the services with the rights that their contracts give."""
    with secure_kafka(folder) as (container, port):
        users = [
            f"kafka-configs.sh --bootstrap-server {INSIDE} --alter --entity-type users "
            f"--entity-name {name} --add-config 'SCRAM-SHA-512=[password={name}-own]'"
            for name in ("operator", *(f"crossfoot-{service}" for service in SERVICES))
        ]
        lines = [
            f"kafka-acls.sh --bootstrap-server {INSIDE} {line}"
            for service in SERVICES
            for line in rights(service)
        ]
        each = "\n".join((*users, *lines))
        inside(container, "bash", "-c", f"cd /opt/kafka/bin && xargs -P 3 -I_ sh -c './_' <<'E'\n{each}\nE")
        yield port


@pytest.fixture(scope="session")
def database(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecurePostgres]:
    """A database with the three roles and the desk's login, at the schema of this release."""
    with secure_postgres(folder, tmp_path_factory.mktemp("postgres") / "data") as running:
        if running is None:
            pytest.skip("no PostgreSQL here speaks TLS, neither the image's nor the machine's own")
        running.psql(ROLES.read_text("utf-8"), "-v owner_password=owner-own -v writer_password=writer-own")
        upgrade(Database(running.dsn("crossfoot_owner", "owner-own")))
        running.psql("create role crossfoot_desk login password 'desk-own' in role crossfoot_reader;", "")
        yield running


@pytest.fixture(scope="session")
def bucket(folder: Path) -> Iterator[SecureStore]:
    """The store."""
    with secure_minio(folder) as running:
        yield running
