"""A long storm on a chain with many documents: nothing may be lost, nothing may be there twice.

    python -m tests.faults.torture DOCUMENTS MINUTES SEED     (make torture DOCUMENTS=… MINUTES=… SEED=…)

On containers where an engine answers, else on the embedded servers, which cannot be paused. While it lasts,
the most memory that each service held is noted: it must not grow with the documents.
"""

import contextlib
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import psutil

from crossfoot_local.servers.embedded import EmbeddedServers
from tests.e2e.chain import Chain
from tests.e2e.disclosures import disclosure
from tests.faults.proof import verdict
from tests.faults.storm import Storm, through_proxies
from tests.servers.containers import container_servers, engine_answers
from tests.servers.model import Servers

AT_ONCE = 50


@contextlib.contextmanager
def servers(folder: Path) -> Iterator[Servers]:
    """Real ones in containers, or the embedded ones."""
    if engine_answers():
        with container_servers() as running:
            yield running
        return
    folder.chmod(0o755)
    with EmbeddedServers(folder / "servers") as embedded:
        yield Servers(
            kind="embedded",
            kafka=embedded.bootstrap,
            s3_endpoint=f"http://{embedded.s3_endpoint}",
            s3_access_key=embedded.s3_access_key,
            s3_secret_key=embedded.s3_secret_key,
            postgres=embedded.postgres_dsn,
            notifications=False,
        )


def memory(chain: Chain, most: dict[str, int]) -> None:
    """Note the most that each service holds, without its workers, in MiB."""
    for name, process in list(chain.processes.items()):
        with contextlib.suppress(psutil.Error):
            held = psutil.Process(process.pid).memory_info().rss // 2**20
            most[name.partition(":")[0]] = max(most.get(name.partition(":")[0], 0), held)


def main() -> int:
    """Blow, calm, prove, report; 0 when nothing was lost and nothing doubled."""
    documents, minutes, seed = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    random, most = Random(seed), dict[str, int]()
    with contextlib.ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory(prefix="crossfoot-torture-")))
        real = open_.enter_context(servers(folder))
        behind, networks = open_.enter_context(through_proxies(real))
        chain = Chain(behind, f"torture_{seed}", folder, {"CROSSFOOT_RETRY_MOST_S": "5"})
        chain.prepare()
        open_.callback(chain.stop)
        chain.start()
        storm, began, uploaded = Storm(chain, random, networks), time.monotonic(), 0
        while time.monotonic() - began < minutes * 60 or uploaded < documents:
            for number in range(uploaded, min(documents, uploaded + AT_ONCE)):
                chain.upload(f"{number % 97}/{number}.txt", disclosure(number, wrong=number % 5 == 0))
            uploaded = min(documents, uploaded + AT_ONCE)
            storm.blow(1)
            memory(chain, most)
        seconds = storm.calm(within_s=600 + documents)
        found = verdict(chain)
        print(f"seed {seed}, {real.kind}: {documents} documents, {dict(storm.did)}")
        print(f"{found}; {seconds:.0f} s of calm until every file was at its end")
        print(f"most memory, MiB: {most}")
        return 0 if found.complete and found.names == documents else 1


if __name__ == "__main__":
    sys.exit(main())
