"""Errors as they are made: one digit of a displayed figure, with the truth kept in the manifest."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from crossfoot_local.samples.grid import Draft, Figure, Paragraph, SampleTable, Style

ErrorKind = Literal["total", "part", "prose"]


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted error: where, what stands there, what would be true.

    `table` counts from 1 in document order, `row` and `column` from 0 in the table's body; all three are
    None in prose, where `label` is the sentence.
    """

    kind: ErrorKind
    stated: str
    true: str
    table: int | None = None
    title: str = ""
    row: int | None = None
    column: int | None = None
    label: str = ""
    path: str = ""


def plant(draft: Draft, kinds: Iterable[ErrorKind], style: Style, seed: int) -> tuple[Draft, list[Planted]]:
    """Plant one error of each kind asked for; never two in one table, so that each stays provable."""
    rng = random.Random(f"errors {seed}")
    planted: list[Planted] = []
    for kind in kinds:
        places = [place for place in _places(draft, kind, style) if place.table not in _tables(planted)]
        if places:
            place = rng.choice(places)
            error = replace(place, stated=other_digit(place.true, rng))
            draft = _put(draft, error)
            planted.append(error)
    return draft, planted


def other_digit(text: str, rng: random.Random) -> str:
    """The text with one digit changed, before the decimal point where there is one above it.

    The last decimals could hide in rounding, and a leading zero would not be written.
    """
    whole = text.split(".", 1)[0]
    spots = [place for place, sign in enumerate(whole) if sign.isdigit()]
    if whole.strip("0,") == "":
        spots = [place for place, sign in enumerate(text) if sign.isdigit() and place > len(whole)][:1]
    place = rng.choice(spots)
    least = "1" if place == spots[0] else "0"
    digit = rng.choice([sign for sign in "0123456789" if sign != text[place] and sign >= least])
    return text[:place] + digit + text[place + 1 :]


def _tables(planted: list[Planted]) -> set[int]:
    return {error.table for error in planted if error.table is not None}


def _places(draft: Draft, kind: ErrorKind, style: Style) -> Iterator[Planted]:
    if kind == "prose":
        for block in draft.blocks:
            if isinstance(block, Paragraph):
                for figure in block.figures:
                    if figure not in {"0", "0.00%", "100.00%"} and block.text.count(figure) == 1:
                        yield Planted("prose", "", figure, label=block.text)
        return
    for sequence, table in enumerate(draft.tables, 1):
        yield from _cells(table, sequence, kind, style)


def _cells(table: SampleTable, sequence: int, kind: ErrorKind, style: Style) -> Iterator[Planted]:
    for y, row in enumerate(table.rows):
        label = " ".join(cell for cell in row if isinstance(cell, str) and cell)
        for x, cell in enumerate(row):
            wanted = isinstance(cell, Figure) and cell.amount and cell.total == (kind == "total")
            # below ten a changed digit could hide in the rounding of many parts
            if wanted and isinstance(cell, Figure) and style.number(cell.amount or 0) >= 10:
                path = "/".join(table.columns[x])
                yield Planted(kind, "", style.text(cell), sequence, table.title, y, x, label, path)


def _put(draft: Draft, error: Planted) -> Draft:
    blocks = list(draft.blocks)
    sequence = 0
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            if error.kind == "prose" and block.text == error.label:
                blocks[place] = replace(block, text=block.text.replace(error.true, error.stated))
            continue
        sequence += 1
        if sequence == error.table and error.row is not None and error.column is not None:
            cell = block.rows[error.row][error.column]
            if isinstance(cell, Figure):
                changed = replace(cell, planted=error.stated)
                blocks[place] = block.with_cell(error.row, error.column, changed)
    return replace(draft, blocks=tuple(blocks))
