"""The terminal: the only place that prints, and how errors are told to people.

Names, titles and messages are strangers' text. Strings are never markup here, and what would steer a
terminal, or turn the reading direction around, is shown as a replacement character, wherever it comes from.
"""

import re
from collections.abc import Iterable
from typing import NoReturn

import typer
from rich.console import Console, ConsoleOptions, RenderableType
from rich.markup import escape
from rich.panel import Panel
from rich.segment import Segment
from rich.text import Text

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Terminal(Console):
    """A console for strangers' text."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The same, without what steers; rich's own control codes are segments of their own kind."""
        for one in super().render(renderable, options):
            if one.control or not _STEERING.search(one.text):
                yield one
            else:
                yield Segment(_STEERING.sub("\ufffd", one.text), one.style)


out = Terminal(highlight=False, markup=False)
"""What a command is asked for."""

err = Terminal(stderr=True, highlight=False, markup=False)
"""Everything else: progress, notes, errors."""


def marked(ours: str, **foreign: object) -> Text:
    """Markup of our own, with strangers' text filled in as it is."""
    return Text.from_markup(ours.format(**{name: escape(str(value)) for name, value in foreign.items()}))


def stop(what: str, do: str = "", code: int = 1) -> NoReturn:
    """End the command: say what happened and what to do about it."""
    body = Text(what)
    if do:
        body.append(f"\n\n{do}", style="bold")
    err.print(Panel(body, title="crossfoot", title_align="left", border_style="red"))
    raise typer.Exit(code)
