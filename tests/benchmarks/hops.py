"""What a message costs in each hop, as a process on real servers, beside the same functions in one process.

Each hop's input is laid in its topic before the hop starts, and nothing else runs meanwhile; clock and CPU
are taken from its first batch to its last, so that joining the group does not count. CPU bears a busy machine
better than messages a second do. What a hop takes beyond its functions is what carrying messages costs.

    python -m tests.benchmarks.hops [FILES]     on the servers that CROSSFOOT_* name, else on embedded ones
"""

import asyncio
import contextlib
import os
import sys
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import psutil

from crossfoot_common.events.topics import ACCEPTED, CHECKED, DOCUMENTS, FILES, REJECTED, TABLES
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.settings import ServiceSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.servers.embedded import CLIENT_SETTINGS, EmbeddedServers
from crossfoot_warehouse.adapters.database import Database
from crossfoot_warehouse.adapters.schema import upgrade
from tests.benchmarks.bare import documents, in_process
from tests.support.processes import Process, service

LOOK_S = 0.5
"""Each look costs the service some milliseconds: more often, and it is the looking that is measured."""


@dataclass(frozen=True, slots=True)
class Hop:
    """A service and the topics whose messages it has to handle."""

    name: str
    topics: tuple[str, ...]


class Rate(NamedTuple):
    """Messages a second, and CPU milliseconds a message: of the service's own process and of its workers."""

    per_second: float
    own_ms: float
    workers_ms: float


HOPS = (
    Hop("parser", (FILES.name,)),
    Hop("validator", (TABLES.name, DOCUMENTS.name)),
    Hop("warehouse", (ACCEPTED.name, REJECTED.name, CHECKED.name)),
)


@contextlib.contextmanager
def servers(folder: Path) -> Iterator[dict[str, str]]:
    """Those of the environment, or embedded ones with throw-away data."""
    if "CROSSFOOT_KAFKA_BOOTSTRAP" in os.environ:
        yield {}
        return
    folder.chmod(0o755)
    with EmbeddedServers(folder / "data") as running:
        yield {
            "CROSSFOOT_KAFKA_BOOTSTRAP": running.bootstrap,
            "CROSSFOOT_S3_ENDPOINT": running.s3_endpoint,
            "CROSSFOOT_S3_ACCESS_KEY": running.s3_access_key,
            "CROSSFOOT_S3_SECRET_KEY": running.s3_secret_key,
            "CROSSFOOT_POSTGRES_DSN": running.postgres_dsn,
            **CLIENT_SETTINGS,
        }


async def handled(process: Process, hop: Hop) -> int:
    """Messages that the process has handled."""
    counts = [
        await process.metric(f'crossfoot_messages_total{{outcome="handled",topic="{topic}"}}')
        for topic in hop.topics
    ]
    return int(sum(counts))


def spent(process: Process) -> tuple[float, float]:
    """CPU milliseconds so far of the service's own process, and of its workers, those that ended included."""
    own = psutil.Process(process.child.pid)
    workers = sum(sum(child.cpu_times()[:4]) for child in own.children(recursive=True))
    return 1000 * sum(own.cpu_times()[:2]), 1000 * workers


async def rate(process: Process, count: Callable[[], Awaitable[int]], wanted: int) -> Rate:
    """What a message takes, from the first that were handled to the last."""
    first: tuple[int, float, tuple[float, float]] | None = None
    async with asyncio.timeout(600):
        while True:
            done, now = await count(), time.perf_counter()
            if done and first is None:
                first = done, now, spent(process)
            if done >= wanted and first is not None:
                before, began, cpu = first
                own, workers = (late - early for late, early in zip(spent(process), cpu, strict=True))
                handled = max(1, done - before)
                return Rate(handled / (now - began), own / handled, workers / handled)
            assert process.child.poll() is None, process.log.read_text()
            await asyncio.sleep(LOOK_S)


async def measure(environment: dict[str, str], folder: Path, payloads: list[bytes]) -> dict[str, Rate]:
    """What a message takes in each hop as a process."""
    values = {name.removeprefix("CROSSFOOT_").lower(): value for name, value in environment.items()}
    settings = ServiceSettings.model_validate(values)
    await create_topics(settings)
    await asyncio.to_thread(upgrade, Database(environment["CROSSFOOT_POSTGRES_DSN"]))
    rates = {"watcher": await watch(environment, settings, folder, payloads)}
    _, wanted = in_process(payloads[:1])
    for hop in HOPS:
        with service(hop.name, environment, folder) as process:
            count = wanted[hop.name] * len(payloads)
            rates[hop.name] = await rate(process, lambda p=process, h=hop: handled(p, h), count)  # type: ignore[misc]
    return rates


async def watch(
    environment: dict[str, str], settings: ServiceSettings, folder: Path, payloads: list[bytes]
) -> Rate:
    """Uploads per second that the watcher takes in and announces."""
    store = S3Store(settings)
    await store.prepare()
    await asyncio.gather(*(store.put(f"inbox/{n}.txt", data) for n, data in enumerate(payloads)))
    store.close()
    with service("watcher", environment, folder) as process:
        name = 'crossfoot_files_received_total{outcome="announced"'

        async def announced() -> int:
            return int(await process.metric(name))

        return await rate(process, announced, len(payloads))


def main() -> None:
    """Measure and print a table."""
    payloads = documents(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
    alone, counts = in_process(payloads)
    with tempfile.TemporaryDirectory(prefix="crossfoot-bench-") as name, servers(Path(name)) as found:
        own = {"CROSSFOOT_GROUP_PREFIX": f"bench-{uuid.uuid4().hex[:6]}"}
        given = {key: value for key, value in os.environ.items() if key.startswith("CROSSFOOT_")}
        rates = asyncio.run(measure(given | found | own, Path(name), payloads))
    print(f"{'hop':<10}{'messages':>9}{'a second':>9}   CPU ms a message: process workers alone carrying")
    for hop, each in rates.items():
        bare, whole = alone.get(hop, 0.0), each.own_ms + each.workers_ms
        costs = (each.own_ms, each.workers_ms, bare, whole - bare)
        print(
            f"{hop:<10}{counts.get(hop, len(payloads)):>9}{each.per_second:>9.0f}{'':19}",
            *map("{:7.2f}".format, costs),
        )


if __name__ == "__main__":
    main()
