"""Files per second and latency from upload to outcome, through the whole chain on this machine's own stack.

    python -m tests.benchmarks.outcomes [FILES]

The same invented disclosures are read and checked in one process for comparison.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from crossfoot_common.settings import StoreSettings
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.connect import connect
from crossfoot_local.following import Followed, Following
from crossfoot_local.inspection import inspect_bytes
from crossfoot_local.samples import make
from crossfoot_local.stack.background import background

SINGLE = 5


def main() -> None:
    """Print all rates."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        files = written(Path(folder) / "files", count + SINGLE)
        in_one_process(files[:count])
        with background(Path(folder) / "data", seconds=300):
            connect(Path(folder) / "data")
            through_the_chain(files[:count])
            one_by_one(files[count:])


def written(folder: Path, count: int) -> list[Path]:
    """The input: text in every layout."""
    folder.mkdir()
    paths = []
    for seed in range(count):
        paths.append(folder / f"{seed:04}.txt")
        paths[-1].write_bytes(make(seed).data)
    return paths


def in_one_process(files: list[Path]) -> None:
    """Read and check everything here."""
    started, tables = time.perf_counter(), 0
    for path in files:
        tables += sum(len(found.verdicts) for found in inspect_bytes(path.read_bytes(), path.name))
    seconds = time.perf_counter() - started
    print(f"in one process     {len(files) / seconds:8.1f} files/s {tables / seconds:8.1f} tables/s")


def through_the_chain(files: list[Path]) -> None:
    """Upload everything at once and wait for all outcomes."""
    seconds = followed(files)
    print(f"through the chain  {len(files) / seconds:8.1f} files/s   ({len(files)} files in {seconds:.1f} s)")


def one_by_one(files: list[Path]) -> None:
    """Upload single files into the idle chain."""
    taken = sorted(followed([path]) for path in files)
    print(f"one file alone     median {taken[len(taken) // 2]:.2f} s, worst {taken[-1]:.2f} s to its outcome")


def followed(files: list[Path]) -> float:
    """Seconds until all files are at their outcomes."""

    async def run() -> float:
        store = S3Store(StoreSettings())
        started = time.perf_counter()
        ended = await Following(store, [Followed(p.name, p) for p in files]).run(120, lambda: None)
        store.close()
        assert ended, "a file did not reach its outcome"
        return time.perf_counter() - started

    return asyncio.run(run())


if __name__ == "__main__":
    main()
