"""What stands above the rows of a table: title, unit and header, lost, merged or in another order."""

import re
from random import Random

from tests.benchmarks.damages.lines import (
    UNIT,
    Lines,
    cells_of,
    figures_in,
    header_of,
    is_row,
    is_rule,
    pick,
    replaced,
    row_of,
    tables,
)

ORDINALS = re.compile(r"\d{1,2}")


def drop_header(lines: Lines, rng: Random) -> Lines | None:
    """All header rows of a table are lost."""
    head = _header(lines, rng)
    return None if head is None else replaced(lines, head.start, drop=len(head))


def drop_header_line(lines: Lines, rng: Random) -> Lines | None:
    """One header row is lost."""
    head = _header(lines, rng)
    at = pick(rng, [i for i in head or [] if not is_rule(lines[i])])
    return None if at is None else replaced(lines, at)


def drop_header_cell(lines: Lines, rng: Random) -> Lines | None:
    """One heading is lost with its cell: the headings right of it move left."""
    found = _heading(lines, rng)
    if found is None:
        return None
    at, c = found
    cells = cells_of(lines[at])
    return replaced(lines, at, row_of(cells[:c] + cells[c + 1 :], lines[at]))


def blank_header_cell(lines: Lines, rng: Random) -> Lines | None:
    """One heading is lost, its cell stays."""
    found = _heading(lines, rng)
    if found is None:
        return None
    at, c = found
    cells = cells_of(lines[at])
    cells[c] = ""
    return replaced(lines, at, row_of(cells, lines[at]))


def merge_header_lines(lines: Lines, rng: Random) -> Lines | None:
    """Two header rows are one: the headings of each cell one after the other."""
    head = _header(lines, rng)
    rows = [i for i in head or [] if not is_rule(lines[i])]
    if len(rows) < 2:
        return None
    first, second = rows[0], rows[1]
    above, below = cells_of(lines[first]), cells_of(lines[second])
    width = max(len(above), len(below))
    above, below = above + [""] * (width - len(above)), below + [""] * (width - len(below))
    merged = row_of([f"{a}{b}" for a, b in zip(above, below, strict=True)], lines[first])
    return [line for i, line in enumerate(replaced(lines, first, merged)) if i != second]


def swap_header_lines(lines: Lines, rng: Random) -> Lines | None:
    """Two header rows change places."""
    head = _header(lines, rng)
    rows = [i for i in head or [] if not is_rule(lines[i])]
    if len(rows) < 2:
        return None
    damaged = list(lines)
    damaged[rows[0]], damaged[rows[1]] = lines[rows[1]], lines[rows[0]]
    return damaged


def drop_title(lines: Lines, rng: Random) -> Lines | None:
    """The title of a table is lost."""
    at = pick(rng, [i for i in (_above(lines, t, title=True) for t in tables(lines)) if i is not None])
    return None if at is None else replaced(lines, at)


def drop_unit(lines: Lines, rng: Random) -> Lines | None:
    """The line with the unit is lost."""
    at = pick(rng, [i for i, line in enumerate(lines) if UNIT.search(line) and not is_row(line)])
    return None if at is None else replaced(lines, at)


def swap_title_and_unit(lines: Lines, rng: Random) -> Lines | None:
    """The unit is read before the title."""
    pairs = [(_above(lines, t, title=True), _above(lines, t, title=False)) for t in tables(lines)]
    known = [(title, unit) for title, unit in pairs if title is not None and unit is not None]
    if not known:
        return None
    title, unit = rng.choice(known)
    damaged = list(lines)
    damaged[title], damaged[unit] = lines[unit], lines[title]
    return damaged


def wrong_column_number(lines: Lines, rng: Random) -> Lines | None:
    """One digit in the row that numbers the columns is read wrongly (栏次 1 2 8 4)."""
    rows = [i for i, line in enumerate(lines) if len(_ordinals(line)) > 2]
    at = pick(rng, rows)
    if at is None:
        return None
    cells, c = cells_of(lines[at]), rng.choice(_ordinals(lines[at]))
    cells[c] = str((int(cells[c]) + rng.randrange(1, 9)) % 10)
    return replaced(lines, at, row_of(cells, lines[at]))


def _ordinals(line: str) -> list[int]:
    """The cells of a row that numbers its columns; nothing for any other row."""
    if not is_row(line) or figures_in(line):
        return []
    numbers = [(i, c) for i, c in enumerate(cells_of(line)) if ORDINALS.fullmatch(c.strip())]
    follow = [int(c) for _, c in numbers] == list(range(1, len(numbers) + 1))
    return [i for i, _ in numbers] if follow else []


def _header(lines: Lines, rng: Random) -> range | None:
    heads = [head for t in tables(lines) if (head := header_of(lines, t))]
    return rng.choice(heads) if heads else None


def _heading(lines: Lines, rng: Random) -> tuple[int, int] | None:
    head = _header(lines, rng)
    found = [
        (i, c) for i in head or [] if not is_rule(lines[i]) for c, s in enumerate(cells_of(lines[i])) if s
    ]
    return rng.choice(found) if found else None


def _above(lines: Lines, table: range, *, title: bool) -> int | None:
    """The line above a table that is its title, or that says its unit."""
    for i in range(table.start - 1, max(-1, table.start - 8), -1):
        line = lines[i]
        if is_row(line):
            return None
        if title and line.strip().endswith("表") and len(line) > 4:
            return i
        if not title and UNIT.search(line):
            return i
    return None
