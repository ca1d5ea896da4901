"""States what named items mean: 三公, 机关运行经费, 政府采购 and the statistics form, lying or standing."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.economic import ECONOMIC_ITEMS
from crossfoot_common.tables.model import Table
from crossfoot_common.tables.structure import Entry, Panel, read_structure
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.parts import (
    PLAN,
    Lexicon,
    Parts,
    look_up,
    merged,
    of_another_year,
    of_path,
)
from crossfoot_parser.core.meaning.facts.purchases import bought_for_projects
from crossfoot_parser.core.meaning.facts.purposes import of_purchases

_MEASURED = {"measure", "period"}
_SPLITS = {c.PROCUREMENT: ("fund", "nature", "subject"), c.OPERATING_EXPENSES: ("nature", "economic")}
_PARTS = {c.PROCUREMENT: c.PROCUREMENT_SOURCE, c.OPERATING_EXPENSES: c.OPERATING_ITEM}
_SEVERAL = frozenset({"info_statistics"})  # whose totals are of one item only where they name it
_TOTAL = re.compile(r"合计|小计|总计")
_ECONOMIC = re.compile(r"3\d{2}(?:\d{2})?")
_BOUGHT, _AMOUNT = r"(政府)?采购(支出)?", r"(金额|总额|数)?(合计|总计)?"
_PURCHASE = r"公务用车购置(费用?|经费)?"
_RUNNING = r"公务用?车运行(维护)?(费用?|经费|购置费)?"
ITEMS: Final[dict[str, Lexicon]] = {
    c.THREE_PUBLIC: tuple(
        (re.compile(pattern), {"concept": concept})
        for pattern, concept in (
            (r"三公经费(支出)?(预算|决算)?(安排)?(总额|数|金额)?(合计|小计|总计)?", c.THREE_PUBLIC),
            (r"因公出国(\(境\)|境)?(费用?|经费|支出)?", c.ABROAD),
            (r"公务用车(购置费?(用)?(及|和|与|、)(公务用车)?运行(维护)?)?(费用?|经费)", c.VEHICLES),
            (_PURCHASE, c.VEHICLE_PURCHASE),
            (_RUNNING, c.VEHICLE_RUNNING),
            (r"公务接待(费用?|经费)?", c.RECEPTION),
            (r"会议(费用?|经费)", c.MEETINGS),
            (r"培训(费用?|经费)", c.TRAINING),
        )
    ),
    c.OPERATING_EXPENSES: (
        (
            re.compile(r"(机关|行政|单位|事业)运行(经费|费)(支出)?(预算|决算)?(数|金额|总额)?"),
            {"concept": c.OPERATING_EXPENSES},
        ),
        *(
            (re.compile(re.escape(name)), {"concept": c.OPERATING_EXPENSES, "economic": code})
            for name, code in (*ECONOMIC_ITEMS.items(), ("商品和服务支出", "302"))
        ),
    ),
    c.PROCUREMENT: (
        (re.compile(rf"{_BOUGHT}预算{_AMOUNT}"), {"concept": c.PROCUREMENT, "measure": PLAN}),
        (re.compile(rf"{_BOUGHT}决算{_AMOUNT}"), {"concept": c.PROCUREMENT, "measure": "final_accounts"}),
        *(
            (re.compile(pattern), {"concept": concept})
            for pattern, concept in (
                (rf"{_BOUGHT}{_AMOUNT}", c.PROCUREMENT),
                (r"(政府采购)?货物(支出|类|采购)?(\(.*\))?", c.PROCUREMENT_GOODS),
                (r"(政府采购)?工程(支出|类|采购)?(\(.*\))?", c.PROCUREMENT_WORKS),
                (r"(政府采购)?服务(支出|类|采购)?(\(.*\))?", c.PROCUREMENT_SERVICES),
                (r"车辆数?(量)?合计(\(辆\))?", c.VEHICLE_COUNT),
                (r"公务用车保有量(\(辆\))?", c.VEHICLES_FUNDED),
            )
        ),
    ),
}


def figures(table: Table, concept: str) -> Iterator[Figure]:
    """The figures of the items; a table by organisation states only its total row.

    A panel beside one with items below each other is about something else (支出合计 of the 三公经费), but for
    what is counted and says so itself (公务用车保有量).
    """
    lexicon = ITEMS[concept]
    structure = read_structure(table)
    named = [sum(_item(e, lexicon, concept) is not None for e in entries) for entries in structure.entries]
    lying = max(named, default=0) < 2
    for panel, entries, items in zip(structure.panels, structure.entries, named, strict=True):
        rows = _lying(entries) if lying else _standing(entries, lexicon, concept, alone=items == 1)
        if concept == c.PROCUREMENT:
            yield from bought_for_projects(table, panel, entries)
        for entry, row in rows:
            yield from _row(table, panel, entry, row, concept)


def _row(table: Table, panel: Panel, entry: Entry, row: Parts, concept: str) -> Iterator[Figure]:
    for column in panel.amounts:
        over = _over(table.columns[column].path, concept)
        if over is None and concept == c.PROCUREMENT:
            over = of_purchases(table.columns[column].path)
        if over is not None and row.keys() & {"concept"} and over.get("concept") == concept:
            over = {
                name: value for name, value in over.items() if name != "concept"
            }  # repeats the whole's name
        parts = merged(row or {}, over)
        if (
            parts is None
            or (table.kind in _SEVERAL and "concept" not in parts)
            or cell_at(table, entry.row, column) is None
            or table.columns[column].role == "count"
        ):
            continue
        if not _known(parts, concept):  # no other table splits it so
            continue
        unit = "辆" if parts.get("concept") in c.COUNTED else None
        yield Figure(entry.row, column, _split(parts, concept), _doubt(table, parts, concept), unit)


def _split(parts: Parts, concept: str) -> Parts:
    """A part of the whole by economic item, by nature or by what pays for it is not the whole."""
    stated = parts.get("concept", concept)
    within = parts.keys() & {"nature", "economic", "subject"} and stated in _PARTS
    return {**parts, "concept": _PARTS[stated]} if within else parts


def _known(parts: Parts, concept: str) -> bool:
    """Whether other tables split an item by these parts as well."""
    bought = ("fund",) if concept == c.PROCUREMENT else ()
    splits = _SPLITS.get(parts.get("concept", concept), bought)
    return not parts.keys() - {"concept", *_MEASURED, *splits}


def _over(path: tuple[str, ...], concept: str) -> Parts | None:
    """What headings say: the innermost item, below it only totals and which measure; None if not known."""
    readings = [of_path((segment,), ITEMS[concept]) for segment in path]
    if any(of_another_year(plain(segment)) for segment in path):
        return None
    if not readings or readings[-1] is None:
        return None if readings else {}
    measures = merged(*({k: v for k, v in (each or {}).items() if k in _MEASURED} for each in readings[:-1]))
    item = next((i for i in reversed(range(len(readings))) if "concept" in (readings[i] or {})), None)
    if item is None or item == len(readings) - 1:
        return merged(readings[-1], measures)
    behind = zip(path[item + 1 :], readings[item + 1 :], strict=True)
    if not all(
        _TOTAL.fullmatch(plain(text)) or (said and not said.keys() - _MEASURED) for text, said in behind
    ):
        return None
    return merged({"concept": (readings[item] or {})["concept"]}, readings[-1], measures)


def _doubt(table: Table, parts: Parts, concept: str) -> str | None:
    mixed = concept == c.THREE_PUBLIC and re.search(r"会议费|培训费|机关运行", plain(table.title))
    total = parts.get("concept", c.THREE_PUBLIC) == c.THREE_PUBLIC
    said = any("三公" in plain(segment) for column in table.columns for segment in column.path)
    return "the total may include what the title names as well" if mixed and total and not said else None


def _standing(
    entries: Sequence[Entry], lexicon: Lexicon, concept: str, *, alone: bool
) -> Iterator[tuple[Entry, Parts]]:
    """Items below each other; a 合计 belongs to the section that it stands in.

    Of an item that stands `alone` in its panel only a count is read.
    """
    section = concept
    for entry in entries:
        name = _name(entry)
        if re.search(r"机关运行|国有资产|资产占", name):
            section = ""
        elif "政府采购" in name:
            section = concept
        found = _item(entry, lexicon, concept)
        if found is not None:
            if not alone or found.get("concept") in c.COUNTED:
                yield entry, found
        elif not alone and entry.label.total and section and name in {"合计", "总计", "小计", "共计"}:
            yield entry, {"concept": section}


def _item(entry: Entry, lexicon: Lexicon, concept: str) -> Parts | None:
    """The item that a row is about: by its economic code where it has one, else by its name."""
    if concept == c.OPERATING_EXPENSES and entry.code and _ECONOMIC.fullmatch(entry.code):
        return {"concept": concept, "economic": entry.code}
    return look_up(_name(entry), lexicon)


def _lying(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Parts]]:
    """Items beside each other: the first total row, or the only row."""
    totals = [entry for entry in entries if entry.label.total and not entry.label.of_which]
    if totals or len(entries) == 1:
        yield (totals or list(entries))[0], {}


def _name(entry: Entry) -> str:
    return plain(entry.label.name)
