"""Column paths back into header rows with merged cells, as a reader knows them from paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """One `th`: its text and how many columns and rows it spans."""

    text: str
    colspan: int
    rowspan: int


def heading_rows(paths: Sequence[Path]) -> list[list[Heading]]:
    """The rows of a header, top first; equal neighbours under one parent merge, short paths reach down."""
    depth = max((len(path) for path in paths), default=0)
    return [_row(paths, level, depth) for level in range(depth)]


def _row(paths: Sequence[Path], level: int, depth: int) -> list[Heading]:
    """One level. A column whose path ended further up has its cell there and none here.

    Columns of one whole path are columns of their own: only their parents merge.
    """
    found = []
    keys = [
        (path[: level + 1], len(path), n if len(path) == level + 1 else -1) for n, path in enumerate(paths)
    ]
    for (prefix, length, _), group in groupby(keys, key=lambda key: (key[0], max(key[1], level + 1), key[2])):
        members = list(group)
        if len(prefix) > level:
            ends = all(one[1] == level + 1 for one in members)
            found.append(Heading(prefix[level], len(members), depth - level if ends else 1))
        elif level == 0:  # a column without any heading
            found.extend(Heading("", 1, depth) for _ in members if length)
    return found


def paths_of(columns: Sequence[str], paths: Sequence[Sequence[str]] | None) -> list[Path]:
    """The paths of a table; one that was read before they were kept has its names in one piece."""
    if paths is not None:
        return [tuple(path) or ("",) for path in paths]
    return [(name,) for name in columns]
