"""Chains for faults, and the quiet run that all of them are compared with."""

import contextlib
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.chain import Chain
from tests.e2e.topics import empty_topics
from tests.faults.runs import FILES, Ends, ends, told
from tests.servers.model import Servers

Make = Callable[..., Chain]
numbers = itertools.count(1)


@contextlib.contextmanager
def chains(folder: Path) -> Iterator[Make]:
    """Makes prepared chains; what runs at the end is stopped."""
    with contextlib.ExitStack() as cleanup:

        def made(servers: Servers, **settings: str) -> Chain:
            empty_topics(servers.kafka)
            number = next(numbers)
            chain = Chain(servers, f"faults_{number}", folder / str(number), settings)
            chain.folder.mkdir()
            chain.prepare()
            cleanup.callback(chain.stop)
            return chain

        yield made


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Prepared chains of one test."""
    with chains(tmp_path) as making:
        yield making


@pytest.fixture(scope="session")
def expected(servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> Ends:
    """The rows and outcomes of a run that nothing disturbs."""
    with chains(tmp_path_factory.mktemp("quiet")) as making:
        chain = making(servers)
        chain.start()
        for name, data in FILES.items():
            chain.upload(name, data)
        chain.wait_until(lambda: told(chain), 120, "a quiet end")
        return ends(chain)
