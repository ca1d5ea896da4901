"""Messages per second of each hop, as a process on real servers, beside the same functions in one process.

Each hop's input is laid in its topic before the hop starts, and nothing else runs meanwhile; the clock runs
from its first batch to its last, so that joining the group does not count.

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

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.events.table_rejected import TableRejected
from crossfoot_common.events.topics import ACCEPTED, CHECKED, DOCUMENTS, FILES, REJECTED, TABLES
from crossfoot_common.messaging import codec
from crossfoot_common.messaging.admin import create_topics
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.settings import ServiceSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.servers.embedded import CLIENT_SETTINGS, EmbeddedServers
from crossfoot_parser.adapters.work import read_document
from crossfoot_parser.core.blocks import Limits
from crossfoot_validator.adapters.work import check_document_message, check_table_message
from crossfoot_warehouse.adapters.database import Database
from crossfoot_warehouse.adapters.schema import upgrade
from crossfoot_warehouse.core.flatten import flatten
from tests.support.processes import Process, service
from tests.support.samples import file_received

TEXT = """青石县第{n}中学2026年部门预算

表一 收支总表
单位：万元
收入\t预算数\t支出\t预算数
一般公共预算\t{total}.00\t教育支出\t{n}.50
政府性基金\t0.00\t农林水支出\t99.50
本年收入合计\t{total}.00\t本年支出合计\t{total}.00

表二 一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
205\t教育支出\t{n}.50\t{n}.50\t0.00
213\t农林水支出\t99.50\t0.00\t99.50
\t合计\t{total}.00\t{n}.50\t99.50
"""

LOOK_S = 0.25
"""Each look costs the service some milliseconds: more often, and it is the looking that is measured."""


@dataclass(frozen=True, slots=True)
class Hop:
    """A service and the topics whose messages it has to handle."""

    name: str
    topics: tuple[str, ...]


HOPS = (
    Hop("parser", (FILES.name,)),
    Hop("validator", (TABLES.name, DOCUMENTS.name)),
    Hop("warehouse", (ACCEPTED.name, REJECTED.name, CHECKED.name)),
)


def documents(count: int) -> list[bytes]:
    """So many different documents of two tables each."""
    return [TEXT.format(n=n, total=n + 100).encode() for n in range(count)]


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


async def rate(process: Process, count: Callable[[], Awaitable[int]], wanted: int) -> float:
    """Messages per second, from the first that were handled to the last."""
    first: tuple[float, int] | None = None
    async with asyncio.timeout(600):
        while True:
            done, now = await count(), time.perf_counter()
            if done and first is None:
                first = now, done
            if done >= wanted and first is not None:
                return (done - first[1]) / (now - first[0]) if done > first[1] else float("inf")
            assert process.child.poll() is None, process.log.read_text()
            await asyncio.sleep(LOOK_S)


def in_process(payloads: list[bytes]) -> tuple[dict[str, float], dict[str, int]]:
    """Messages per second of the same functions, one after the other; and how many messages each hop gets."""
    rates: dict[str, float] = {}

    def timed(name: str, work: Callable[[], list[Outgoing]], messages: int) -> list[Outgoing]:
        started = time.perf_counter()
        made = work()
        rates[name] = messages / (time.perf_counter() - started)
        return made

    received = [file_received(str(n), source=f"{n}.txt") for n in range(len(payloads))]
    parsed = timed(
        "parser",
        lambda: [
            told
            for one, data in zip(received, payloads, strict=True)
            for told in read_document(one, data, Limits(), None).messages
        ],
        len(payloads),
    )
    check = {TABLES.name: check_table_message, DOCUMENTS.name: check_document_message}
    judged = timed(
        "validator", lambda: [check[one.topic](one.payload, "").message for one in parsed], len(parsed)
    )
    timed("warehouse", lambda: flat(judged), len(judged))
    return rates, {"parser": len(payloads), "validator": len(parsed), "warehouse": len(judged)}


def flat(messages: list[Outgoing]) -> list[Outgoing]:
    """Decode and flatten, without the database."""
    kinds: dict[str, type[TableAccepted | TableRejected | DocumentChecked]] = {
        ACCEPTED.name: TableAccepted,
        REJECTED.name: TableRejected,
        CHECKED.name: DocumentChecked,
    }
    flatten(codec.decode(kinds[one.topic], one.payload) for one in messages)
    return []


async def measure(environment: dict[str, str], folder: Path, payloads: list[bytes]) -> dict[str, float]:
    """Messages per second of each hop as a process."""
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
) -> float:
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
    print(f"{'hop':<12}{'messages':>10}{'as a process/s':>18}{'functions alone/s':>20}")
    for hop, each in rates.items():
        beside = f"{alone[hop]:.0f}" if hop in alone else "-"
        print(f"{hop:<12}{counts.get(hop, len(payloads)):>10}{each:>18.0f}{beside:>20}")


if __name__ == "__main__":
    main()
