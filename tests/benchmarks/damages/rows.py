"""Rows that a conversion loses, breaks, joins, repeats, or robs of their labels."""

import re
from random import Random

from tests.benchmarks.damages.lines import (
    MARKS,
    Lines,
    body_rows,
    cells_of,
    figures_in,
    is_figure,
    pick,
    replaced,
    row_of,
    tables,
)

TOTAL = re.compile(r"^[^0-9.,]*(合\s*计|总\s*计|小\s*计)$")


def drop_row(lines: Lines, rng: Random) -> Lines | None:
    """A row with figures is lost (cannot be known, unless a code or a line number is missed)."""
    at = pick(rng, body_rows(lines))
    return None if at is None else replaced(lines, at)


def break_row(lines: Lines, rng: Random) -> Lines | None:
    """The line ends between two cells; the rest of the row is the next line."""
    at = pick(rng, body_rows(lines, 2))
    if at is None:
        return None
    cells = cells_of(lines[at])
    cut = rng.randrange(1, len(cells))
    return replaced(lines, at, row_of(cells[:cut], lines[at]), row_of(cells[cut:], lines[at]))


def break_row_within_cell(lines: Lines, rng: Random) -> Lines | None:
    """The line ends within a label; the rest of the label and of the row are the next line."""
    found = _labels(lines)
    if not found:
        return None
    at, c = rng.choice(found)
    cells = cells_of(lines[at])
    cut = rng.randrange(1, len(cells[c]))
    first, second = [*cells[:c], cells[c][:cut]], [cells[c][cut:], *cells[c + 1 :]]
    return replaced(lines, at, row_of(first, lines[at]), row_of(second, lines[at]))


def wrap_label(lines: Lines, rng: Random) -> Lines | None:
    """The end of a label stands alone in the next row, in its column."""
    found = _labels(lines)
    if not found:
        return None
    at, c = rng.choice(found)
    cells = cells_of(lines[at])
    cut = rng.randrange(1, len(cells[c]))
    below = ["" for _ in cells]
    below[c], cells[c] = cells[c][cut:], cells[c][:cut]
    return replaced(lines, at, row_of(cells, lines[at]), row_of(below, lines[at]))


def move_last_cell(lines: Lines, rng: Random) -> Lines | None:
    """The last figure of a row stands in a line of its own, or in front of the next row."""
    at = pick(rng, body_rows(lines, 2))
    if at is None:
        return None
    cells = cells_of(lines[at])
    last = max(figures_in(lines[at]))
    moved, rest = cells[last], [*cells[:last], *cells[last + 1 :]]
    alone = rng.random() < 0.5 or at + 1 == len(lines)
    after = [moved] if alone else [row_of([moved, *cells_of(lines[at + 1])], lines[at])]
    return replaced(lines, at, row_of(rest, lines[at]), *after, drop=1 if alone else 2)


def join_rows(lines: Lines, rng: Random) -> Lines | None:
    """Two rows stand in one line, one after the other."""
    at = _with_next(lines, rng)
    if at is None:
        return None
    return replaced(lines, at, row_of([*cells_of(lines[at]), *cells_of(lines[at + 1])], lines[at]), drop=2)


def merge_rows(lines: Lines, rng: Random) -> Lines | None:
    """Two rows are one, cell by cell: `a b`, `1.00 2.00`."""
    at = _with_next(lines, rng)
    if at is None or len(cells_of(lines[at])) != len(cells_of(lines[at + 1])):
        return None
    pairs = zip(cells_of(lines[at]), cells_of(lines[at + 1]), strict=True)
    return replaced(lines, at, row_of([f"{a} {b}".strip() for a, b in pairs], lines[at]), drop=2)


def repeat_row(lines: Lines, rng: Random) -> Lines | None:
    """A row stands there twice."""
    at = pick(rng, body_rows(lines))
    return None if at is None else replaced(lines, at, lines[at], lines[at])


def drop_marks(lines: Lines, rng: Random) -> Lines | None:
    """The marks 其中, 一、 or 1. in front of the labels of a table are lost."""
    found = tables(lines)
    if not found:
        return None
    damaged = list(lines)
    for i in rng.choice(found):
        damaged[i] = row_of([MARKS.sub("", c) for c in cells_of(lines[i])], lines[i])
    return damaged if damaged != lines else None


def drop_one_mark(lines: Lines, rng: Random) -> Lines | None:
    """One label loses its mark."""
    at = pick(rng, [i for i in body_rows(lines) if any(MARKS.search(c) for c in cells_of(lines[i]))])
    if at is None:
        return None
    cells = cells_of(lines[at])
    c = rng.choice([c for c, cell in enumerate(cells) if MARKS.search(cell)])
    cells[c] = MARKS.sub("", cells[c])
    return replaced(lines, at, row_of(cells, lines[at]))


def drop_total_label(lines: Lines, rng: Random) -> Lines | None:
    """A row of totals loses the word that says so."""
    at = pick(rng, [i for i in body_rows(lines) if any(TOTAL.match(c) for c in cells_of(lines[i]))])
    if at is None:
        return None
    return replaced(lines, at, row_of([TOTAL.sub("", c) for c in cells_of(lines[at])], lines[at]))


def drop_label(lines: Lines, rng: Random) -> Lines | None:
    """A row with figures loses a label, its cell stays."""
    found = _labels(lines)
    if not found:
        return None
    at, c = rng.choice(found)
    cells = cells_of(lines[at])
    cells[c] = ""
    return replaced(lines, at, row_of(cells, lines[at]))


def drop_code(lines: Lines, rng: Random) -> Lines | None:
    """A row with figures loses its code, its cell stays."""
    at = pick(rng, [i for i in body_rows(lines) if re.fullmatch(r"\d{2,7}", cells_of(lines[i])[0].strip())])
    return None if at is None else replaced(lines, at, row_of(["", *cells_of(lines[at])[1:]], lines[at]))


def _labels(lines: Lines) -> list[tuple[int, int]]:
    return [
        (i, c)
        for i in body_rows(lines)
        for c, cell in enumerate(cells_of(lines[i]))
        if len(cell) > 2 and not is_figure(cell) and not cell.strip().isdigit()
    ]


def _with_next(lines: Lines, rng: Random) -> int | None:
    rows = set(body_rows(lines))
    return pick(rng, [i for i in sorted(rows) if i + 1 in rows])
