"""What can be wrong with a machine: no room left on a disk, a clock that is set while everything runs."""

import itertools
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from minio.error import S3Error

from tests.e2e.chain import SERVICES, Chain
from tests.faults.clock import build
from tests.faults.conftest import Make
from tests.faults.runs import FILES, Ends, ends, told
from tests.servers.containers import engine_answers
from tests.servers.model import Servers
from tests.servers.small import with_little_room

pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]
HOUR = 3600


def upload_some(chain: Chain, files: Iterator[tuple[str, bytes]], count: int) -> None:
    """The next few."""
    for name, data in itertools.islice(files, count):
        chain.upload(name, data)


def has_room(chain: Chain) -> bool:
    """Whether the store takes an object; it looks at its disk now and then."""
    try:
        chain.store.put_object(chain.bucket, "room", BytesIO(b"x"), 1)
    except S3Error:
        return False
    return True


def waited(chain: Chain, service: str) -> bool:
    """Whether a service has tried again, because something was away or full."""
    return chain.metric(service, "crossfoot_retries_total") > 0


def test_a_clock_that_is_set_to_and_fro_changes_nothing(
    make: Make, servers: Servers, expected: Ends, tmp_path: Path
) -> None:
    clock = build(tmp_path)
    if clock is None:
        pytest.skip("no C compiler is here: the clock of a process cannot be moved")
    chain = make(servers, CROSSFOOT_RETRY_MOST_S="2", **clock.environment)
    chain.start()
    files = iter(FILES.items())
    for seconds in (600, -600, 0, 2 * HOUR, -2 * HOUR):  # beyond a quarter of an hour the store refuses
        clock.move(seconds)
        upload_some(chain, files, 5)
        time.sleep(2)
    chain.wait_until(lambda: waited(chain, "watcher"), 30, "a store that refuses a clock that is hours off")
    clock.move(0)
    upload_some(chain, files, len(FILES))
    chain.wait_until(lambda: told(chain), 120, "an end")
    assert ends(chain) == expected


@pytest.mark.containers
@pytest.mark.skipif(not engine_answers(), reason="no container engine answers: servers with small disks")
def test_disks_that_are_full_stop_the_chain_and_lose_nothing(
    make: Make, servers: Servers, expected: Ends
) -> None:
    with with_little_room(servers) as (small, rooms):
        chain = make(small, CROSSFOOT_RETRY_MOST_S="2")
        files = iter(FILES.items())
        upload_some(chain, files, 10)  # while the store has room, and before anybody takes them in
        rooms["s3"].fill()
        chain.launch(*SERVICES)  # not start(): a watcher that meets a full store is not ready, rightly
        chain.wait_until(lambda: waited(chain, "watcher"), 60, "a watcher that waits for room in the store")
        rooms["postgres"].fill()
        rooms["s3"].free()
        chain.wait_until(lambda: has_room(chain), 30, "a store that has seen that there is room")
        upload_some(chain, files, 10)
        chain.wait_until(lambda: waited(chain, "warehouse"), 60, "a warehouse that waits for room")
        rooms["postgres"].free()
        upload_some(chain, files, len(FILES))
        chain.wait_until(lambda: told(chain), 120, "an end")
        assert ends(chain) == expected
        chain.stop()
        chain.processes.clear()
