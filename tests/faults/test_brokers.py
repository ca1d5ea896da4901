"""Three brokers with three copies: each dies once under load, and nothing is lost or doubled."""

import time
from dataclasses import replace

import pytest

from tests.faults.conftest import Make
from tests.faults.runs import FILES, Ends, ends, told
from tests.servers.brokers import three_brokers
from tests.servers.containers import engine_answers
from tests.servers.model import Servers

pytestmark = [
    pytest.mark.containers,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not engine_answers(), reason="no container engine answers: three Kafka brokers"),
]


def test_each_broker_dies_once_and_nothing_is_lost_or_doubled(
    make: Make, servers: Servers, expected: Ends
) -> None:
    files = list(FILES.items())
    with three_brokers() as brokers:
        chain = make(
            replace(servers, kafka=brokers.bootstrap, kind="containers"), CROSSFOOT_KAFKA_REPLICATION="3"
        )
        brokers.wait_until_in_sync()
        chain.start()
        for number in range(len(brokers.ports)):
            for name, data in files[number::3]:
                chain.upload(name, data)
            brokers.kill(number)
            time.sleep(4)  # longer than a dead one is missed: others lead its partitions
            brokers.start(number)
            brokers.wait_until_in_sync()
        chain.wait_until(lambda: told(chain), 120, "an end without reconcile")
        assert ends(chain) == expected
        chain.stop()
        chain.processes.clear()
