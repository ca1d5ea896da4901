"""Fixtures that every suite shares: where the corpus is, and which servers there are."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.servers.containers import container_servers, engine_answers
from tests.servers.embedded import embedded_servers
from tests.servers.model import Servers

# A busy neighbour is no failure of the code, and what decides must decide the same twice: CI draws the same
# examples every time. Everyone else draws new ones, and a new counterexample becomes an example of its own.
settings.register_profile("people", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "people")

REPO = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real disclosures; the tests that need it are skipped where it is not."""
    folder = Path(os.environ.get("CROSSFOOT_SHARED", REPO.parent / "shared"))
    if not (folder / "corpus").is_dir():
        pytest.skip(f"the shared corpus is not at {folder}: set CROSSFOOT_SHARED to run this test")
    return folder


def wanted_servers() -> str:
    """`containers` or `embedded`: as CROSSFOOT_TEST_SERVERS says, else what this machine has."""
    wanted = os.environ.get("CROSSFOOT_TEST_SERVERS", "auto")
    return wanted if wanted != "auto" else ("containers" if engine_answers() else "embedded")


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """Kafka, S3 and PostgreSQL for the session: real ones in containers, else the embedded ones."""
    started = container_servers() if wanted_servers() == "containers" else embedded_servers(tmp_path_factory)
    with started as running:
        yield running


def pytest_report_header() -> str:
    """Say which servers this run tests against: it is not the same thing."""
    kind = wanted_servers()
    note = "" if kind == "containers" else " (no container engine answers: not Apache Kafka, not MinIO)"
    return f"crossfoot: integration and end-to-end tests run on {kind} servers{note}"
