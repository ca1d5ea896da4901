"""What page ends do to tables, and what happens between two tables."""

from random import Random

from tests.benchmarks.damages.lines import (
    Lines,
    cells_of,
    figures_in,
    header_of,
    is_row,
    pick,
    replaced,
    tables,
)

FOOTERS = ("— 7 —", "- 12 -", "第 7 页 共 30 页", "7")


def break_page(lines: Lines, rng: Random) -> Lines | None:
    """A page ends within a table: page number, title, unit and header again."""
    return _broken(lines, rng, caption=True, header=True, again=0)


def break_page_with_header(lines: Lines, rng: Random) -> Lines | None:
    """A page ends within a table: page number and header again."""
    return _broken(lines, rng, caption=False, header=True, again=0)


def break_page_bare(lines: Lines, rng: Random) -> Lines | None:
    """A page ends within a table: a page number alone."""
    return _broken(lines, rng, caption=False, header=False, again=0)


def repeat_row_over_page(lines: Lines, rng: Random) -> Lines | None:
    """The last row of a page is the first one of the next as well."""
    return _broken(lines, rng, caption=True, header=True, again=1)


def repeat_row_over_bare_page(lines: Lines, rng: Random) -> Lines | None:
    """The last two rows of a page stand on the next as well, without a header."""
    return _broken(lines, rng, caption=False, header=False, again=2)


def blank_line_in_table(lines: Lines, rng: Random) -> Lines | None:
    """An empty line within a table."""
    found = tables(lines)
    if not found:
        return None
    rows = [i for i in rng.choice(found) if figures_in(lines[i])]
    return replaced(lines, rng.choice(rows), "", drop=0)


def prose_line_in_table(lines: Lines, rng: Random) -> Lines | None:
    """A line of a watermark or a running title within a table."""
    found = tables(lines)
    if not found:
        return None
    rows = [i for i in rng.choice(found) if figures_in(lines[i])]
    return replaced(lines, rng.choice(rows), rng.choice(("内部资料", "部门预算公开", "仅供参考")), drop=0)


def glue_tables(lines: Lines, rng: Random) -> Lines | None:
    """No blank line between a table and the next one's title, unit and header."""
    found = tables(lines)
    if len(found) < 2:
        return None
    k = rng.randrange(len(found) - 1)
    between = [line for line in lines[found[k].stop : found[k + 1].start] if line.strip()]
    return [*lines[: found[k].stop], *between, *lines[found[k + 1].start :]]


def glue_untitled_tables(lines: Lines, rng: Random) -> Lines | None:
    """Nothing at all between a table and the next one's header: title and unit are lost."""
    found = tables(lines)
    near = [k for k in range(len(found) - 1) if found[k + 1].start - found[k].stop < 10]
    k = pick(rng, near)
    return None if k is None else [*lines[: found[k].stop], *lines[found[k + 1].start :]]


def duplicate_table(lines: Lines, rng: Random) -> Lines | None:
    """A table with its title and unit stands there twice."""
    found = tables(lines)
    if not found:
        return None
    table = rng.choice(found)
    start = _caption(lines, table)
    return [*lines[: table.stop], "", *lines[start : table.stop], *lines[table.stop :]]


def _broken(lines: Lines, rng: Random, *, caption: bool, header: bool, again: int) -> Lines | None:
    found = [t for t in tables(lines) if len(t) > 5]
    if not found:
        return None
    table = rng.choice(found)
    head = header_of(lines, table)
    body = [i for i in table if i > head.stop]
    if len(body) < 3:
        return None
    at = rng.choice(body[1:])
    above = lines[_caption(lines, table) : table.start] if caption else []
    top = [lines[i] for i in head] if header else []
    return replaced(lines, at, "", rng.choice(FOOTERS), "", *above, *top, *lines[at - again : at], drop=0)


def _caption(lines: Lines, table: range) -> int:
    """Where the lines above a table begin: title, unit and what is between."""
    start = table.start
    while start and not is_row(lines[start - 1]) and table.start - start < 6 and len(lines[start - 1]) < 30:
        start -= 1
    return start


def empty_row_in_table(lines: Lines, rng: Random) -> Lines | None:
    """A row of empty cells within a table."""
    found = tables(lines)
    if not found:
        return None
    rows = [i for i in rng.choice(found) if figures_in(lines[i])]
    at = rng.choice(rows)
    empty = lines[at]
    for cell in cells_of(empty):
        empty = empty.replace(cell, "", 1) if cell.strip() else empty
    return replaced(lines, at, empty, drop=0)
