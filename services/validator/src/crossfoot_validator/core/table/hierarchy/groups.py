"""Nests rows below the row that opens their group: a class name, 公务用车, a group with a 小计 of its own."""

import re
from collections.abc import Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import (
    CLASS_ONLY,
    OF_THREE_PUBLIC,
    PARTS_OF_THREE_PUBLIC,
    THREE_PUBLIC,
    VEHICLES,
)
from crossfoot_validator.core.table.hierarchy.parents import Parents, of_which
from crossfoot_validator.core.table.hierarchy.sums import is_total

TRANSFERS = re.compile(r"转移性(?:收入|支出)")
FEWEST_LED = 3  # the head and two that are led


def by_classes(entries: Sequence[Entry]) -> Parents:
    """工资福利支出 and the like head the items after them."""
    parents: Parents = []
    head: int | None = None
    for i, entry in enumerate(entries):
        opens = entry.label.name in CLASS_ONLY
        parents.append(None if opens or is_total(entry) or entry.label.carry else head)
        head = i if opens else None if is_total(entry) or entry.label.carry else head
    return of_which(parents, entries)


def by_first(entries: Sequence[Entry]) -> Parents | None:
    """合计, 某局, 局机关, 甲中心: the first of the rows is the department, and all others are its units."""
    rows = [i for i, entry in enumerate(entries) if not is_total(entry)]
    plain = all(not entry.label.carry and not entry.label.style for entry in entries)
    if len(rows) < FEWEST_LED or not plain or rows[-1] - rows[0] + 1 > len(rows):
        return None
    parents: Parents = [None if is_total(e) or i == rows[0] else rows[0] for i, e in enumerate(entries)]
    return of_which(parents, entries)


def below_transfers(parents: Parents, entries: Sequence[Entry]) -> Parents | None:
    """转移性收入 heads what another reading puts beside it, carry-over rows too, until the next total."""
    head: int | None = None
    hung = list(parents)
    for i, entry in enumerate(entries):
        if TRANSFERS.fullmatch(entry.label.name):
            head = i
        elif is_total(entry) or _goes_on(entries, head, i):
            head = None
        elif head is not None and parents[i] == parents[head]:
            hung[i] = head
    return hung if hung != parents else None


def _goes_on(entries: Sequence[Entry], head: int | None, i: int) -> bool:
    """Whether a row is the next one after the head of an enumeration (二、 and 三、)."""
    style = entries[head].label.style if head is not None else 0
    return style != 0 and entries[i].label.style == style


def by_vehicles(entries: Sequence[Entry]) -> Parents:
    """公务用车购置及运行费 heads 购置费 and 运行维护费 where nothing else shows the level."""
    parents: Parents = []
    head: int | None = None
    for i, entry in enumerate(entries):
        opens = VEHICLES.fullmatch(entry.label.name) is not None
        part = re.search(r"购置|运行", entry.label.name) is not None and not opens and not is_total(entry)
        parents.append(head if part else None)
        head = i if opens else head if part else None
    return of_which(parents, entries)


def by_three_public(entries: Sequence[Entry]) -> Parents | None:
    """“三公”经费 heads its three, and 公务用车 its two: 会议费 behind them stands beside it."""
    parents = by_vehicles(entries)
    head: int | None = None
    led = False
    for i, entry in enumerate(entries):
        if THREE_PUBLIC.fullmatch(entry.label.name):
            head, parents[i] = i, None
        elif parents[i] is None:
            head = head if OF_THREE_PUBLIC.fullmatch(entry.label.name) else None
            parents[i], led = head, led or head is not None
    return parents if led else None


def lists_three_public(parents: Parents, entries: Sequence[Entry]) -> bool:
    """Whether all three stand below “三公”经费 and no row has a number: no other reading is left."""
    names = [e.label.name for i, e in enumerate(entries) if parents[i] is not None]
    whole = all(any(name.startswith(part) for name in names) for part in PARTS_OF_THREE_PUBLIC)
    return whole and not any(e.label.style for e in entries)


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
    return of_which(parents, entries)


def block_heads(entries: Sequence[Entry]) -> frozenset[int]:
    """Rows that are both the 小计 and the name of their group."""
    return frozenset(i for i, e in enumerate(entries) if e.label.total == "sub" and e.group)
