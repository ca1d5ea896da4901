"""Finds the stack that a command speaks of: the one that runs on its data folder, else the environment's."""

import os
from pathlib import Path
from typing import Annotated

import typer

from crossfoot_local.console import stop
from crossfoot_local.stack import state
from crossfoot_local.stack.state import StackState

DATA = Path("crossfoot-data")
DataOption = Annotated[
    Path, typer.Option("--data", envvar="CROSSFOOT_DATA", help="Data folder of this machine's stack.")
]


def connect(data: Path) -> StackState | None:
    """Take over the settings of the stack that runs on `data`; None when the environment names servers.

    Ends the command when there is neither.
    """
    running = state.read(data)
    if running is not None:
        os.environ.update(running.environment)
        return running
    if not os.environ.get("CROSSFOOT_KAFKA_BOOTSTRAP"):
        stop(
            f"no stack runs on {data}, and the environment names no servers (CROSSFOOT_KAFKA_BOOTSTRAP …)",
            "Start one with: crossfoot up   (and leave it running in another terminal)",
        )
    return None


def connect_warehouse(data: Path) -> None:
    """Take over where the warehouse is; an analyst's environment names nothing but that.

    Ends the command when nobody says where.
    """
    if not os.environ.get("CROSSFOOT_POSTGRES_DSN"):
        connect(data)
