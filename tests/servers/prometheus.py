"""A real Prometheus for the time of a test: the program where it is installed, else its container."""

import contextlib
import json
import shutil
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from testcontainers.core.container import DockerContainer

from tests.servers.containers import PATIENT, engine_answers, free_port

REPO = Path(__file__).resolve().parents[2]
IMAGE = "prom/prometheus:v2.42.0"
COMPOSE = REPO / "deploy/compose/prometheus.yml"
MONITORING = REPO / "deploy/k8s/monitoring"
ALERTS = MONITORING / "alerts"


def there_is_one() -> bool:
    """Whether this machine can run it."""
    return shutil.which("prometheus") is not None or engine_answers()


@dataclass(frozen=True, slots=True)
class Prometheus:
    """A server that scrapes; `base` is its address."""

    base: str

    def ask(self, path: str, **parameters: str) -> dict[str, Any]:
        """The `data` of an answer of its API."""
        address = f"{self.base}/api/v1/{path}?{urllib.parse.urlencode(parameters)}"
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server on loopback
            found: dict[str, Any] = json.load(answer)["data"]
        return found

    def series(self, expression: str) -> list[tuple[dict[str, str], float]]:
        """Labels and value of everything that an expression gives now."""
        found = self.ask("query", query=expression)["result"]
        return [(one["metric"], float(one["value"][1])) for one in found]


@contextlib.contextmanager
def prometheus(
    folder: Path, targets: Mapping[str, list[int]], rules: Path = ALERTS / "crossfoot.rules.yml"
) -> Iterator[Prometheus]:
    """Compose's configuration with these loopback ports for each service, scraped every second."""
    port = free_port()
    config = folder / "prometheus.yml"
    config.write_text(yaml.safe_dump(configuration(targets, rules)), "utf-8")
    folder.chmod(0o777)  # the image runs as somebody else
    arguments = [
        f"--config.file={config}",
        f"--storage.tsdb.path={folder / 'tsdb'}",
        f"--web.listen-address=127.0.0.1:{port}",
    ]
    with running(arguments, folder):
        server = Prometheus(f"http://127.0.0.1:{port}")
        until_ready(server)
        yield server


def configuration(targets: Mapping[str, list[int]], rules: Path) -> dict[str, Any]:
    """What compose configures, pointed at processes of this machine."""
    found: dict[str, Any] = yaml.safe_load(COMPOSE.read_text("utf-8"))
    found["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    found["rule_files"] = [str(rules)]
    for job in found["scrape_configs"]:
        del job["dns_sd_configs"]  # compose's names
        for group in job["static_configs"]:
            ports = targets.get(group["labels"]["service"], [])  # a test may do without a service
            group["targets"] = [f"127.0.0.1:{port}" for port in ports]
    return found


@contextlib.contextmanager
def running(arguments: list[str], folder: Path) -> Iterator[None]:
    """The program, or its container with the same paths and the host's network."""
    if program := shutil.which("prometheus"):
        with (folder / "prometheus.log").open("wb") as log:
            child = subprocess.Popen([program, *arguments], stdout=log, stderr=log)
        try:
            yield
        finally:
            child.terminate()
            child.wait(20)
        return
    container = (
        DockerContainer(IMAGE, docker_client_kw=PATIENT)
        .with_kwargs(network_mode="host")
        .with_command(arguments)
    )
    for path in (folder, MONITORING):
        container.with_volume_mapping(str(path), str(path), "rw" if path == folder else "ro")
    with container:
        yield


def until_ready(server: Prometheus, seconds: float = 60) -> None:
    """Wait until it answers."""
    deadline = time.monotonic() + seconds
    while True:
        with contextlib.suppress(OSError):
            server.ask("targets")
            return
        assert time.monotonic() < deadline, "Prometheus does not answer"
        time.sleep(0.3)


def promtool(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Prometheus's own judge of rules, in the folder of those that are deployed."""
    command = [shutil.which("promtool") or "", *arguments]
    if not command[0]:
        mount = ["-v", f"{ALERTS}:{ALERTS}:ro", "-w", str(ALERTS), "--entrypoint", "promtool"]
        command = ["docker", "run", "--rm", *mount, IMAGE, *arguments]
    return subprocess.run(command, cwd=ALERTS, capture_output=True, text=True, check=False)
