"""The command `crossfoot`: finds its commands, so that a new one is one file in `commands/`."""

import importlib
import pkgutil
from types import ModuleType

import typer

from crossfoot_common.errors import CrossfootError
from crossfoot_local import commands
from crossfoot_local.console import stop
from crossfoot_local.servers.process import ServerError

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


def modules() -> list[ModuleType]:
    """The modules in `commands/`, in the order of their `ORDER`."""
    names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    found = [importlib.import_module(f"{commands.__name__}.{name}") for name in names]
    return sorted((module for module in found if hasattr(module, "ORDER")), key=lambda one: int(one.ORDER))


def build() -> typer.Typer:
    """The application with every command."""
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
    for module in modules():
        module.register(app)
    return app


def main() -> None:
    """The console script. What was foreseen is told in words; what was not keeps its traceback."""
    try:
        build()()
    except (CrossfootError, ServerError) as error:
        try:
            stop(str(error), "crossfoot status shows what runs; docs/runbook.md says what to do.")
        except typer.Exit as leave:
            raise SystemExit(leave.exit_code) from error
