"""How rows may nest: by codes, class names, enumerators, blocks, columns, indent, or not at all.

A scheme gives the parent of each row (None: top of the list), or nothing when it does not apply.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.codes import longest_prefix
from crossfoot_common.tables.structure.names import CLASS_ONLY, VEHICLES
from crossfoot_validator.core.forest.sums import Forest, is_total, plant

Parents = list[int | None]
Depth = Callable[[Entry], int]
NO_HEADS: frozenset[int] = frozenset()
FUNCTIONAL, ECONOMIC = "2", frozenset("35")


def candidates(entries: Sequence[Entry]) -> Iterator[Forest]:
    """Every reading of a list that its labels allow, the most telling first."""
    if not entries:
        return
    if _coded(entries):
        for place in ("above", "below", "top"):
            yield plant(f"codes-{place}", entries, by_codes(entries, place), NO_HEADS)
        return
    yield from _by_words(entries)
    if heads := _block_heads(entries):
        yield plant("blocks", entries, by_blocks(entries, heads), heads)
    if len({e.depth for e in entries}) > 1:
        yield plant("columns", entries, by_depth(entries, lambda e: e.depth), NO_HEADS)
    if len({e.indent for e in entries}) > 1:
        yield plant("indent", entries, by_depth(entries, lambda e: e.indent), NO_HEADS)
    yield plant("flat", entries, _of_which([None] * len(entries), entries), NO_HEADS)


def _by_words(entries: Sequence[Entry]) -> Iterator[Forest]:
    """Readings by names and enumerators."""
    if any(e.label.name in CLASS_ONLY for e in entries):
        yield plant("classes", entries, by_classes(entries), NO_HEADS)
    if any(e.label.style or e.label.carry for e in entries):
        for plain in ("child", "top", "above", "level"):
            yield plant(f"enumerators-{plain}", entries, by_enumerators(entries, plain), NO_HEADS)
    if any(VEHICLES.fullmatch(e.label.name) for e in entries):
        yield plant("vehicles", entries, by_vehicles(entries), NO_HEADS)


def _coded(entries: Sequence[Entry]) -> bool:
    rows = [e for e in entries if not is_total(e) and e.title]
    coded = sum(1 for e in rows if _key(e))
    return coded > 0 and (2 * coded >= len(rows) or len({len(_key(e) or "") for e in rows if _key(e)}) > 1)


def _key(entry: Entry) -> str | None:
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
    return _of_which(parents, entries)


def _unit_above(code: str | None, units: dict[str, int]) -> int | None:
    """A unit's own line hangs from the line of the department whose code it begins with."""
    prefix = longest_prefix(code, units) if code else None
    return units[prefix] if prefix else None


def _nest(
    entries: Sequence[Entry], block: Sequence[int], head: int | None, uncoded: str, parents: Parents
) -> None:
    known: dict[str, list[int]] = {}
    for i in block:
        if code := _key(entries[i]):
            known.setdefault(code, []).append(i)
    last: int | None = None
    functional: int | None = None
    for i in block:
        code = _key(entries[i])
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
    follows = _key(entries[i + 1]) is not None
    if uncoded == "above":
        return follows
    return uncoded == "below" and follows and all(_key(e) is None for e in entries[:i])


def _functional(entries: Sequence[Entry]) -> bool:
    return any(e.code is not None for e in entries)


def by_classes(entries: Sequence[Entry]) -> Parents:
    """工资福利支出 and the like head the items after them."""
    parents: Parents = []
    head: int | None = None
    for i, entry in enumerate(entries):
        opens = entry.label.name in CLASS_ONLY
        parents.append(None if opens or is_total(entry) or entry.label.carry else head)
        head = i if opens else None if is_total(entry) or entry.label.carry else head
    return _of_which(parents, entries)


def by_vehicles(entries: Sequence[Entry]) -> Parents:
    """公务用车购置及运行费 heads 购置费 and 运行维护费 where nothing else shows the level."""
    parents: Parents = []
    head: int | None = None
    for i, entry in enumerate(entries):
        opens = VEHICLES.fullmatch(entry.label.name) is not None
        part = re.search(r"购置|运行", entry.label.name) is not None and not opens and not is_total(entry)
        parents.append(head if part else None)
        head = i if opens else head if part else None
    return _of_which(parents, entries)


def by_enumerators(entries: Sequence[Entry], plain: str) -> Parents:
    """一、 above （一） above 1.; rows after a plain carry-over row are its parts until the next total.

    `plain` says where rows without enumerator belong: below the last enumerated row, beside the top ones
    (`level` also after carry-over rows), or above the enumerated ones that follow.
    """
    styles = sorted({e.label.style for e in entries if e.label.style})
    below = len(styles) + 1
    carried = False
    depths: list[int] = []
    level = 0
    for entry in entries:
        if is_total(entry) or (entry.label.carry and not entry.label.style):
            carried, level = entry.label.carry is not None and plain != "level", 0
            depths.append(0)
        elif entry.label.style:
            level = styles.index(entry.label.style) + (below if carried else plain == "above")
            depths.append(level)
        else:
            depths.append(below * 2 if carried else level + 1 if plain == "child" and depths else 0)
    return _of_which(_by_depths(entries, depths), entries)


def by_blocks(entries: Sequence[Entry], heads: frozenset[int]) -> Parents:
    """A group with its own 小计 row: the rows below, until the next group, are its parts."""
    parents: Parents = []
    head: int | None = None
    for i, entry in enumerate(entries):
        if i in heads or entry.group or is_total(entry) or (entry.depth == 0 and entry.title):
            parents.append(None)
            head = i if i in heads else None
        else:
            parents.append(head)
    return _of_which(parents, entries)


def _block_heads(entries: Sequence[Entry]) -> frozenset[int]:
    return frozenset(i for i, e in enumerate(entries) if e.label.total == "sub" and e.group)


def by_depth(entries: Sequence[Entry], depth: Depth) -> Parents:
    """The nearest row above that is less deep."""
    return _of_which(_by_depths(entries, [depth(e) for e in entries]), entries)


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


def _of_which(parents: Parents, entries: Sequence[Entry]) -> Parents:
    """A 其中 row without a parent below a row is a part of that row."""
    above = -1
    for i, entry in enumerate(entries):
        if not entry.label.of_which:
            above = i
        elif parents[i] is not None and parents[i] == i - 1:
            continue
        elif above >= 0 and not is_total(entries[above]) and parents[i] in {None, parents[above]}:
            parents[i] = above
    return parents
