"""The command `crossfoot`: finds its commands, so that a new one is one file in `commands/`."""

import ast
import importlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import typer

from crossfoot_common.collecting import seldom
from crossfoot_common.errors import CrossfootError
from crossfoot_local import commands
from crossfoot_local.console import stop
from crossfoot_local.servers.errors import ServerError

ABOUT = """Turns public budget disclosures, as they are published, into figures that are proven to add up.

[bold]Look at a file[/] (no server needed):  crossfoot inspect FILE

[bold]See everything work[/]:  crossfoot demo

[bold]Run it on this machine[/]:  crossfoot up, and in another terminal
crossfoot ingest FILE…, crossfoot status
"""
CLOSING = (
    "Settings are environment variables (docs/how-to/configure.md). A running stack is found through its "
    "data folder (--data, default ./crossfoot-data), other people's servers through CROSSFOOT_* variables."
)


@dataclass(frozen=True, slots=True)
class Listing:
    """What the help says of a command, read from its file without importing it."""

    order: int
    name: str
    module: str
    about: str


@cache
def listings() -> tuple[Listing, ...]:
    """Every command, in the order of the help: its file's name, `ORDER`, and the words of its function.

    Nothing is imported for this: a command brings servers, brokers or readers with it, which nobody should
    wait for who asks for help or for another command.
    """
    found = map(_listing, _files())
    return tuple(sorted((one for one in found if one), key=lambda one: one.order))


def _files() -> Iterator[Path]:
    for folder in commands.__path__:
        yield from (file for file in Path(folder).glob("*.py") if file.stem != "__init__")


def _listing(file: Path) -> Listing | None:
    """The listing of a command's file; its function is the one that follows `register`."""
    body = ast.parse(file.read_bytes()).body
    order = next((n.value for n in body if isinstance(n, ast.Assign) and _named(n.targets[0], "ORDER")), None)
    functions = [node for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    after = [two for one, two in pairwise(functions) if one.name == "register"]
    if not isinstance(order, ast.Constant) or not isinstance(order.value, int) or not after:
        return None
    about = (ast.get_docstring(after[0]) or "").partition("\n\n")[0]
    return Listing(order.value, file.stem.replace("_", "-"), f"{commands.__name__}.{file.stem}", about)


def _named(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name


def build(wanted: str | None = None) -> typer.Typer:
    """The application; with `wanted`, all but that command are only listed, as for the help."""
    app = typer.Typer(
        name="crossfoot",
        help=ABOUT,
        epilog=CLOSING,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for listing in listings():
        if wanted in {None, listing.name}:
            importlib.import_module(listing.module).register(app)
        else:
            app.command(listing.name, help=listing.about)(_only_listed)
    return app


def _only_listed() -> None:
    """Stands in the help for a command that was not asked for."""


def main() -> None:
    """The console script. What was foreseen is told in words; what was not keeps its traceback."""
    try:
        wanted = sys.argv[1] if len(sys.argv) > 1 else ""
        with seldom():  # what a command imports stays, so there is nothing in it to collect
            app = build(wanted)
            if wanted not in {listing.name for listing in listings()}:
                app()  # the help, or what is wrong with the command: all of it is imports
        app()
    except (CrossfootError, ServerError) as error:
        try:
            stop(str(error), "crossfoot status shows what runs; docs/runbook.md says what to do.")
        except typer.Exit as leave:
            raise SystemExit(leave.exit_code) from error
