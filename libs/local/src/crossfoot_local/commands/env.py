"""`crossfoot env`: the settings of the running stack, for other programs."""

import shlex
import sys

import typer

from crossfoot_local.connect import DATA, DataOption, connect

ORDER = 80


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("env")(env)


def env(*, data: DataOption = DATA) -> None:
    """Print the running stack's settings as shell exports: eval "$(crossfoot env)".

    They hold credentials. With them psql, S3 clients and services of your own reach the same servers.
    """
    running = connect(data)
    for name, value in sorted((running.environment if running else {}).items()):
        sys.stdout.write(f"export {name}={shlex.quote(value)}\n")
