"""The note that a running stack leaves in its data folder, so that other commands find it."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

import psutil

FILE = "stack.json"


@dataclass(frozen=True, slots=True)
class ServiceState:
    """One service process."""

    name: str
    port: int
    pid: int | None = None
    restarts: int = 0
    log: str = ""


@dataclass(frozen=True, slots=True)
class StackState:
    """A stack: who supervises it since when, its settings, its services. `ready` once all answered."""

    pid: int
    started: float
    servers: str
    ready: bool = False
    environment: dict[str, str] = field(default_factory=dict, repr=False)
    services: tuple[ServiceState, ...] = ()
    server_pids: dict[str, int] = field(default_factory=dict)

    @property
    def alive(self) -> bool:
        """Whether that very supervisor still runs (a pid alone could be somebody else's by now)."""
        try:
            process = psutil.Process(self.pid)
            same = abs(process.create_time() - self.started) < 1.0
            return same and process.status() != psutil.STATUS_ZOMBIE
        except psutil.Error:
            return False


def write(folder: Path, state: StackState) -> None:
    """Replace the note in one step; it holds credentials, so only its owner may read it."""
    new = folder / f"{FILE}.new"
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as sink:
        json.dump(asdict(state), sink, indent=1)
    new.replace(folder / FILE)


def read(folder: Path) -> StackState | None:
    """The note of a stack that runs on this folder, or None."""
    try:
        said = json.loads((folder / FILE).read_text())
    except (OSError, ValueError):
        return None
    services = tuple(ServiceState(**one) for one in said.pop("services"))
    state = StackState(**said, services=services)
    return state if state.alive else None


def forget(folder: Path) -> None:
    """Remove the note."""
    (folder / FILE).unlink(missing_ok=True)
