"""From nesting to sums: who is the total of whom in a list, given the parent of each row.

Totals cover what stands open before them (本年收入合计, then 总计 = 本年收入合计 + 上年结转) or, where they
come first, what follows. A 其中 row makes the parts of its parent partial: they may not exceed it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import ECONOMIC_CLASSES, PARTS_OF_THREE_PUBLIC, VEHICLES

PLAIN_TOTAL = re.compile(
    r"(收入|支出|本年|当年|部门|单位|本级|资金|预算|金额)*(合计|总计|共计|总额|计)(数|金额)?"
)
BOUGHT_OR_RUN = re.compile(r"公务用车(购置|运行)(?!.*(?:购置|运行))")
PERSONNEL = frozenset({"301", "303"})


@dataclass(frozen=True, slots=True)
class Sum:
    """Entry `total` is the sum of the entries `parts` (indices into the list)."""

    total: int
    parts: tuple[int, ...]
    of_total_row: bool = False
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Forest:
    """One reading of a list: its sums, and the children of each row."""

    scheme: str
    entries: tuple[Entry, ...]
    sums: tuple[Sum, ...]
    children: dict[int, list[int]]


@dataclass(slots=True)
class _Frame:
    """A total that came first and waits for its parts; the outermost frame has none."""

    total: int | None
    rank: int
    parts: list[int] = field(default_factory=list)
    after_sub: int = 0  # parts before this one belong to an earlier 小计


def is_total(entry: Entry) -> bool:
    """Whether a row is a total by its label; an enumerated one (一、合计) heads what follows it instead."""
    return entry.label.total is not None and entry.label.style == 0 and entry.code is None


def rank(entry: Entry) -> int:
    """小计 below 人员经费合计 and 本年合计 below 合计."""
    if entry.label.total == "sub":
        return 1
    plain = PLAIN_TOTAL.fullmatch(entry.label.name.split("(")[0])
    return 3 if plain and entry.label.total == "grand" else 2


def plant(
    scheme: str, entries: Sequence[Entry], parents: Sequence[int | None], heads: frozenset[int]
) -> Forest:
    """The sums of a list. `heads` are totals that the scheme takes for heads of what is below them."""
    children: dict[int, list[int]] = {}
    for i, parent in enumerate(parents):
        if parent is not None:
            children.setdefault(parent, []).append(i)
    sums = [found for p, c in children.items() for found in _below(entries, p, c)]
    tops = [i for i, parent in enumerate(parents) if parent is None]
    sums += _total_sums(entries, tops, heads)
    return Forest(scheme, tuple(entries), tuple(sorted(sums, key=lambda s: s.total)), children)


def _below(entries: Sequence[Entry], parent: int, children: Sequence[int]) -> list[Sum]:
    """What the children of a row prove: those with codes exhaust it, beside what a 其中 lists of it."""
    coded = [i for i in children if entries[i].code and not entries[i].label.of_which]
    listed = [i for i in children if not entries[i].code]
    if coded and any(entries[i].label.of_which for i in listed):
        return [Sum(parent, tuple(coded)), Sum(parent, tuple(listed), partial=True)]
    return [Sum(parent, tuple(children), partial=_partial(entries, children, parent))]


def _partial(entries: Sequence[Entry], parts: Sequence[int], whole: int | None = None) -> bool:
    """Whether parts need not exhaust the whole: 其中 says so, unless they are all that there are of it.

    That are the three of “三公”, and 购置费 and 运行维护费 of 公务用车.
    """
    if not any(entries[i].label.of_which for i in parts):
        return False
    names = [entries[i].label.name for i in parts]
    if whole is None:
        return True
    if _all_vehicles(entries, whole, parts):
        return False
    three = "三公" in entries[whole].label.name
    return not (three and all(any(name.startswith(part) for name in names) for part in PARTS_OF_THREE_PUBLIC))


def _all_vehicles(entries: Sequence[Entry], parent: int, parts: Sequence[int]) -> bool:
    """购置费 and 运行维护费 are all of 公务用车购置及运行费, also below 其中."""
    if not VEHICLES.fullmatch(entries[parent].label.name):
        return False
    found = [BOUGHT_OR_RUN.match(entries[i].label.name) for i in parts]
    return len(parts) == 2 and {match[1] for match in found if match} == {"购置", "运行"}


def _total_sums(entries: Sequence[Entry], tops: Sequence[int], heads: frozenset[int]) -> list[Sum]:
    frames = [_Frame(None, 9)]
    found: list[Sum] = []
    leading: dict[int, bool] = {}
    for i in tops:
        if by_class := is_total(entries[i]) and _by_class(entries, tops, i):
            found.append(by_class)
            continue
        if not is_total(entries[i]) or i in heads:
            frames[-1].parts.append(i)
            continue
        height = rank(entries[i])
        if not frames[-1].parts and entries[i].label.total == "year" and _closes_later(entries, i):
            frames[-1].parts.append(i)  # its parts were lost: it is still a part of the closing total
            continue
        if leading.setdefault(height, not frames[-1].parts):
            while len(frames) > 1 and frames[-1].rank <= height and frames[-1].parts:
                found += _close(entries, frames.pop())
            frames[-1].parts.append(i)
            frames.append(_Frame(i, height))
        else:
            found += _trail(entries, frames[-1], i, height)
    for frame in frames[1:]:
        found += _close(entries, frame)
    return found


def _closes_later(entries: Sequence[Entry], i: int) -> bool:
    """Whether carry-over rows or a closing total come after 本年合计: it stands below its parts."""
    return any(e.label.carry or e.label.total == "grand" for e in entries[i + 1 :])


def _by_class(entries: Sequence[Entry], tops: Sequence[int], total: int) -> Sum | None:
    """人员经费合计 is classes 301 and 303, 公用经费合计 all the others, wherever the two stand."""
    name = entries[total].label.name
    if not ("人员经费" in name or "公用经费" in name):
        return None
    classes = {i: code for i in tops if (code := economic_class(entries[i]))}
    parts = tuple(i for i, code in classes.items() if (code in PERSONNEL) == ("人员经费" in name))
    return Sum(total, parts, of_total_row=True) if parts else None


def economic_class(entry: Entry) -> str | None:
    """The class (类) of the departmental economic classification that a row shows, by code or by name."""
    if entry.code is not None:
        return entry.code if len(entry.code) == 3 and entry.code[0] == "3" else None
    code = ECONOMIC_CLASSES.get(entry.label.name)
    return code if code and code[0] == "3" else None


def _close(entries: Sequence[Entry], frame: _Frame) -> list[Sum]:
    if frame.total is None or not frame.parts:
        return []
    if any(is_total(entries[i]) and rank(entries[i]) > rank(entries[frame.total]) for i in frame.parts):
        return []  # a 小计 that stands above its items covers no 合计 that comes later
    return [Sum(frame.total, tuple(frame.parts), of_total_row=True, partial=_partial(entries, frame.parts))]


def _trail(entries: Sequence[Entry], frame: _Frame, total: int, height: int) -> list[Sum]:
    """A total below its parts takes the open ones: a 小计 those since the last 小计, the others all."""
    start = frame.after_sub if height == 1 else 0
    parts = frame.parts[start:]
    frame.parts[start:] = [total]
    frame.after_sub = len(frame.parts)
    if not parts:
        return []
    return [Sum(total, tuple(parts), of_total_row=True, partial=_partial(entries, parts))]
