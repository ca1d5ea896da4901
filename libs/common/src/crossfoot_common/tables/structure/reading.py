"""From a table to its entries: one for each row and panel, with label, code, level and figures' places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from crossfoot_common.tables.model import Row, Table
from crossfoot_common.tables.structure.codes import are_relative, clean_code, column_codes, split_glued
from crossfoot_common.tables.structure.entry import Entry
from crossfoot_common.tables.structure.labels import compact, read_label
from crossfoot_common.tables.structure.panels import Panel, panels_of
from crossfoot_common.tables.structure.relative import resolve


@dataclass(frozen=True, slots=True)
class Structure:
    """A table's panels, and the entries of each panel in order."""

    panels: tuple[Panel, ...]
    entries: tuple[tuple[Entry, ...], ...]


class _Shown(NamedTuple):
    """A row with its number, as many texts as there are columns, and its indent."""

    row: int
    texts: list[str]
    indent: int


_KEPT = "structure of its rows"  # no field: what is worked out lives and goes with its table


def read_structure(table: Table) -> Structure:
    """What each row is, panel by panel. Rows in which a panel shows neither label nor figure are left out.

    Worked out once for rows and columns, which a copy with other remarks shares: facts, names and rules all
    ask for it.
    """
    kept: tuple[object, object, Structure] | None = vars(table).get(_KEPT)
    if kept is not None and kept[0] is table.rows and kept[1] is table.columns:
        return kept[2]
    panels = panels_of(table)
    lists = [_entries(panel, table) for panel in panels]
    structure = Structure(panels, tuple(_share_totals(table, panels, lists)))
    vars(table)[_KEPT] = (table.rows, table.columns, structure)
    return structure


def _entries(panel: Panel, table: Table) -> list[Entry]:
    codes = column_codes([[_text(row, c) for c in panel.codes] for row in table.rows])
    relative = len(panel.codes) == 1 and are_relative(codes)
    naming, width = _naming_column(panel, table), len(table.columns)
    found = [
        entry
        for number, row in enumerate(table.rows)
        if (entry := _entry(panel, _shown(number, row, width), codes[number], naming))
    ]
    if relative:
        marked = [replace(e, relative=bool(e.code) and len(e.code or "") < 3) for e in found]
        return resolve(marked, table)
    return found if panel.codes or panel.unit_codes else _unglue(found)


def _entry(panel: Panel, shown: _Shown, code: str | None, naming: int | None) -> Entry | None:
    texts = shown.texts
    labels = [(c, texts[c].strip()) for c in panel.labels if _says_something(texts[c])]
    marks = [texts[c] for c in (*panel.codes, *panel.unit_codes)]
    words = [text.strip() for text in marks if _says_something(text) and clean_code(text) is None]
    counted = [texts[c].strip() for c in panel.ordinals]
    words += [text for text in counted if read_label(text).total]  # 合计 where the rows are counted
    figures = any(texts[c].strip() for c in panel.amounts)
    if not (labels or words or figures or code):
        return None
    named = dict(labels)
    at = naming if naming in named else (labels[-1][0] if labels else None)
    text = named[at] if at is not None else (words[0] if words else "")
    total = next((word for word in [*words, *named.values()] if read_label(word).total), None)
    label = read_label(total or text)
    left = [word for c, word in labels if at is not None and c < at]
    unit = next((clean_code(texts[c]) for c in panel.unit_codes if clean_code(texts[c])), None)
    return Entry(
        row=shown.row,
        panel=panel.index,
        label=label,
        title="/".join(dict.fromkeys([*left, text] if text else left)) if left else text,
        group=left[0] if left else "",
        code=code,
        unit_code=unit,
        depth=panel.labels.index(labels[-1][0]) if labels else 0,
        indent=shown.indent if panel.index == 0 else 0,
        serial=next((int(text) for text in counted if text.isdecimal()), None),
        cells=panel.amounts,
    )


def _shown(number: int, row: Row, width: int) -> _Shown:
    texts = [cell.text for cell in row.cells]
    return _Shown(number, texts + [""] * (width - len(texts)), row.indent)


def _says_something(text: str) -> bool:
    """Whether more than blanks is shown, as far as labels are compared."""
    return bool(compact(text) if "\u200b" in text else text.strip())


def _text(row: Row, column: int) -> str:
    return row.cells[column].text if column < len(row.cells) else ""


def _naming_column(panel: Panel, table: Table) -> int | None:
    """The label column that tells most rows apart; the left one of equals."""
    distinct = {c: len({_text(row, c) for row in table.rows if _text(row, c).strip()}) for c in panel.labels}
    return max(distinct, key=lambda c: (distinct[c], -c)) if distinct else None


def _unglue(entries: Sequence[Entry]) -> list[Entry]:
    """Codes out of labels, where most labels begin with one."""
    named = [e for e in entries if e.label.name and not e.label.total]
    split = {e.row: glued for e in named if (glued := split_glued(e.label.text))}
    if len(split) * 2 < len(named) or len(split) < 2:
        return list(entries)
    return [
        replace(e, code=split[e.row][0], label=read_label(split[e.row][1]), title=split[e.row][1])
        if e.row in split
        else e
        for e in entries
    ]


def _share_totals(table: Table, panels: Sequence[Panel], lists: list[list[Entry]]) -> list[tuple[Entry, ...]]:
    """A total that stands under one panel and shows its figure under a later one belongs to both."""
    rows = [{e.row: i for i, e in enumerate(entries)} for entries in lists]
    for left in range(len(panels) - 1):
        for i, head in enumerate(lists[left]):
            if not head.label.total or not head.title or _shows(table, head):
                continue
            right = next((p for p in range(left + 1, len(panels)) if head.row in rows[p]), None)
            if right is None:
                continue
            orphan = lists[right][rows[right][head.row]]
            if not orphan.title and orphan.code is None and len(orphan.cells) == len(head.cells):
                lists[left][i] = replace(head, cells=orphan.cells)
                lists[right][rows[right][head.row]] = replace(orphan, label=head.label, title=head.title)
    return [tuple(entries) for entries in lists]


def _shows(table: Table, entry: Entry) -> bool:
    return any(_text(table.rows[entry.row], c).strip() for c in entry.cells)
