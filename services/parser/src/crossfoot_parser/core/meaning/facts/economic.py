"""States what the rows of a table by economic classification mean, in one panel or in several."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.economic import ECONOMIC_ITEMS
from crossfoot_common.tables.model import Table
from crossfoot_common.tables.reasons.of_figures import TWO_FIGURES
from crossfoot_common.tables.structure import Entry, Panel, Structure, read_structure
from crossfoot_common.tables.structure.names import CLASS_ONLY, ECONOMIC_CLASSES
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.parts import NATURES, Parts, look_up, merged, of_path

_ECONOMIC = re.compile(r"[35]\d{2}(?:\d{2})?")


def figures(table: Table) -> Iterator[Figure]:
    """The figures of totals, of classes and of items whose code is known."""
    structure = read_structure(table)
    several = len(structure.panels) > 1
    own_totals = _own_totals(structure)
    governmental = _governmental(structure)
    unsure = _followed(structure, table)
    for panel, entries in zip(structure.panels, structure.entries, strict=True):
        for entry in entries:
            row = _row(entry, by_name=not (panel.codes or governmental))
            if entry.row in own_totals and row == {}:
                row = look_up(plain(panel.heading), NATURES)
            if row is None or (several and entry.label.total and "nature" not in row and _nature(panel)):
                continue
            for column in entry.cells:
                over = of_path(table.columns[column].path)
                if over is not None and several and (_nature(panel) or "nature" in row):
                    over = {name: value for name, value in over.items() if name != "nature"}
                parts = merged(row, over)
                if parts is not None and cell_at(table, entry.row, column) is not None:
                    doubt = TWO_FIGURES if (entry.row, panel.index) in unsure else None
                    yield Figure(entry.row, column, parts, doubt)


def _own_totals(structure: Structure) -> frozenset[int]:
    """Rows in which every panel shows a 合计 with a figure of its own: each is that of its panel."""
    if len(structure.panels) < 2 or not all(map(_nature, structure.panels)):
        return frozenset()
    totals = [
        {e.row: e.cells for e in entries if e.label.total and _row(e) == {}}
        for panel, entries in zip(structure.panels, structure.entries, strict=True)
    ]
    shared = set(totals[0]).intersection(*totals[1:])
    return frozenset(row for row in shared if len({cells[row] for cells in totals}) == len(totals))


def _followed(structure: Structure, table: Table) -> frozenset[tuple[int, int]]:
    """Totals (by row and panel) behind which a panel without a name in their row shows a figure.

    The label of a total spans the panels that it is of, and its figure stands in the last one: of two
    figures behind it either may be that of a column which slid.
    """
    found: set[tuple[int, int]] = set()
    last: dict[int, Entry] = {}
    for entry in (entry for entries in structure.entries for entry in entries):
        if entry.title:
            last[entry.row] = entry
            continue
        named = last.get(entry.row)
        if named is not None and named.label.total and _shows(named, table) and _shows(entry, table):
            found.add((named.row, named.panel))
    return frozenset(found)


def _shows(entry: Entry, table: Table) -> bool:
    return any(cell_at(table, entry.row, column) is not None for column in entry.cells)


def _nature(panel: Panel) -> bool:
    """Whether all columns of the panel stand under 人员经费 or 公用经费."""
    return bool(panel.heading) and look_up(plain(panel.heading), NATURES) is not None


def _row(entry: Entry, *, by_name: bool = False) -> Parts | None:
    label = entry.label
    if label.of_which or entry.relative:
        return None
    if entry.code:
        return {"economic": entry.code} if _ECONOMIC.fullmatch(entry.code) else None
    if label.total in {"grand", "year", "sub"}:
        return look_up(re.sub(r"(合计|总计|小计)$", "", plain(label.name)), NATURES) or (
            {} if label.total != "sub" else None
        )
    name = plain(label.name)
    if name in CLASS_ONLY:
        return {"economic": ECONOMIC_CLASSES[name]}
    return {"economic": code} if by_name and (code := ECONOMIC_ITEMS.get(name)) else None


def _governmental(structure: Structure) -> bool:
    """Whether classes are those of the government: items of one name are other items there."""
    names = {plain(entry.label.name) for entries in structure.entries for entry in entries}
    return any(ECONOMIC_CLASSES.get(name, "").startswith("5") for name in names)


def classes(entries: Sequence[Entry]) -> int:
    """How many rows name a class of the economic classification."""
    return sum(plain(entry.label.name) in CLASS_ONLY for entry in entries)
