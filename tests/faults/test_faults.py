"""Whatever happens to processes, servers and networks: rows and outcomes are those of an undisturbed run."""

import asyncio
import contextlib
import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from crossfoot_common.messaging.admin import create_topics
from tests.e2e.chain import SERVICES, Chain
from tests.e2e.disclosures import EMPTY, UNREADABLE, disclosure
from tests.e2e.rows import dump
from tests.e2e.topics import empty_topics
from tests.faults.proof import announce_what_is_open, outcomes, verdict
from tests.faults.storm import Storm, through_proxies
from tests.servers.model import Servers
from tests.support.real import settings_for

pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]
numbers = itertools.count(1)
FILES: dict[str, bytes] = {
    **{f"{n}.txt": disclosure(n, wrong=n % 4 == 0) for n in range(24)},
    "again.txt": disclosure(3),
    "broken.pdf": UNREADABLE,
    "empty.txt": EMPTY,
}
Make = Callable[[Servers], Chain]


@pytest.fixture
def make(servers: Servers, tmp_path: Path) -> Iterator[Make]:
    """Prepared chains; what runs at the end is stopped."""
    with contextlib.ExitStack() as cleanup:

        def made(behind: Servers) -> Chain:
            empty_topics(servers.kafka)
            number = next(numbers)
            chain = Chain(behind, f"faults_{number}", tmp_path / str(number))
            chain.folder.mkdir()
            chain.prepare()
            cleanup.callback(chain.stop)
            return chain

        yield made


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    """The rows and outcomes of the undisturbed run."""
    return {}


def undisturbed(kept: dict[str, Any], make: Make, servers: Servers) -> dict[str, Any]:
    """Once for the module."""
    if not kept:
        chain = make(servers)
        chain.start()
        for name, data in FILES.items():
            chain.upload(name, data)
        chain.wait_until(lambda: told(chain), 120, "an undisturbed end")
        kept.update(rows=dump(chain), outcomes=outcomes(chain))
        chain.stop()
        chain.processes.clear()
    return kept


def told(chain: Chain) -> bool:
    """Whether every file is at its end."""
    found = verdict(chain)
    return found.complete and found.names == len(FILES)


@pytest.mark.parametrize("seed", [2])
def test_a_storm_loses_nothing_and_doubles_nothing(
    seed: int, make: Make, servers: Servers, kept: dict[str, Any]
) -> None:
    expected = undisturbed(kept, make, servers)
    random = Random(seed)
    with through_proxies(servers) as (behind, networks):
        chain = make(behind)
        chain.settings |= {"CROSSFOOT_RETRY_MOST_S": "2", "CROSSFOOT_S3_TIMEOUT_S": "5"}
        chain.start()
        storm = Storm(chain, random, networks)
        files = list(FILES.items())
        random.shuffle(files)
        for at in range(0, len(files), 9):
            for name, data in files[at : at + 9]:
                chain.upload(name, data)
            storm.blow(4)
        storm.calm()
        assert dump(chain) == expected["rows"], storm.happened
        assert outcomes(chain) == expected["outcomes"], storm.happened
        chain.stop()
        chain.processes.clear()


@pytest.mark.parametrize("wiped", ["broker", "both"])
def test_what_is_wiped_in_the_middle_of_documents_comes_back_by_reconcile(
    wiped: str, make: Make, servers: Servers, kept: dict[str, Any]
) -> None:
    expected = undisturbed(kept, make, servers)
    chain = make(servers)
    chain.start()
    for name, data in FILES.items():
        chain.upload(name, data)
    chain.wait_until(
        lambda: chain.metric("parser", "crossfoot_messages_total") >= 5, 60, "some documents under way"
    )
    for name in SERVICES:
        chain.kill(name)
    empty_topics(servers.kafka)
    asyncio.run(create_topics(settings_for(servers)))
    if wiped == "both":
        chain.query("truncate documents, tables cascade")
    chain.settings["CROSSFOOT_GROUP_PREFIX"] = f"{chain.name}_anew"  # a wiped broker knows no offsets
    chain.start()
    time.sleep(2)
    deadline = time.monotonic() + 120
    while not told(chain):
        assert time.monotonic() < deadline, verdict(chain)
        announce_what_is_open(chain)
        time.sleep(3)
    assert dump(chain) == expected["rows"]
    assert outcomes(chain) == expected["outcomes"]


def test_rolling_restarts_and_more_and_fewer_parsers_under_load_change_nothing(
    make: Make, servers: Servers, kept: dict[str, Any]
) -> None:
    expected = undisturbed(kept, make, servers)
    chain = make(servers)
    chain.start()
    files = iter(FILES.items())
    for name in (*SERVICES, *SERVICES):
        for file, data in itertools.islice(files, 4):
            chain.upload(file, data)
        if name == "validator" and "parser:2" not in chain.processes:
            chain.launch("parser:2", "parser:3", "parser:4")
        chain.launch(f"{name}:new")  # old and new side by side, then the old one drains
        chain.end(name)
        chain.processes[name] = chain.processes.pop(f"{name}:new")
        chain.ports[name] = chain.ports.pop(f"{name}:new")
    for name in ("parser:2", "parser:3", "parser:4"):
        if name in chain.processes:
            chain.end(name)
    for file, data in files:
        chain.upload(file, data)
    chain.wait_until(lambda: told(chain), 120, "an end")
    assert dump(chain) == expected["rows"]
    assert outcomes(chain) == expected["outcomes"]
