"""Rows of two panels whose lines are numbered (行次): the numbers say where each row begins and is halved.

The left half counts from 1, the right one goes on from any number; a half may have lost its label or its
amounts, but never its number. Without numbers nobody knows to which half a lone label belongs.
"""

from collections.abc import Sequence
from itertools import groupby

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.dropped.headings import Layout
from crossfoot_parser.core.layout.dropped.placing import is_figure
from crossfoot_parser.core.vocabulary.column_sorts import ORDINAL_HEAD, head_sort
from crossfoot_parser.core.vocabulary.words import squash

Entry = tuple[str, Line]
PANELS = 2


def are_numbered(heads: Sequence[str]) -> bool:
    """Whether the headings are those of two panels with a column for the numbers of lines each."""
    numbers = sum(ORDINAL_HEAD.fullmatch(squash(head)) is not None for head in heads)
    return numbers == PANELS == [head_sort(head) for head in heads].count("text")


def numbered_rows(entries: Sequence[Entry]) -> list[list[Entry]] | None:
    """The rows, each with both of its numbers; none where the numbers do not count up to the end."""
    rows: list[list[Entry]] = []
    apart: int | None = None  # from the number of the left half to that of the right one
    open_left = False  # the right half of the last row has not begun
    for at, (text, line) in enumerate(entries):
        labelled = at > 0 and not is_figure(entries[at - 1][0])
        if not open_left and text == str(len(rows) + 1):
            label = [rows[-1].pop()] if rows and labelled else list(entries[: at if not rows else 0])
            rows.append([*label, (text, line)])
            open_left = True
        elif rows:
            rows[-1].append((text, line))
            if open_left and text.isdigit() and (labelled or apart is not None):
                off = int(text) - len(rows)
                if apart in {None, off}:
                    apart, open_left = off, False
    return rows if rows and apart is not None and not open_left else None


def has_numbered_panels(layout: Layout) -> bool:
    """Headings over panels alone (收入, 支出), each with 行次: nothing else can stand below them."""
    columns = zip(layout.paths, layout.kinds, strict=True)
    panels = [(path, list(run)) for path, run in groupby(columns, key=lambda column: column[0][:-1])]
    led = all(path and [kind for _, kind in run[:2]] == ["text", "ordinal"] for path, run in panels)
    return led and len(panels) == PANELS
