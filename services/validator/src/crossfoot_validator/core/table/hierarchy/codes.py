"""Nests rows by their codes; units, divisions and rows without code head the codes or follow them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.codes import longest_prefix
from crossfoot_validator.core.table.hierarchy.parents import Parents, of_which
from crossfoot_validator.core.table.hierarchy.sums import is_total

FUNCTIONAL, ECONOMIC = "2", frozenset("35")


def key_of(entry: Entry) -> str | None:
    """The code by which a row nests: its own, or that of its unit."""
    return entry.code or entry.unit_code


def by_codes(entries: Sequence[Entry], uncoded: str) -> Parents:
    """Parent by the longest prefix in the same block; rows without code head, follow or join the codes."""
    parents: Parents = [None] * len(entries)
    units: dict[str, int] = {}
    for head, block in _blocks(entries, uncoded):
        if head is not None:
            parents[head] = _unit_above(entries[head].unit_code, units)
            units[entries[head].unit_code or ""] = head
        _nest(entries, block, head, uncoded, parents)
    return of_which(parents, entries)


def by_repeated_codes(entries: Sequence[Entry]) -> Parents:
    """A code with its own name, then rows that repeat it: the projects on which the item is spent."""
    parents = by_codes(entries, "top")
    head: int | None = None
    for i in range(len(entries)):
        if not repeats(entries, i):
            head = i
        elif head is not None:
            parents[i] = head
    return parents


def repeats(entries: Sequence[Entry], i: int) -> bool:
    """Whether a row shows the code of the row above it."""
    if i == 0 or key_of(entries[i]) is None:
        return False
    above = entries[i - 1]
    return (entries[i].code, entries[i].unit_code) == (above.code, above.unit_code) or (
        entries[i].code is not None and entries[i].code == above.code
    )


def _unit_above(code: str | None, units: dict[str, int]) -> int | None:
    """A unit's own line hangs from the line of the department whose code it begins with."""
    prefix = longest_prefix(code, units) if code else None
    return units[prefix] if prefix else None


def _nest(
    entries: Sequence[Entry], block: Sequence[int], head: int | None, uncoded: str, parents: Parents
) -> None:
    known: dict[str, list[int]] = {}
    for i in block:
        if code := key_of(entries[i]):
            known.setdefault(code, []).append(i)
    last: int | None = None
    functional: int | None = None
    for i in block:
        code = key_of(entries[i])
        if code is not None:
            prefix = longest_prefix(code, known)
            # economic codes below a functional one say what it was spent on
            under = functional if code[0] in ECONOMIC else head
            parents[i] = _nearest(known[prefix], i) if prefix else head if under is None else under
            functional = i if code[0] == FUNCTIONAL else functional
            last = i
        elif uncoded == "below":
            parents[i] = _follow(entries, i, last)


def _nearest(places: Sequence[int], i: int) -> int:
    """The last one before i; where panels are joined a parent may also stand after its parts."""
    before = bisect_left(places, i)
    return places[before - 1] if before else places[0]


def _follow(entries: Sequence[Entry], i: int, last: int | None) -> int | None:
    """Rows below a code: the first hangs from the code, deeper ones from the nearest less deep one."""
    if last is None:
        return None
    for j in range(i - 1, last, -1):
        if entries[j].depth < entries[i].depth:
            return j
    return last


def _blocks(entries: Sequence[Entry], uncoded: str) -> Iterator[tuple[int | None, list[int]]]:
    """Runs of rows under the same head; the head of the next block is a top of its own."""
    head: int | None = None
    block: list[int] = []
    for i, entry in enumerate(entries):
        heads = not is_total(entry) and _heads(entries, i, uncoded)
        if heads or is_total(entry):
            yield head, block
            head, block = (i if heads else None), []
        else:
            block.append(i)
    yield head, block


def _heads(entries: Sequence[Entry], i: int, uncoded: str) -> bool:
    """Whether a row without code heads the codes after it: units above, a division before the first code."""
    entry = entries[i]
    if entry.code is not None or (entry.unit_code is not None and not _functional(entries)):
        return False
    if entry.label.carry or entry.label.of_which or i + 1 == len(entries) or not entry.title:
        return False
    follows = key_of(entries[i + 1]) is not None
    if uncoded == "above":
        return follows
    return uncoded == "below" and follows and all(key_of(e) is None for e in entries[:i])


def _functional(entries: Sequence[Entry]) -> bool:
    return any(e.code is not None for e in entries)
