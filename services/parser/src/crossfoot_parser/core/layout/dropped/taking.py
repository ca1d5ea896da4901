"""Takes lines for rows as long as they are some; names that a cell broke go to the row of their figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossfoot_parser.core.layout.dropped.placing import Kind, Reading, is_figure, placements
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_total, squash

LONGEST_PIECE = 30


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
