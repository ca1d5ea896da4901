"""What can go wrong with a chain, drawn by a seed: kills, instances, stopped servers, broken networks."""

import contextlib
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random
from urllib.parse import urlsplit

from tests.e2e.chain import SERVICES, Chain
from tests.faults.proof import verdict
from tests.faults.proxy import Proxy
from tests.servers.model import Servers

SCALED = ("parser", "validator", "warehouse")


@dataclass
class Storm:
    """Faults on one chain. `did` counts them, `happened` says them in order."""

    chain: Chain
    random: Random
    networks: dict[str, Proxy]
    did: Counter[str] = field(default_factory=Counter)
    happened: list[str] = field(default_factory=list)

    def blow(self, faults: int, pause_s: float = 0.7) -> None:
        """So many faults, one after the other."""
        for _ in range(faults):
            self.random.choice(
                [self.kill, self.kill, self.kill, self.scale, self.stop, self.cut, self.delay]
            )()
            time.sleep(self.random.uniform(0, pause_s))

    def note(self, what: str, whom: str) -> None:
        self.did[what] += 1
        self.happened.append(f"{what} {whom}")

    def kill(self) -> None:
        """Kill -9 of a running service, which is started again."""
        name = self.random.choice(sorted(self.chain.processes))
        self.note("kill", name)
        self.chain.kill(name)
        self.chain.launch(name)

    def scale(self) -> None:
        """One instance more of a service, or one less, by SIGTERM."""
        name = f"{self.random.choice(SCALED)}:2"
        if name in self.chain.processes:
            self.note("scale down", name)
            self.chain.end(name)
        else:
            self.note("scale up", name)
            self.chain.launch(name)

    def stop(self) -> None:
        """A server that does not answer for some seconds, where it can be paused."""
        servers = self.chain.servers
        if servers.interrupt is None or servers.resume is None:
            return self.cut()
        name = self.random.choice(["kafka", "s3", "postgres"])
        self.note("stop", name)
        servers.interrupt(name)
        time.sleep(self.random.uniform(1, 4))
        servers.resume(name)
        return None

    def cut(self) -> None:
        """All connections to a server break, and none can be made for a while."""
        name = self.random.choice(sorted(self.networks))
        self.note("cut", name)
        self.networks[name].cut()
        time.sleep(self.random.uniform(0.2, 2))
        self.networks[name].mend()

    def delay(self) -> None:
        """A slow network."""
        name = self.random.choice(sorted(self.networks))
        self.note("delay", name)
        self.networks[name].delay_s = self.random.uniform(0.05, 0.3)
        time.sleep(self.random.uniform(0.5, 2))
        self.networks[name].mend()

    def calm(self, within_s: float = 150.0) -> float:
        """Everything runs and nothing disturbs: seconds until every file is at its end."""
        for name in list(self.chain.processes):
            if self.chain.processes[name].poll() is not None:  # what nobody foresaw ends a process: again
                self.chain.kill(name)
                self.chain.launch(name)
        self.chain.launch(*(set(SERVICES) - set(self.chain.processes)))
        began = time.monotonic()
        self.chain.wait_until(lambda: verdict(self.chain).complete, within_s, f"an end after {self.happened}")
        return time.monotonic() - began


@contextlib.contextmanager
def through_proxies(servers: Servers) -> Iterator[tuple[Servers, dict[str, Proxy]]]:
    """The same servers, with store and database behind networks that can break."""
    s3, postgres = urlsplit(servers.s3_endpoint), urlsplit(servers.postgres)
    assert s3.port
    assert postgres.port
    with Proxy(s3.port).running() as store, Proxy(postgres.port).running() as database:
        behind = replace(
            servers,
            s3_endpoint=f"http://127.0.0.1:{store.port}",
            postgres=servers.postgres.replace(f":{postgres.port}/", f":{database.port}/"),
        )
        yield behind, {"s3": store, "postgres": database}
