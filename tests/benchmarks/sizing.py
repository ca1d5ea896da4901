"""What a thousand documents of each kind cost, and how many instances a season needs: docs/sizing.md.

    python -m tests.benchmarks.sizing [DOCUMENTS]

Runs the chain on real servers in containers, kind by kind, and reads what every service and server
used of CPU and memory and what Kafka, the store and the database grew by. Then simulates the queue in front
of a service with these figures (queueing.py). CPU seconds bear a busy machine better than times do, and are
still noisy.
"""

import asyncio
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import asyncpg
import psutil

from crossfoot_common.events.topics import TOPICS
from crossfoot_local.samples import make
from tests.benchmarks.queueing import cores
from tests.benchmarks.real_stack import running
from tests.e2e.chain import SERVICES, Chain
from tests.e2e.topics import messages
from tests.servers.model import Used

MIB = 2**20
SERVERS = ("kafka", "s3", "postgres")
KINDS: dict[str, Callable[[int], tuple[str, bytes]]] = {
    form: lambda seed, form=form: (f"{form}-{seed}.{form}", make(seed, "county", form).data)  # type: ignore[misc]
    for form in ("txt", "html", "xlsx", "docx", "pdf")
}


@dataclass(frozen=True, slots=True)
class Cost:
    """Of a thousand documents: CPU seconds of services and servers, MiB stored; and the memory afterwards."""

    cpu: dict[str, float]
    kafka: float
    store: float
    database: float
    memory: dict[str, float]


def main() -> None:
    """Print both tables."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    costs = {}
    with running() as chain:
        for kind, made in KINDS.items():
            costs[kind] = measured(chain, [made(seed) for seed in range(count)])
            print_cost(kind, costs[kind])
    mean = {
        one: sum(cost.cpu[one] for cost in costs.values()) / len(costs) / 1000
        for one in (*SERVICES, *SERVERS)
    }
    places = {"city": 50, "province": 1_000, "country": 10_000, "a burst": 36_000, "a worse one": 100_000}
    for place, hourly in places.items():
        needed = ", ".join(f"{one} {cores(seconds, hourly)}" for one, seconds in mean.items())
        print(f"{place:11} {hourly:6} documents an hour, cores: {needed}")


def measured(chain: Chain, files: Sequence[tuple[str, bytes]]) -> Cost:
    """Send files through, and say what that cost, for a thousand of them."""
    sizes, before = asyncio.run(stored(chain)), cpu(chain)
    for name, data in files:
        chain.upload(name, data)
    chain.outcomes([name for name, _ in files], 1800)
    spent = cpu(chain)  # before what is stored is counted, which costs the servers something itself
    now, more = asyncio.run(stored(chain)), 1000 / len(files)
    kafka, store, database = ((b - a) / MIB * more for a, b in zip(sizes, now, strict=True))
    return Cost(
        cpu={one: (spent[one] - before[one]) * more for one in spent},
        kafka=kafka,
        store=store,
        database=database,
        memory={one: memory(chain, one) for one in SERVICES}
        | {one: used(chain, one).memory for one in SERVERS},
    )


def tree(chain: Chain, service: str) -> list[psutil.Process]:
    """A service with its workers."""
    own = psutil.Process(chain.processes[service].pid)
    return [own, *own.children(recursive=True)]


def cpu(chain: Chain) -> dict[str, float]:
    """CPU seconds so far of each server and service, its workers and those that have ended included."""
    found = {one: used(chain, one).cpu for one in SERVERS}
    for service in SERVICES:
        times = [process.cpu_times() for process in tree(chain, service)]
        found[service] = sum(map(sum, (one[:4] for one in times)))  # own, and of children that have ended
    return found


def used(chain: Chain, server: str) -> Used:
    """What the container of a server used."""
    assert chain.servers.used, "the servers of a sizing run in containers"
    return chain.servers.used(server)


def memory(chain: Chain, service: str) -> float:
    """MiB of a service and its workers, what they share counted once."""
    return sum(process.memory_full_info().pss for process in tree(chain, service)) / MIB


async def stored(chain: Chain) -> tuple[float, float, float]:
    """Bytes in Kafka (keys and values), in the bucket, in the database."""
    kafka = 0
    for topic in TOPICS:
        found = await asyncio.to_thread(messages, chain.servers.kafka, topic.name)
        kafka += sum(len(record.key or b"") + len(record.value or b"") for record in found)
    bucket = sum(item.size or 0 for item in chain.store.list_objects(chain.bucket, recursive=True))
    connection = await asyncpg.connect(chain.dsn)
    size = await connection.fetchval("select pg_database_size(current_database())")
    await connection.close()
    return kafka, bucket, size


def print_cost(kind: str, cost: Cost) -> None:
    """One line a kind."""
    cpus = " ".join(f"{service} {seconds:6.1f}" for service, seconds in cost.cpu.items())
    memories = " ".join(f"{service} {size:4.0f}" for service, size in cost.memory.items())
    servers = f"Kafka {cost.kafka:5.0f} store {cost.store:5.0f} PostgreSQL {cost.database:5.0f} MiB"
    print(f"{kind:5} CPU s: {cpus} | {servers} | MiB now: {memories}", flush=True)


if __name__ == "__main__":
    main()
