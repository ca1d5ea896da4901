"""The terminal: the only place that prints, and how errors are told to people."""

from typing import NoReturn

import typer
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

out = Console(highlight=False)
"""What a command is asked for."""

err = Console(stderr=True, highlight=False)
"""Everything else: progress, notes, errors."""


def stop(what: str, do: str = "", code: int = 1) -> NoReturn:
    """End the command: say what happened and what to do about it."""
    body = Text(what)
    if do:
        body.append(f"\n\n{do}", style="bold")
    err.print(Panel(body, title="crossfoot", title_align="left", border_style="red"))
    raise typer.Exit(code)
