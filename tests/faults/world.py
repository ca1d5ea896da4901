"""A running chain with the Prometheus that watches it, for drills: what can be broken, and what mends it."""

import asyncio
import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from aiokafka import AIOKafkaProducer
from aiokafka.structs import ConsumerRecord

from tests.e2e.chain import Chain
from tests.e2e.disclosures import disclosure
from tests.faults.proxy import Proxy
from tests.servers.prometheus import Prometheus


@dataclass
class World:
    """The chain, its watcher, and the networks to its store and its database."""

    chain: Chain
    server: Prometheus
    networks: dict[str, Proxy]
    files: int = 0

    def firing(self) -> set[str]:
        """The alerts that fire now."""
        alerts = self.server.ask("alerts")["alerts"]
        return {one["labels"]["alertname"] for one in alerts if one["state"] == "firing"}

    def fires(self, alert: str, within_s: float) -> float | None:
        """Seconds until an alert fires."""
        return self.until(lambda: alert in self.firing(), within_s)

    def ends(self, alert: str, within_s: float) -> float | None:
        """Seconds until it does not fire any more."""
        return self.until(lambda: alert not in self.firing(), within_s)

    def until(self, condition: Callable[[], bool], within_s: float) -> float | None:
        """Seconds until a condition holds, or None when it does not in time."""
        began = time.monotonic()
        while not condition():
            if time.monotonic() - began > within_s:
                return None
            time.sleep(0.25)
        return time.monotonic() - began

    def upload(
        self, count: int, data: Callable[[int], bytes] = disclosure, name: str = "{}.txt"
    ) -> list[str]:
        """New files, straight into the bucket; their names."""
        names = [name.format(number) for number in range(self.files, self.files + count)]
        for number, one in enumerate(names, self.files):
            self.chain.upload(one, data(number))
        self.files += count
        return names

    def command(self, *arguments: str) -> str:
        """What an operator types, and what it says."""
        done = subprocess.run(
            [sys.executable, "-m", "crossfoot_local", *arguments],
            env=self.chain.environment | {"COLUMNS": "250"},  # nothing is folded
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        return done.stdout + done.stderr

    def restart(self, name: str, **settings: str) -> None:
        """Kill a service with its workers where it still runs, and begin it anew at the same address."""
        if name in self.chain.processes:
            self.kill(name)
        before = dict(self.chain.settings)
        self.chain.settings.update(settings)
        self.chain.launch(name, port=self.chain.ports[name])
        self.chain.settings = before
        self.chain.wait_until(lambda: self.chain.ready(name), 60, f"{name} is ready again")

    def kill(self, name: str) -> None:
        """Kill -9, and nobody is left behind: a worker that sleeps would not notice."""
        workers = self.workers(name)
        self.chain.kill(name)
        for one in workers:
            with contextlib.suppress(psutil.Error):
                one.kill()

    def workers(self, name: str) -> list[psutil.Process]:
        """The processes that a service has begun."""
        return psutil.Process(self.chain.processes[name].pid).children(recursive=True)

    @contextlib.contextmanager
    def flood(self, records: list[ConsumerRecord], a_second: int) -> Iterator[None]:
        """The same messages again and again, so many a second, until this is closed."""
        over = threading.Event()

        async def send() -> None:
            async with AIOKafkaProducer(bootstrap_servers=self.chain.servers.kafka, linger_ms=5) as producer:
                while not over.is_set():
                    for record in records[: a_second // 4]:
                        await producer.send(
                            record.topic, record.value, record.key, headers=list(record.headers)
                        )
                    await asyncio.sleep(0.25)

        thread = threading.Thread(target=lambda: asyncio.run(send()))
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join(30)


def bad_release(folder: Path, package: str, module: str, before: str, after: str) -> str:
    """A copy of a service's package with one line replaced: the folder that goes first on its path."""
    source = Path(next(path for path in sys.path if (Path(path) / package).is_dir())) / package
    subprocess.run(["cp", "-r", str(source), str(folder / package)], check=True)
    file = folder / package / module
    text = file.read_text("utf-8")
    assert text.count(before) == 1, f"{module} does not say {before!r} once"
    file.write_text(text.replace(before, after), "utf-8")
    return str(folder)
