"""Services as processes, as a supervisor sees them: environment in, probes and exit code out."""

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.servers.containers import free_port


async def eventually(check: Callable[[], Awaitable[bool]], seconds: float = 60) -> None:
    """Wait until the check holds; what others do sends no event to wait for."""
    async with asyncio.timeout(seconds):
        while not await check():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.2)


@dataclass
class Process:
    """One running service."""

    name: str
    port: int
    child: subprocess.Popen[bytes]
    log: Path

    async def readiness(self) -> tuple[int, str]:
        return await asyncio.to_thread(self._get, "/readyz")

    async def metric(self, start: str) -> float:
        """The sum of the samples whose line begins so."""
        _, body = await asyncio.to_thread(self._get, "/metrics")
        return sum(float(line.rsplit(" ", 1)[1]) for line in body.splitlines() if line.startswith(start))

    def _get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError as error:
            return 0, str(error)

    async def until_ready(self, seconds: float = 60) -> None:
        async def ready() -> bool:
            assert self.child.poll() is None, self.log.read_text()
            return (await self.readiness())[0] == 200

        await eventually(ready, seconds)

    async def exit_code(self, seconds: float = 40) -> int:
        return await asyncio.to_thread(self.child.wait, seconds)

    def events(self) -> list[str]:
        """The names of what it logged."""
        return [json.loads(line)["event"] for line in self.log.read_text().splitlines() if line[:1] == "{"]


@contextlib.contextmanager
def service(name: str, environment: Mapping[str, str], folder: Path) -> Iterator[Process]:
    """A service as a process of its own, killed at the end if it still runs."""
    port = free_port()
    log = folder / f"{name}-{port}.log"
    with log.open("wb") as out:
        child = subprocess.Popen(
            [sys.executable, "-m", f"crossfoot_{name}"],
            env={
                **os.environ,
                **environment,
                "CROSSFOOT_HTTP_PORT": str(port),
                "CROSSFOOT_DESK_PORT": str(free_port()),
            },
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Process(name, port, child, log)
    finally:
        child.kill()
        child.wait()
