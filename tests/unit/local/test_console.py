"""Strangers' text is shown, and does nothing."""

import io
from collections.abc import Callable

import pytest
from rich.table import Table
from rich.text import Text

from crossfoot_local.console import Terminal, marked

EVIL = "收[/red]入[bold]\x1b]0;owned\x07\x1b[2J\x9b31m\u202e表"


def shown(*what: object) -> str:
    terminal = Terminal(highlight=False, markup=False, file=io.StringIO(), force_terminal=True, width=200)
    terminal.print(*what)
    assert isinstance(terminal.file, io.StringIO)
    return terminal.file.getvalue()


def table(cell: object) -> Table:
    grid = Table("title", title="files")
    grid.add_row(cell)  # type: ignore[arg-type] # strings and texts alike
    return grid


@pytest.mark.parametrize(
    "way",
    [str, Text, table, lambda evil: table(Text(evil)), lambda evil: marked("[bold]{name}[/]", name=evil)],
    ids=["string", "text", "cell", "cell of text", "marked"],
)
def test_it_is_neither_markup_nor_control_wherever_it_stands(way: Callable[[str], object]) -> None:
    said = shown(way(EVIL))
    assert "[/red]" in said
    assert "[bold]" in said
    plain = said.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x1b[3m", "")
    assert not set(plain) & set("\x1b\x07\x9b\u202e")
