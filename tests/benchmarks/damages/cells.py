"""Cells that a conversion loses, adds, glues, tears or moves within their row."""

from random import Random

from tests.benchmarks.damages.lines import (
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


def drop_empty_cell(lines: Lines, rng: Random) -> Lines | None:
    """An empty cell left of a figure is lost: what is right of it moves left."""
    rows = {i: _empties(lines[i]) for i in body_rows(lines)}
    at = pick(rng, [i for i, empty in rows.items() if empty])
    return None if at is None else _without(lines, at, rng.choice(rows[at]))


def drop_all_empty_cells(lines: Lines, rng: Random) -> Lines | None:
    """No empty cell of a row survives."""
    at = pick(rng, [i for i in body_rows(lines) if _empties(lines[i])])
    if at is None:
        return None
    return replaced(lines, at, row_of([c for c in cells_of(lines[at]) if c.strip()], lines[at]))


def add_empty_cell(lines: Lines, rng: Random) -> Lines | None:
    """A delimiter too many: what is right of it moves right."""
    at = pick(rng, body_rows(lines))
    if at is None:
        return None
    cells = cells_of(lines[at])
    cells.insert(rng.randrange(max(figures_in(lines[at])) + 1), "")
    return replaced(lines, at, row_of(cells, lines[at]))


def glue_cells(lines: Lines, rng: Random) -> Lines | None:
    """A delimiter is lost: two cells are one, with a blank between."""
    return _glued(lines, rng, " ", figures=False)


def glue_figures(lines: Lines, rng: Random) -> Lines | None:
    """Two figures side by side without anything between them."""
    return _glued(lines, rng, "", figures=True)


def glue_figures_with_blank(lines: Lines, rng: Random) -> Lines | None:
    """Two figures side by side in one cell."""
    return _glued(lines, rng, " ", figures=True)


def tear_at_thousands(lines: Lines, rng: Random) -> Lines | None:
    """1,234 in two cells: `1,` and `234`."""
    return _torn(lines, rng, ",", None)


def tear_at_thousands_by_blank(lines: Lines, rng: Random) -> Lines | None:
    """1,234 with a blank inside."""
    return _torn(lines, rng, ",", " ")


def tear_at_point(lines: Lines, rng: Random) -> Lines | None:
    """12.50 in two cells: `12.` and `50`."""
    return _torn(lines, rng, ".", None)


def tear_at_point_by_blank(lines: Lines, rng: Random) -> Lines | None:
    """12.50 with a blank inside."""
    return _torn(lines, rng, ".", " ")


def lose_thousands_separator(lines: Lines, rng: Random) -> Lines | None:
    """1,234 without its comma in one cell."""
    at = pick(rng, [i for i in body_rows(lines) if any("," in c for c in cells_of(lines[i]) if is_figure(c))])
    if at is None:
        return None
    cells = [c.replace(",", "") if is_figure(c) else c for c in cells_of(lines[at])]
    return replaced(lines, at, row_of(cells, lines[at]))


def swap_label_and_figure(lines: Lines, rng: Random) -> Lines | None:
    """The first figure of a row is read before the label beside it."""
    at = pick(rng, [i for i in body_rows(lines) if figures_in(lines[i])[0] > 0])
    if at is None:
        return None
    cells, first = cells_of(lines[at]), figures_in(lines[at])[0]
    cells[first - 1], cells[first] = cells[first], cells[first - 1]
    return replaced(lines, at, row_of(cells, lines[at]))


def shift_column_down(lines: Lines, rng: Random) -> Lines | None:
    """The figures of one column stand one row too low, the last of them below the table."""
    found = tables(lines)
    if not found:
        return None
    rows = [i for i in rng.choice(found) if figures_in(lines[i])]
    column = rng.choice([c for i in rows for c in figures_in(lines[i])])
    damaged, carried = list(lines), ""
    for i in range(rows[0], rows[-1] + 1):
        cells = cells_of(damaged[i])
        if column < len(cells):
            cells[column], carried = carried, cells[column]
            damaged[i] = row_of(cells, damaged[i])
    width = len(cells_of(damaged[rows[-1]]))
    last = ["" for _ in range(max(width, column + 1))]
    last[column] = carried
    return replaced(damaged, rows[-1] + 1, row_of(last, lines[rows[-1]]), drop=0)


def lose_figure(lines: Lines, rng: Random) -> Lines | None:
    """One figure is not there any more, its cell is (cannot be known from the document alone)."""
    at = pick(rng, body_rows(lines))
    if at is None:
        return None
    cells = cells_of(lines[at])
    cells[rng.choice(figures_in(lines[at]))] = ""
    return replaced(lines, at, row_of(cells, lines[at]))


def _empties(line: str) -> list[int]:
    cells = cells_of(line)
    return [i for i in range(max(figures_in(line), default=0)) if not cells[i].strip()]


def _without(lines: Lines, at: int, cell: int) -> Lines:
    cells = cells_of(lines[at])
    return replaced(lines, at, row_of(cells[:cell] + cells[cell + 1 :], lines[at]))


def _glued(lines: Lines, rng: Random, between: str, *, figures: bool) -> Lines | None:
    pairs = [(i, c) for i in body_rows(lines) for c in _pairs(lines[i], figures=figures)]
    if not pairs:
        return None
    at, c = rng.choice(pairs)
    cells = cells_of(lines[at])
    cells[c : c + 2] = [f"{cells[c]}{between}{cells[c + 1]}"]
    return replaced(lines, at, row_of(cells, lines[at]))


def _pairs(line: str, *, figures: bool) -> list[int]:
    cells = cells_of(line)
    near = [c for c in range(len(cells) - 1) if cells[c].strip() and cells[c + 1].strip()]
    return [c for c in near if not figures or (is_figure(cells[c]) and is_figure(cells[c + 1]))]


def _torn(lines: Lines, rng: Random, sign: str, by: str | None) -> Lines | None:
    places = [(i, c) for i in body_rows(lines) for c in figures_in(lines[i]) if sign in cells_of(lines[i])[c]]
    if not places:
        return None
    at, c = rng.choice(places)
    cells = cells_of(lines[at])
    head, tail = cells[c].split(sign, 1)
    cells[c : c + 1] = [head + sign, tail] if by is None else [f"{head}{sign}{by}{tail}"]
    return replaced(lines, at, row_of(cells, lines[at]))
