"""PostgreSQL with TLS: in its container where the image was built with it, else this machine's program."""

import asyncio
import contextlib
import os
import pwd
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import LogMessageWaitStrategy

from tests.servers.containers import PATIENT, POSTGRES_IMAGE, free_port

TLS_SETTINGS = "-c ssl=on -c ssl_cert_file=/tmp/server.crt -c ssl_key_file=/tmp/server.key"
START = (
    "cp /certificates/server.* /tmp && chown postgres /tmp/server.* && chmod 600 /tmp/server.key; "
    f"exec docker-entrypoint.sh postgres {TLS_SETTINGS}"
)
HAS_TLS = "ldd $(command -v postgres || ls /usr/lib/postgresql/*/bin/postgres) | grep -q libssl"
PASSWORD = "throw-away"


@dataclass(frozen=True, slots=True)
class SecurePostgres:
    """One server; `psql` runs a script as its super user, with variables."""

    port: int
    ca: Path
    psql: Callable[[str, str], None]

    def dsn(self, user: str, password: str) -> str:
        """An address that insists on TLS and on the server's name."""
        tls = f"sslmode=verify-full&sslrootcert={self.ca}"
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/crossfoot?{tls}"


def image_has_tls() -> bool:
    """Whether the image's server can speak TLS, as the published one can."""
    command = ["docker", "run", "--rm", "--entrypoint", "bash", POSTGRES_IMAGE, "-c", HAS_TLS]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def program_with_tls() -> Path | None:
    """The folder of a PostgreSQL of this machine that can speak TLS."""
    for program in sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), reverse=True):
        linked = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=False)
        if "libssl" in linked.stdout:
            return program.parent
    return None


@contextlib.contextmanager
def secure_postgres(folder: Path, data: Path) -> Iterator[SecurePostgres | None]:
    """The server, ready; None where nothing here can speak TLS."""
    programs = None if image_has_tls() else program_with_tls()
    if programs is not None:
        with from_programs(programs, folder, data) as running:
            yield running
    elif image_has_tls():
        with from_image(folder) as running:
            yield running
    else:
        yield None


@contextlib.contextmanager
def from_image(folder: Path) -> Iterator[SecurePostgres]:
    """The server in its container."""
    port = free_port()
    container = DockerContainer(POSTGRES_IMAGE, docker_client_kw=PATIENT).with_bind_ports("5432/tcp", port)
    container.with_volume_mapping(str(folder), "/certificates", "ro")
    container.with_env("POSTGRES_PASSWORD", PASSWORD).with_env("POSTGRES_DB", "crossfoot")
    container.with_command(["bash", "-c", START])
    ready = LogMessageWaitStrategy("init process complete").with_startup_timeout(60)
    connect = f"PGPASSWORD={PASSWORD} psql -v ON_ERROR_STOP=1 -h 127.0.0.1 -U postgres -d crossfoot -q"

    def psql(script: str, variables: str) -> None:
        done = container.exec(["bash", "-c", f"{connect} {variables} <<'SQL'\n{script}\nSQL"])
        assert done.exit_code == 0, done.output

    with container.waiting_for(ready):
        yield until_ready(SecurePostgres(port, folder / "ca.pem", psql))


@contextlib.contextmanager
def from_programs(programs: Path, folder: Path, data: Path) -> Iterator[SecurePostgres]:
    """The programs of this machine; they do not run as root."""
    port, user = free_port(), "postgres" if os.getuid() == 0 else None
    initialise(programs, folder, data, user)
    settings = {
        "port": str(port),
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": "",
        "ssl": "on",
        "ssl_cert_file": str(folder / "server.crt"),
        "ssl_key_file": f"{data}/server.key",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    environment = os.environ | {"PGPASSWORD": PASSWORD, "PGHOST": "127.0.0.1", "PGPORT": str(port)}

    def run(program: str, *arguments: str, script: str = "") -> None:
        command = [f"{programs}/{program}", *arguments]
        subprocess.run(command, input=script, text=True, check=True, env=environment, timeout=60)

    def psql(script: str, variables: str) -> None:
        connect = ("-U", "postgres", "-d", "crossfoot", "-v", "ON_ERROR_STOP=1", "-q")
        run("psql", *connect, *variables.split(), script=script)

    with (data / "log").open("wb") as log:
        command = [f"{programs}/postgres", "-D", f"{data}/db", *options]
        child = subprocess.Popen(command, user=user, cwd=data, stdout=log, stderr=log)
        try:
            server = until_ready(SecurePostgres(port, folder / "ca.pem", psql), "postgres")
            run("createdb", "-U", "postgres", "crossfoot")
            yield server
        finally:
            child.terminate()
            child.wait(30)


def initialise(programs: Path, folder: Path, data: Path, user: str | None) -> None:
    """A cluster of the user's, who must also be able to reach it, and to read the server's key alone."""
    data.mkdir()
    key = data / "server.key"
    key.write_bytes((folder / "server.key").read_bytes())
    (data / "password").write_text(PASSWORD)
    key.chmod(0o600)
    if user is not None:
        for path in (data, *data.iterdir()):
            os.chown(path, pwd.getpwnam(user).pw_uid, -1)
        for above in (folder, *data.parents[:3]):
            above.chmod(above.stat().st_mode | 0o011)
    made = ["-D", f"{data}/db", "-U", "postgres", "-A", "scram-sha-256", f"--pwfile={data}/password"]
    subprocess.run([f"{programs}/initdb", *made], user=user, cwd=data, check=True, capture_output=True)


def until_ready(server: SecurePostgres, database: str = "crossfoot") -> SecurePostgres:
    """Wait until it takes connections over TLS."""
    address, deadline = server.dsn("postgres", PASSWORD), time.monotonic() + 30
    while not asyncio.run(answers(address.replace("/crossfoot?", f"/{database}?"))):
        assert time.monotonic() < deadline, "PostgreSQL does not answer"
        time.sleep(0.3)
    return server


async def answers(address: str) -> bool:
    """Whether one can connect."""
    try:
        await (await asyncpg.connect(address, timeout=5)).close()
    except (OSError, asyncpg.PostgresError):
        return False
    return True
