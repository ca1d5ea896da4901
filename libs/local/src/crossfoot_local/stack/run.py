"""The one-machine stack: servers, topics, schema, services, in that order; down in the reverse."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Literal, Self

import psutil

from crossfoot_local.servers.embedded import EmbeddedServers, lock
from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.external import external_environment
from crossfoot_local.servers.patience import Patience, size_of, work_of
from crossfoot_local.servers.ports import LOOPBACK, remembered_ports
from crossfoot_local.stack import state
from crossfoot_local.stack.prepare import prepare
from crossfoot_local.stack.services import SERVICES, livez, readiness, service
from crossfoot_local.stack.supervisor import Supervisor

Servers = Literal["embedded", "external"]
LOCAL_SETTINGS = {  # listing a bucket of our own on loopback costs little
    "CROSSFOOT_INBOX_LIST_S": "0.5",
    "CROSSFOOT_VERIFY_EVERY_S": "30",
}

PAGES = "desk pages"


def desk_settings(port: int) -> dict[str, str]:
    """Where this machine's desk shows its pages; whoever sits here may upload."""
    return {
        "CROSSFOOT_DESK_PORT": str(port),
        "CROSSFOOT_DESK_ADDRESS": f"http://{LOOPBACK}:{port}",
        "CROSSFOOT_DESK_UPLOADS": "everyone",
    }


class LocalStack:
    """Context manager around everything that `crossfoot up` starts; `say` hears of every step."""

    def __init__(
        self,
        data: Path,
        servers: Servers = "embedded",
        watch: Path | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.data, self.servers, self.watch, self.say = data.absolute(), servers, watch, say
        self.environment: dict[str, str] = {}
        self.running: EmbeddedServers | None = None
        self.ports: dict[str, int] = {}
        self.ready = False
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Start everything; on any failure stop what was started."""
        with ExitStack() as stack:
            self._start(stack)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *exception: object) -> None:
        """Stop services, then servers."""
        self._stack.close()

    def _start(self, stack: ExitStack) -> None:
        self.data.mkdir(parents=True, exist_ok=True)
        stack.enter_context(lock(self.data / "stack.lock"))
        self.environment = self._servers(stack)
        if self.watch:
            self.watch.mkdir(parents=True, exist_ok=True)
            self.environment["CROSSFOOT_WATCH_FOLDER"] = str(self.watch.absolute())
        self.say("topics and schema")
        prepare(self.environment, self.data / "logs" / "prepare.log")
        self.say("services")
        ports = remembered_ports(self.data / "service-ports.json", (*SERVICES, PAGES))
        self.environment = desk_settings(ports.pop(PAGES)) | self.environment
        self.ports = ports
        children = {
            name: service(name, self.ports[name], self.environment, self.data / "logs") for name in SERVICES
        }
        probes = {name: partial(livez, self.ports[name]) for name in SERVICES}
        self.supervisor = Supervisor(children, probes=probes)
        stack.callback(state.forget, self.data)
        stack.callback(self.supervisor.stop)
        self.supervisor.start()
        self.note()

    def _servers(self, stack: ExitStack) -> dict[str, str]:
        if self.servers == "external":
            return external_environment()
        self.say("servers")
        self.running = stack.enter_context(EmbeddedServers(self.data))
        return LOCAL_SETTINGS | self.running.connections.environment()

    @property
    def address(self) -> str:
        """Where the desk's pages are."""
        return self.environment["CROSSFOOT_DESK_ADDRESS"]

    @property
    def server_pids(self) -> dict[str, int]:
        """The processes of servers of our own."""
        children = self.running.children if self.running else {}
        return {name: child.pid or 0 for name, child in children.items()}

    def note(self) -> None:
        """Leave word of what runs for other commands."""
        watched = self.supervisor.watched
        services = tuple(
            state.ServiceState(name, self.ports[name], one.child.pid, one.restarts, str(one.child.log))
            for name, one in watched.items()
        )
        me = psutil.Process()
        note = state.StackState(
            me.pid, me.create_time(), self.servers, self.ready, self.environment, services, self.server_pids
        )
        state.write(self.data, note)

    def until_ready(self, seconds: float = 90.0) -> None:
        """Wait until every service says that it is ready, as long as they do something.

        Raises:
            ServerError: one does not become ready, or keeps ending.
        """
        waiting = dict(self.ports)
        patience = Patience(seconds, self._progress)
        while waiting:
            self.tick()
            answers = {name: readiness(port) for name, port in waiting.items()}
            waiting = {name: port for name, port in waiting.items() if not answers[name].ready}
            if waiting and patience.over:
                why = "; ".join(f"{name}: {answers[name].detail}" for name in waiting)
                raise ServerError(f"not ready after {seconds:.0f} s: {why}. Logs are in {self.data / 'logs'}")
            time.sleep(0.1)
        self.ready = True
        self.note()

    def _progress(self) -> object:
        """What changes while services start; idle ones work a little, so it is counted coarsely."""
        children = [one.child for one in self.supervisor.watched.values()]
        return [size_of(one.log) for one in children], work_of(*(one.pid for one in children)) // 2

    def tick(self) -> list[str]:
        """Look after servers and services once; what happened, in words."""
        revived = self.running.revive() if self.running else []
        happened = revived + self.supervisor.tick()
        if happened:
            self.note()
        return happened
