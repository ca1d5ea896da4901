"""Which columns add up to which, as header paths propose it: a total and its siblings, group in group."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from crossfoot_common.tables.model import Table
from crossfoot_common.tables.structure.labels import compact, rank_of_total, read_label
from crossfoot_common.tables.structure.names import strict_set, usual_set
from crossfoot_common.tables.structure.panels import Panel
from crossfoot_validator.core.vocabulary.relation import Proof

OUTSIDE_THREE_PUBLIC = ("会议费", "培训费")
THREE_PUBLIC = re.compile(r"[“\"]?三公[”\"]?经费")
THREE_PUBLIC_PARTS = ("因公出国", "公务接待", "公务用车")
MEASURE = re.compile(r"(年初|全年|调整)?预算数?|决算数?|(全年)?执行数")
MOST_BEHIND = 40  # columns at the right that may be no parts of the total; each more is one more reading


@dataclass(slots=True)
class Group:
    """A heading with what is below it. A heading that is also a column of its own holds it in `own`."""

    name: str
    own: int | None = None
    children: dict[str, "Group"] = field(default_factory=dict)

    @property
    def is_leaf(self) -> bool:
        """A single column."""
        return not self.children


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """Column `total` is the sum of the columns `parts`; `proof` is what their names say."""

    total: int
    parts: tuple[int, ...]
    proof: Proof = "position"
    labelled: bool = True


def column_sums(panel: Panel, table: Table) -> list[list[ColumnSum]]:
    """For each total column the readings that its siblings allow, the plainest first."""
    root = _tree(panel, table)
    return [readings for group in _groups(root) if (readings := _readings(group, panel))]


def _tree(panel: Panel, table: Table) -> Group:
    root = Group("")
    for column, path in _paths(panel, table).items():
        group = node = root
        for name in path:
            group, node = node, node.children.setdefault(name, Group(name))
        if node.own is not None:  # a second column of the same path is a sibling of the first
            node = group.children.setdefault(f"{node.name}#{column}", Group(node.name))
        node.own = column
    return root


def _paths(panel: Panel, table: Table) -> dict[int, tuple[str, ...]]:
    """The headings of each column; where each item has its own pair of budget and execution, those lead."""
    paths = {column: tuple(map(compact, table.columns[column].path)) for column in panel.amounts}
    below = {path[-1] for path in paths.values() if path}
    items = [{path[:-1] for path in paths.values() if path and path[-1] == one} for one in below]
    paired = len(below) > 1 and all(map(MEASURE.fullmatch, below)) and len(items[0]) > 1
    if paired and all(one == items[0] for one in items):
        return {column: (path[-1], *path[:-1]) for column, path in paths.items()}
    return paths


def _groups(node: Group) -> Iterator[Group]:
    if node.children:
        yield node
        for child in node.children.values():
            yield from _groups(child)


def _readings(group: Group, panel: Panel) -> list[ColumnSum]:
    children = [c for c in group.children.values() if not read_label(c.name).of_which]
    head = None
    if group.own is None:
        head = _head(children)
    total = group.own if group.own is not None else head.own if head else None
    siblings = [c for c in children if c is not head]
    if total is None:
        return _unlabelled(group, panel, siblings)
    found = [_sum(total, siblings)]
    trimmed = [c for c in siblings if not c.name.startswith(OUTSIDE_THREE_PUBLIC)]
    if 1 < len(trimmed) < len(siblings):
        found.append(_sum(total, trimmed))
        if head and "三公" in head.name:
            found.reverse()
    found += [replace(_sum(total, siblings[:n]), proof="position") for n in _prefixes(len(siblings) - 1)]
    return [s for s in found if s.parts]


def _head(children: Sequence[Group]) -> Group | None:
    """The column that totals its siblings: by its name, or “三公”经费 beside all three of its parts."""
    for child in children:
        if child.is_leaf and rank_of_total(_bare(child.name)):
            return child
    named = all(any(c.name.startswith(part) for c in children) for part in THREE_PUBLIC_PARTS)
    return next((c for c in children if named and c.is_leaf and THREE_PUBLIC.match(c.name)), None)


def _unlabelled(group: Group, panel: Panel, siblings: Sequence[Group]) -> list[ColumnSum]:
    """Without a heading that says total, the first column may be one; only the figures can say so."""
    if group.name or len(siblings) < 3 or not siblings[0].is_leaf:
        return []
    total, *rest = panel.amounts
    return [ColumnSum(total, tuple(rest[:n]), labelled=False) for n in _prefixes(len(rest))]


def _prefixes(longest: int) -> range:
    """How many of the columns from the left are parts, the most first."""
    return range(longest, max(1, longest - MOST_BEHIND), -1)


def _sum(total: int, siblings: Sequence[Group]) -> ColumnSum:
    parts = tuple(column for sibling in siblings for column in represent(sibling))
    names = [
        n for s in siblings for n in (s.children if s.name.startswith("本年") and s.children else [s.name])
    ]
    plain = [name for name in names if not rank_of_total(_bare(name))]
    return ColumnSum(
        total, parts, "labels" if strict_set(plain) else "siblings" if usual_set(plain) else "position"
    )


def represent(node: Group) -> tuple[int, ...]:
    """The columns that stand for a heading in the sum above it: its total, else all that is below it."""
    if node.own is not None:
        return (node.own,)
    children = [c for c in node.children.values() if not read_label(c.name).of_which]
    head = _head(children)
    if head and head.own is not None:
        return (head.own,)
    return tuple(column for child in children for column in represent(child))


def _bare(name: str) -> str:
    return read_label(name.split("#", maxsplit=1)[0]).name
