"""`crossfoot up`: servers and services of this machine, until they are told to stop."""

import signal
import time
import webbrowser
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import Annotated, NoReturn

import typer

from crossfoot_local.connect import DATA, DataOption
from crossfoot_local.console import err, marked
from crossfoot_local.stack.run import LocalStack

ORDER = 20


class Kind(StrEnum):
    """Whose servers."""

    embedded = "embedded"
    external = "external"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("up")(up)


def up(
    *,
    servers: Annotated[
        Kind, typer.Option(help="embedded: started here. external: those that CROSSFOOT_* variables name.")
    ] = Kind.embedded,
    data: DataOption = DATA,
    watch: Annotated[
        Path | None, typer.Option(help="Folder whose files are taken in; default: inbox in the data folder.")
    ] = None,
    browser: Annotated[bool, typer.Option("--open", help="Open the desk in a browser.")] = False,
) -> None:
    """Start everything on this machine and keep it running until Ctrl-C.

    The first start creates databases and keys in the data folder; later ones go on where they stood. All
    servers listen on loopback only. A service that ends is started again.
    """
    signal.signal(signal.SIGTERM, _interrupt)
    started = time.monotonic()
    stack = LocalStack(data, servers.value, watch or data / "inbox", say=_say)
    try:
        with stack:
            stack.until_ready()
            _say(f"ready after {time.monotonic() - started:.1f} s")
            _hints(stack)
            if browser:
                webbrowser.open(stack.address)
            _watch(stack)
    except KeyboardInterrupt:
        pass
    err.print(marked("[dim]stopped; the data stay in[/] {data}", data=stack.data), soft_wrap=True)


def _watch(stack: LocalStack) -> None:
    """Look after the services until interrupted; then nothing may interrupt the stop."""
    try:
        while True:
            for said in stack.tick():
                err.print(said, style="yellow", soft_wrap=True)
            time.sleep(0.2)
    except KeyboardInterrupt:
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, signal.SIG_IGN)
        err.print("stopping …", style="dim")


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - a signal handler's signature
    raise KeyboardInterrupt


def _say(step: str) -> None:
    err.print(marked("[dim]·[/] {step}", step=step))


def _hints(stack: LocalStack) -> None:
    folder = str(stack.watch or "the bucket")
    err.print(marked("\n[bold]Desk:[/] {address}", address=stack.address), soft_wrap=True)
    err.print(f"Upload there, put files into {folder}, or from another terminal:", soft_wrap=True)
    option = "" if stack.data == DATA.absolute() else f" --data {stack.data}"
    for words in ("ingest FILE…", "status", "dead-letters list"):
        err.print(f"  crossfoot {words}{option}", soft_wrap=True)
    err.print("Ctrl-C stops everything.")
