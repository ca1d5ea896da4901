"""The chain on real Kafka, MinIO and PostgreSQL in containers: real disclosures, throughput, upload → row.

    python -m tests.benchmarks.real_stack [DOCUMENTS]

Needs a container engine; the real disclosures are those of the shared corpus, where it is.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg

from crossfoot_local.samples import make
from tests.e2e.chain import Chain
from tests.servers.containers import container_servers

REPO = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CROSSFOOT_SHARED", REPO.parent / "shared"))
SINGLE = 30
ROW = "select 1 from documents where source = $1 or source = $2"


def main() -> None:
    """Print the outcome of each real disclosure, documents a second, and the latency of single uploads."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with running() as chain:
        real_disclosures(chain)
        throughput(chain, count)
        asyncio.run(latency(chain))


@contextmanager
def running() -> Iterator[Chain]:
    """A chain on real servers, ready."""
    settings = {"CROSSFOOT_UPLOADS_TOPIC": "crossfoot.uploads", "CROSSFOOT_INBOX_LIST_S": "30"}
    with container_servers() as servers, tempfile.TemporaryDirectory() as folder:
        chain = Chain(servers, "bench", Path(folder), settings)
        chain.prepare()
        chain.start()
        time.sleep(3)  # the group is joined once the probes are green; topics settle a moment later
        try:
            yield chain
        finally:
            chain.stop()


def real_disclosures(chain: Chain) -> None:
    """Tables found, accepted and rejected, for each file of the corpus."""
    files = sorted((SHARED / "corpus").glob("seeds/*.txt")) + sorted((SHARED / "corpus").glob("pdf/*.pdf"))
    for file in files:
        chain.upload(file.name, file.read_bytes())
    for name, said in chain.outcomes([file.name for file in files], 600).items():
        counts = f"tables {said['tables']:3} accepted {said['accepted']:3} rejected {said['rejected']:3}"
        print(f"{name:50} {said['status']:10} {counts} findings {len(said['findings'])}")


def throughput(chain: Chain, count: int) -> None:
    """Documents a second when all are uploaded at once."""
    samples = {f"bulk-{seed}.txt": make(seed).data for seed in range(count)}
    started = time.perf_counter()
    for name, data in samples.items():
        chain.upload(name, data)
    chain.outcomes(list(samples), 900)
    seconds = time.perf_counter() - started
    print(f"{count} documents in {seconds:.1f} s: {count / seconds:.1f} documents/s through the whole chain")


async def latency(chain: Chain) -> None:
    """Seconds from the beginning of an upload to the document's row, one file at a time."""
    connection = await asyncpg.connect(chain.dsn)
    taken = []
    for number in range(SINGLE):
        name, data = f"single-{number}.txt", make(10_000 + number).data
        started = time.perf_counter()
        await asyncio.to_thread(chain.upload, name, data)
        while not await connection.fetchval(ROW, name, f"inbox/{name}"):  # noqa: ASYNC110 - a database has no event
            await asyncio.sleep(0.01)
        taken.append(time.perf_counter() - started)
    await connection.close()
    print(f"upload to row, {SINGLE} single files: median {statistics.median(taken):.2f} s, "
          f"worst {max(taken):.2f} s")  # fmt: skip


if __name__ == "__main__":
    main()
