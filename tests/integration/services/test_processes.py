"""A service as a supervisor sees it: it waits for what is not there yet, and ends honestly."""

import asyncio
import signal
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from crossfoot_common.errors import TransientError
from crossfoot_common.messaging.admin import create_topics
from tests.servers.model import Servers
from tests.support.processes import eventually, service
from tests.support.real import environment, settings_for

pytestmark = pytest.mark.servers


def alone(servers: Servers) -> dict[str, str]:
    """A group and a bucket of a test's own."""
    own = uuid.uuid4().hex[:8]
    return environment(servers, f"test-{own}") | {"CROSSFOOT_GROUP_PREFIX": f"test-{own}"}


@pytest.mark.parametrize("name", ["watcher", "parser", "validator"])
async def test_it_becomes_ready_and_ends_with_0_when_asked(
    name: str, servers: Servers, tmp_path: Path
) -> None:
    await create_topics(settings_for(servers))
    with service(name, alone(servers), tmp_path) as process:
        await process.until_ready()
        assert await process.metric("crossfoot_assigned_partitions") > 0
        process.child.send_signal(signal.SIGTERM)
        assert await process.exit_code() == 0
        assert process.events()[-1] == "service_stopped"


async def test_it_waits_for_a_broker_that_is_not_there_and_says_so(servers: Servers, tmp_path: Path) -> None:
    nowhere = alone(servers) | {"CROSSFOOT_KAFKA_BOOTSTRAP": "127.0.0.1:1"}
    with service("validator", nowhere, tmp_path) as process:

        async def says_so() -> bool:
            return "broker" in (await process.readiness())[1]

        await eventually(says_so)
        assert process.child.poll() is None
        process.child.send_signal(signal.SIGTERM)
        assert await process.exit_code() == 0


async def test_what_nobody_foresaw_ends_it_with_1(servers: Servers, tmp_path: Path) -> None:
    await create_topics(settings_for(servers))
    wrong = alone(servers) | {"CROSSFOOT_S3_SECRET_KEY": "not-the-secret"}
    with service("parser", wrong, tmp_path) as process:
        assert await process.exit_code(60) == 1
        assert "service_failed" in process.events()
        assert "not-the-secret" not in process.log.read_text()


FENCED_S = 5
"""A broker that was paused answers at once, and is fenced a moment later for heartbeats that it missed."""


async def test_a_stop_ends_although_the_broker_does_not_answer_any_more(
    servers: Servers, tmp_path: Path
) -> None:
    if servers.interrupt is None or servers.resume is None:
        pytest.skip("these servers cannot be interrupted")
    await create_topics(settings_for(servers))
    with service("validator", alone(servers), tmp_path) as process:
        await process.until_ready()
        servers.interrupt("kafka")
        try:
            process.child.send_signal(signal.SIGTERM)
            assert await process.exit_code(30) == 0
        finally:
            servers.resume("kafka")
            await eventually(answers(servers))
            await asyncio.sleep(FENCED_S)
            await eventually(answers(servers))


def answers(servers: Servers) -> Callable[[], Awaitable[bool]]:
    """Whether a broker that was away works again, for the tests that come after."""

    async def check() -> bool:
        try:
            await create_topics(settings_for(servers))
        except TransientError:
            return False
        return True

    return check
