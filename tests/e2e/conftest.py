"""A chain of its own for every end-to-end test, on real servers and on the embedded ones."""

import contextlib
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.chain import Chain
from tests.e2e.topics import empty_topics
from tests.servers.containers import container_servers, engine_answers
from tests.servers.embedded import embedded_servers
from tests.servers.model import Servers

numbers = itertools.count(1)


def kinds() -> list[str]:
    """Both where there is an engine, unless CROSSFOOT_TEST_SERVERS asks for the embedded ones alone."""
    if os.environ.get("CROSSFOOT_TEST_SERVERS") == "embedded" or not engine_answers():
        return ["embedded"]
    return ["containers", "embedded"]


@pytest.fixture(scope="module", params=kinds())
def stack(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """The servers of one module, once of each kind that this machine can run."""
    started = embedded_servers(tmp_path_factory) if request.param == "embedded" else container_servers()
    with started as running:
        yield running


@pytest.fixture
def chain(stack: Servers, tmp_path: Path) -> Iterator[Chain]:
    """A prepared chain; nothing runs yet. What runs at the end is stopped."""
    empty_topics(stack.kafka)
    made = Chain(stack, f"e2e_{next(numbers)}", tmp_path)
    made.prepare()
    with contextlib.ExitStack() as cleanup:
        cleanup.callback(made.stop)
        yield made
