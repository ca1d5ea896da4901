"""A Chromium to try the desk in: the one that is installed here, else Debian's in a container.

It is driven over its debugging port, so the driver out of the wheel is enough, and no browser is downloaded.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.servers.containers import engine_answers, free_port

IMAGE = "crossfoot/chromium:bookworm"
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
START_S = 60.0


def installed() -> str | None:
    """The program, where there is one; CROSSFOOT_TEST_CHROMIUM may name it."""
    named = os.environ.get("CROSSFOOT_TEST_CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


def can_be_had() -> bool:
    """Whether there is one here, or an engine that builds and runs one."""
    return installed() is not None or engine_answers()


@contextlib.contextmanager
def chromium() -> Iterator[str]:
    """The address of the debugging port of a running one."""
    port = free_port()
    program = installed()
    running = _local(program, port) if program else _contained(port)
    with running:
        address = f"http://127.0.0.1:{port}"
        _until_it_answers(f"{address}/json/version")
        yield address


@contextlib.contextmanager
def _local(program: str, port: int) -> Iterator[None]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, *FLAGS, f"--remote-debugging-port={port}", f"--user-data-dir={profile}"]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            child.kill()
            child.wait()


@contextlib.contextmanager
def _contained(port: int) -> Iterator[None]:
    """On the machine's own network: the desk under test listens on loopback."""
    folder = str(Path(__file__).parent / "chromium")
    subprocess.run(["docker", "build", "-q", "-t", IMAGE, folder], check=True, stdout=subprocess.DEVNULL)
    name = f"crossfoot-chromium-{port}"
    run = ["docker", "run", "--detach", "--rm", "--network", "host", "--name", name, "--shm-size", "256m"]
    command = [*run, IMAGE, f"--remote-debugging-port={port}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        subprocess.run(["docker", "kill", name], check=False, capture_output=True)


def _until_it_answers(address: str) -> None:
    deadline = time.monotonic() + START_S
    while True:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - our own, on loopback
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
