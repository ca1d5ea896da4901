"""Free ports on loopback, remembered, so that a restarted stack stands where it stood."""

import json
import random
import socket
from collections.abc import Iterable
from pathlib import Path

LOOPBACK = "127.0.0.1"
CANDIDATES = range(20_000, 32_000)
"""Below the range from which the kernel takes ports for outgoing connections: those come back as ours."""


def is_free(port: int) -> bool:
    """Whether a server could listen on `port` now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def free_port(taken: Iterable[int] = ()) -> int:
    """A port on which nobody listens and that is not in `taken`."""
    avoid = set(taken)
    for port in random.sample(CANDIDATES, len(CANDIDATES)):
        if port not in avoid and is_free(port):
            return port
    raise OSError("no free port between 20000 and 32000 on 127.0.0.1: stop something that listens there")


def remembered_ports(file: Path, names: Iterable[str]) -> dict[str, int]:
    """One port for each name: the one of last time where it is still free, else a new one; kept in `file`."""
    before: dict[str, int] = json.loads(file.read_text()) if file.exists() else {}
    ports: dict[str, int] = {}
    for name in names:
        old = before.get(name)
        ports[name] = old if old and is_free(old) else free_port([*ports.values(), *before.values()])
    file.write_text(json.dumps(before | ports, indent=1))
    return ports
