"""Takes lines for rows as long as they are some; names that a cell broke go to the row of their figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossfoot_parser.core.layout.dropped.placing import Kind, Reading, is_figure, placements
from crossfoot_parser.core.vocabulary.column_sorts import YEAR
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_total, squash

LONGEST_PIECE = 30
FEWEST_YEARS = 3
"""So many rows that begin with years show that these are their names."""
NAMES_YEAR = "年"


@dataclass(frozen=True, slots=True)
class Taken:
    """A row: every way to read it, the line that shows its figures, and one past its last line."""

    options: tuple[Reading, ...]
    line: int
    stop: int


def take(lines: Sequence[Sequence[str]], kinds: Sequence[Kind]) -> Iterator[Taken]:
    """The rows at the beginning of the lines."""
    index, row = 0, None
    coded = "code" in kinds
    if kinds[0] == "text" and _are_of_years(lines):
        yield from (_as_shown(row) for row in take([_as_named(texts) for texts in lines], kinds))
        return
    while index < len(lines):
        found = _torn(lines, index, kinds) if coded else None
        found = found or _row(lines, index, kinds)
        if found is None and coded and row is not None and _is_piece(lines[index]):
            row = replace(_renamed(row, lines[index][0], kinds), stop=index + 1)
            index += 1
            continue
        if row is not None:
            yield row
        row = found
        if row is None:
            return
        index = row.stop
    if row is not None:
        yield row


def _are_of_years(lines: Sequence[Sequence[str]]) -> bool:
    """Whether the first rows begin with years alone, one after the other: names, and no amounts."""
    firsts = [texts[0] for texts in lines[:FEWEST_YEARS] if len(texts) > 1]
    dated = len(firsts) == FEWEST_YEARS and all(map(YEAR.fullmatch, firsts))
    steps = {earlier < later for earlier, later in pairwise(firsts)}
    return dated and len(set(firsts)) == len(firsts) and len(steps) == 1


def _as_named(texts: Sequence[str]) -> Sequence[str]:
    """The texts of a row with its year as a name that nobody takes for an amount."""
    return [f"{texts[0]}{NAMES_YEAR}", *texts[1:]] if texts and YEAR.fullmatch(texts[0]) else texts


def _as_shown(row: Taken) -> Taken:
    """The row with its name as the text shows it."""
    dated = row.options[0][0].removesuffix(NAMES_YEAR)
    if not YEAR.fullmatch(dated):
        return row
    return replace(row, options=tuple((dated, *option[1:]) for option in row.options))


def _row(lines: Sequence[Sequence[str]], index: int, kinds: Sequence[Kind]) -> Taken | None:
    texts = lines[index]
    if (
        len(texts) == 1
        and "code" not in kinds
        and ORDINAL.match(squash(texts[0]))
        and not is_figure(texts[0])
    ):
        label = kinds.index("text")
        return Taken((tuple(texts[0] if i == label else "" for i in range(len(kinds))),), index, index + 1)
    options = placements(texts, kinds)
    return Taken(tuple(options), index, index + 1) if options else None


def _torn(lines: Sequence[Sequence[str]], index: int, kinds: Sequence[Kind]) -> Taken | None:
    """A name above and below the line of its code and figures, as they stand beside the middle of a cell."""
    if not _is_piece(lines[index]) or index + 1 >= len(lines):
        return None
    inner = lines[index + 1]
    if len(inner) < 2 or not all(map(is_figure, inner)):
        return None
    below = lines[index + 2] if index + 2 < len(lines) and _is_piece(lines[index + 2]) else []
    name = lines[index][0] + (below[0] if below else "")
    codes = sum(kind == "code" for kind in kinds)
    for count in range(codes, 0, -1):
        options = placements([*inner[:count], name, *inner[count:]], kinds)
        if options:
            return Taken(tuple(options), index + 1, index + 2 + bool(below))
    return None


def _is_piece(texts: Sequence[str]) -> bool:
    """A line with nothing but a piece of a name."""
    if len(texts) != 1 or is_figure(texts[0]) or len(texts[0]) > LONGEST_PIECE:
        return False
    return not is_total(texts[0]) and not ORDINAL.match(squash(texts[0]))


def _renamed(row: Taken, piece: str, kinds: Sequence[Kind]) -> Taken:
    name = kinds.index("text")
    longer = tuple((*r[:name], r[name] + piece, *r[name + 1 :]) for r in row.options)
    return replace(row, options=longer)
