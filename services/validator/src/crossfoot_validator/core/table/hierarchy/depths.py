"""Nests rows by how deep they stand: enumerators, columns, indent."""

from collections.abc import Callable, Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.table.hierarchy.parents import Parents, of_which
from crossfoot_validator.core.table.hierarchy.sums import is_total

Depth = Callable[[Entry], int]
MARK_WIDTHS = range(3, 9)
"""How wide 其中： is as blanks, of full or half width, give or take one or two."""


def by_enumerators(entries: Sequence[Entry], plain: str, *, carry_heads: bool) -> Parents:
    """一、 above （一） above 1.; rows after a plain carry-over row are its parts till a total, or beside it.

    `plain` says where rows without enumerator belong: below the last enumerated row (`child`), beside the top
    ones (`top`), or above the enumerated ones that follow (`above`).
    """
    styles = sorted({e.label.style for e in entries if e.label.style})
    below = len(styles) + 1
    child = plain == "child" and bool(styles)  # without any number there is nothing that a row stands below
    carried = beside = False
    depths: list[int] = []
    level = 0
    for entry in entries:
        if is_total(entry) or ((entry.label.carry or entry.label.less) and not entry.label.style):
            carried = carry_heads and entry.label.carry is not None
            beside, level = not carry_heads, 0
            depths.append(0)
        elif entry.label.style:
            beside, level = False, styles.index(entry.label.style) + (below if carried else plain == "above")
            depths.append(level)
        else:
            depths.append(below * 2 if carried else level + 1 if child and depths and not beside else 0)
    return of_which(_by_depths(entries, depths), entries)


def by_depth(entries: Sequence[Entry], depth: Depth) -> Parents:
    """The nearest row above that is less deep."""
    return of_which(_by_depths(entries, [depth(e) for e in entries]), entries)


def by_indent(entries: Sequence[Entry]) -> Parents:
    """The nearest row above that is indented less; what stands under the words behind 其中 is beside them."""
    depths = [entry.indent for entry in entries]
    for i in reversed(range(len(entries) - 1)):
        if entries[i].label.of_which and depths[i + 1] - depths[i] in MARK_WIDTHS:
            depths[i] = depths[i + 1]
    return of_which(_by_depths(entries, depths), entries)


def _by_depths(entries: Sequence[Entry], depths: Sequence[int]) -> Parents:
    parents: Parents = []
    path: list[int] = []
    for i, entry in enumerate(entries):
        if is_total(entry):
            path = []
            parents.append(None)
            continue
        while path and depths[path[-1]] >= depths[i]:
            path.pop()
        parents.append(path[-1] if path else None)
        path.append(i)
    return parents
