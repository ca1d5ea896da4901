"""The services as processes: what starts each, and where each answers."""

import json
import sys
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from crossfoot_local.servers.ports import LOOPBACK
from crossfoot_local.servers.process import ChildProcess

SERVICES = ("watcher", "parser", "validator", "warehouse", "desk")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a probe said; `reachable` is False when nothing answered."""

    reachable: bool
    ready: bool
    detail: str


def service(name: str, port: int, environment: dict[str, str], logs: Path) -> ChildProcess:
    """One service as a child process; settings are the environment's."""
    return ChildProcess(
        name,
        [sys.executable, "-P", "-m", f"crossfoot_{name}"],
        logs / f"{name}.log",
        environment={
            **environment,
            "CROSSFOOT_HTTP_HOST": LOOPBACK,
            "CROSSFOOT_HTTP_PORT": str(port),
            "PYTHONUNBUFFERED": "1",
        },
    )


def fetch(port: int, path: str, seconds: float = 2.0) -> tuple[int, str]:
    """Status and body of one of a service's pages; status 0 when nothing answers."""
    try:
        with urllib.request.urlopen(f"http://{LOOPBACK}:{port}{path}", timeout=seconds) as answer:
            return answer.status, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace")
    except (OSError, ValueError):
        return 0, ""


def readiness(port: int) -> Answer:
    """What `/readyz` says."""
    status, body = fetch(port, "/readyz")
    if status == 0:
        return Answer(reachable=False, ready=False, detail="does not answer")
    return Answer(reachable=True, ready=status == 200, detail=_words(body))


def livez(port: int) -> tuple[bool | None, str]:
    """What `/livez` says of itself, and why; None when nothing answers."""
    status, body = fetch(port, "/livez")
    return (None, "does not answer") if status == 0 else (status == 200, _words(body))


def _words(body: str) -> str:
    """The probe's reason; what is no answer of ours is shown as it is."""
    try:
        return str(json.loads(body)["why"])
    except (ValueError, KeyError, TypeError):
        return body.strip()
