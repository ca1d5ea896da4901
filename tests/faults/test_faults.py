"""Whatever happens to processes, servers and networks: rows and outcomes are those of an undisturbed run."""

import asyncio
import itertools
import time
from random import Random

import pytest

from crossfoot_common.messaging.admin import create_topics
from tests.e2e.chain import SERVICES
from tests.e2e.topics import empty_topics
from tests.faults.conftest import Make
from tests.faults.proof import announce_what_is_open, verdict
from tests.faults.runs import FILES, Ends, ends, told
from tests.faults.storm import Storm, through_proxies
from tests.servers.model import Servers
from tests.support.real import settings_for

pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]


@pytest.mark.parametrize("seed", [2])
def test_a_storm_loses_nothing_and_doubles_nothing(
    seed: int, make: Make, servers: Servers, expected: Ends
) -> None:
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
        assert ends(chain) == expected, storm.happened
        chain.stop()
        chain.processes.clear()


@pytest.mark.parametrize("wiped", ["broker", "both"])
def test_what_is_wiped_in_the_middle_of_documents_comes_back_by_reconcile(
    wiped: str, make: Make, servers: Servers, expected: Ends
) -> None:
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
    assert ends(chain) == expected


def test_rolling_restarts_and_more_and_fewer_parsers_under_load_change_nothing(
    make: Make, servers: Servers, expected: Ends
) -> None:
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
    assert ends(chain) == expected
