"""What a conversion does to all of a document, or to all of a table, alike."""

import re
from collections.abc import Callable
from random import Random
from unicodedata import east_asian_width

from tests.benchmarks.damages.lines import Lines, cells_of, is_rule, row_of, tables

WIDE = {ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789.,()%-"}
NARROW = {ord(a): b for a, b in zip("（）：，；％．", "():,;%.", strict=True)}


def drop_blank_lines(lines: Lines, rng: Random) -> Lines | None:  # noqa: ARG001 - every damage has the same signature
    """No empty line survives."""
    return [line for line in lines if line.strip()]


def blanks_for_tabs(lines: Lines, rng: Random) -> Lines | None:
    """The cells of one table are held apart by blanks alone; empty cells leave no trace."""
    return _restyled(lines, rng, lambda cells: "  ".join(c for c in cells if c.strip()))


def single_blanks_for_tabs(lines: Lines, rng: Random) -> Lines | None:
    """The cells of one table are held apart by one blank each; empty cells leave no trace."""
    return _restyled(lines, rng, lambda cells: " ".join(c for c in cells if c.strip()))


def aligned_by_blanks(lines: Lines, rng: Random) -> Lines | None:
    """The cells of one table stand in columns of blanks, as a terminal would show them."""
    found = tables(lines)
    if not found:
        return None
    table = rng.choice(found)
    rows = [cells_of(lines[i]) for i in table if not is_rule(lines[i])]
    widths = [
        max((_width(row[c]) for row in rows if c < len(row)), default=0) for c in range(max(map(len, rows)))
    ]
    shown = [
        "".join(c + " " * (w + 2 - _width(c)) for c, w in zip(row, widths, strict=False)).rstrip()
        for row in rows
    ]
    return [*lines[: table.start], *shown, *lines[table.stop :]]


def tabs_for_pipes(lines: Lines, rng: Random) -> Lines | None:
    """A table in pipes becomes one in tabs, or the other way round."""
    found = tables(lines)
    if not found:
        return None
    table = rng.choice(found)
    like = "\t" if lines[table.start].startswith("|") else "|"
    shown = [row_of(cells_of(lines[i]), like) for i in table if not is_rule(lines[i])]
    return [*lines[: table.start], *shown, *lines[table.stop :]]


def one_cell_a_line(lines: Lines, rng: Random) -> Lines | None:
    """Each cell of a table that shows something is a line of its own."""
    found = tables(lines)
    if not found:
        return None
    table = rng.choice(found)
    shown = [c for i in table if not is_rule(lines[i]) for c in cells_of(lines[i]) if c.strip()]
    return [*lines[: table.start], *shown, *lines[table.stop :]]


def widen(lines: Lines, rng: Random) -> Lines | None:
    """Digits and signs of one table, or of everything, are full-width."""
    found = tables(lines)
    table = rng.choice([*found, range(len(lines))])
    return [
        line.translate(WIDE) if i in table and not is_rule(line) else line for i, line in enumerate(lines)
    ]


def narrow(lines: Lines, rng: Random) -> Lines | None:  # noqa: ARG001 - every damage has the same signature
    """Full-width signs are half-width."""
    return [line.translate(NARROW) for line in lines]


def space_letters(lines: Lines, rng: Random) -> Lines | None:
    """A blank between every two signs of the labels of one table."""
    return _restyled_cells(lines, rng, lambda cell: re.sub(r"(?<=[一-龥])(?=[一-龥])", " ", cell))


def space_signs_of_numbers(lines: Lines, rng: Random) -> Lines | None:
    """A blank after every comma and point of the figures of one table."""
    return _restyled_cells(lines, rng, lambda cell: re.sub(r"(?<=\d)([.,])(?=\d)", r"\1 ", cell))


def trim_rows(lines: Lines, rng: Random) -> Lines | None:
    """The empty cells at the end of every row of one table are lost."""
    found = tables(lines)
    if not found:
        return None
    table = rng.choice(found)
    return [_trimmed(line) if i in table and not is_rule(line) else line for i, line in enumerate(lines)]


def drop_empty_column(lines: Lines, rng: Random) -> Lines | None:
    """A column without any figure is lost in all rows below the header."""
    found = tables(lines)
    if not found:
        return None
    table = rng.choice(found)
    rows = [i for i in table if not is_rule(lines[i])]
    body = rows[len(rows) // 4 :]
    grid = {i: cells_of(lines[i]) for i in body}
    empty = [c for c in range(min(map(len, grid.values()))) if not any(g[c].strip() for g in grid.values())]
    if not empty:
        return None
    c = rng.choice(empty)
    damaged = list(lines)
    for i, cells in grid.items():
        damaged[i] = row_of(cells[:c] + cells[c + 1 :], lines[i])
    return damaged


def _restyled(lines: Lines, rng: Random, style: Callable[[list[str]], str]) -> Lines | None:
    found = tables(lines)
    if not found:
        return None
    table = rng.choice(found)
    shown = [style(cells_of(lines[i])) for i in table if not is_rule(lines[i])]
    return [*lines[: table.start], *shown, *lines[table.stop :]]


def _restyled_cells(lines: Lines, rng: Random, style: Callable[[str], str]) -> Lines | None:
    found = tables(lines)
    if not found:
        return None
    damaged = list(lines)
    for i in rng.choice(found):
        damaged[i] = row_of([style(c) for c in cells_of(lines[i])], lines[i])
    return damaged if damaged != lines else None


def _trimmed(line: str) -> str:
    cells = cells_of(line)
    while len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return row_of(cells, line) if len(cells) > 1 or line.startswith("|") else cells[0]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)
