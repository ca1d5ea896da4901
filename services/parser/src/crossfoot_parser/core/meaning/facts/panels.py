"""States what the lines of a two-sided summary mean: income left, expenditure right, by label alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.functions import function_class
from crossfoot_common.tables.model import Table
from crossfoot_common.tables.structure import Entry, Panel, read_structure
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.parts import NATURES, SOURCES, Parts, look_up, merged, of_path
from crossfoot_parser.core.meaning.facts.purposes import below_sources

_CLOSING = re.compile(r"(收入|支出|收支)?(总计|合计|总额)")
_INCOME = re.compile(r"收入(合计|总计)|事业收入|拨款收入|其他收入")
_EXPENDITURE = re.compile(r"支出(合计|总计)|公共安全|社会保障和就业|卫生健康|住房保障")


_YEAR = re.compile(r"本年|当年")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a summary: what its lines are split by, and which totals it has."""

    flow: str
    by_function: bool
    carried: bool
    closing: int  # the row of the last total
    year_said: bool  # a total says that it is of the year


def figures(table: Table) -> Iterator[Figure]:
    """The figures of both sides; a table whose header was lost is read cell by cell."""
    structure = read_structure(table)
    if not structure.panels:
        yield from _without_header(table)
        return
    for panel, entries in zip(structure.panels, structure.entries, strict=True):
        flow = _flow(panel, entries)
        if flow is not None:
            yield from _side(table, entries, flow)
            yield from _purposes(table, entries if flow == "income" else ())


def _flow(panel: Panel, entries: Sequence[Entry]) -> str | None:
    heading = plain(panel.heading)
    if heading.startswith(("收入", "支出", "本年收入", "本年支出")):
        return "income" if "收入" in heading[:4] else "expenditure"
    labels = "|".join(plain(entry.label.name) for entry in entries)
    income, expenditure = bool(_INCOME.search(labels)), bool(_EXPENDITURE.search(labels))
    return None if income == expenditure else "income" if income else "expenditure"


def _side(table: Table, entries: Sequence[Entry], flow: str) -> Iterator[Figure]:
    side = _look_at(table, entries, flow)
    after_carry = False
    for entry in entries:
        after_carry = bool(entry.label.carry) or (after_carry and not entry.label.total)
        meanings = _meanings(entry, side, after_carry=after_carry)
        for column in entry.cells:
            if cell_at(table, entry.row, column) is not None:
                for meaning in meanings:
                    yield from _stated(table, entry.row, column, meaning)


def _purposes(table: Table, entries: Sequence[Entry]) -> Iterator[Figure]:
    for entry, meaning in below_sources(entries):
        for column in entry.cells:
            if cell_at(table, entry.row, column) is not None:
                yield from _stated(table, entry.row, column, {"flow": "income", **meaning})


def _look_at(table: Table, entries: Sequence[Entry], flow: str) -> Side:
    totals = [entry for entry in entries if entry.label.total]
    return Side(
        flow=flow,
        by_function=flow == "expenditure" and sum(bool(function_class(e.label.name)) for e in entries) > 1,
        carried=any(e.label.carry and _carries(table, entries[i : i + 2]) for i, e in enumerate(entries)),
        closing=max((entry.row for entry in totals), default=-1),
        year_said=any(_YEAR.match(plain(entry.label.name)) for entry in totals),
    )


def _carries(table: Table, entries: Sequence[Entry]) -> bool:
    """Whether a row shows money carried over, or is blank above the first of the funds that make it up."""
    own, *below = ([cell for k in e.cells if (cell := cell_at(table, e.row, k)) is not None] for e in entries)
    if own or not below:
        return any(cell.number for cell in own)
    return entries[1].label.style > entries[0].label.style and any(cell.number for cell in below[0])


def _stated(table: Table, row: int, column: int, meaning: Parts) -> Iterator[Figure]:
    over = of_path(table.columns[column].path)
    if over is not None and over.get("concept") in {c.CARRY_OVER_IN, c.CARRY_OVER_OUT}:
        return
    if (parts := merged(meaning, over)) is not None:
        yield Figure(row, column, parts)


def _meanings(entry: Entry, side: Side, *, after_carry: bool) -> list[Parts]:
    """What a line means; a closing total of a side that carries nothing over means two things."""
    label, name = entry.label, plain(entry.label.name)
    if label.of_which or label.less:
        return []  # what is subtracted from one side is no line of it
    if label.total and not (label.total == "sub" and entry.group):
        return _totals(name, side, closing=entry.row == side.closing)
    if label.carry:
        return [{"concept": _carry_concept(label.name), **_carry_fund(label.name)}]
    if after_carry:  # below 上年结转 the funds are listed once more
        return [{"concept": c.CARRY_OVER_IN, **found}] if (found := look_up(name, SOURCES)) else []
    found = _line(plain(entry.group) if label.total else name, side)
    return [{"flow": side.flow, **found}] if found else []


def _line(name: str, side: Side) -> Parts | None:
    """A line of the side: a source of income, a function, or what the money is for."""
    if side.by_function:
        code = function_class(name)
        return {"function": code} if code else None
    return look_up(name, SOURCES if side.flow == "income" else NATURES)


def _totals(name: str, side: Side, *, closing: bool) -> list[Parts]:
    grand: Parts = {"concept": c.GRAND_TOTAL, "flow": side.flow}
    current: Parts = {"concept": c.CURRENT, "flow": side.flow}
    if _YEAR.match(name):
        return [current]
    if not _CLOSING.fullmatch(name):
        return []
    if not closing:
        return [current] if "合计" in name and not side.year_said else []
    return [grand] if side.carried or side.year_said else [grand, current]


def _carry_concept(name: str) -> str:
    if "结余分配" in name:
        return c.BALANCE_DISTRIBUTED
    if re.search(r"使用|动用|弥补", name):
        return c.BALANCE_USED
    return c.CARRY_OVER_OUT if re.search(r"年末|年终|期末|下年", name) else c.CARRY_OVER_IN


def _carry_fund(name: str) -> Parts:
    return {"basis": c.FISCAL_APPROPRIATION} if "财政拨款" in name and "非财政" not in name else {}


def _without_header(table: Table) -> Iterator[Figure]:
    """Label, line number, figure, twice in a row: only labels that say by themselves what they are."""
    for number, row in enumerate(table.rows):
        names: list[tuple[str, int]] = []
        for place, cell in enumerate(row.cells):
            if cell.number is None and not cell.blank and re.search(r"[一-鿿]", cell.text):
                names.append((plain(cell.text), place))
            elif cell.number is not None and names and table.columns[place].role != "ordinal":
                flow = "expenditure" if len(names) > 1 else "income"
                if parts := _self_said(names[-1][0], flow):
                    yield Figure(number, place, parts, doubt=None)
                names = names[:1] + names[-1:]


def _self_said(name: str, flow: str) -> Parts | None:
    if found := re.fullmatch(r"本年(收入|支出)合计", name):
        return {"concept": c.CURRENT, "flow": "income" if found[1] == "收入" else "expenditure"}
    if found := re.fullmatch(r"(收入|支出)总计", name):
        return {"concept": c.GRAND_TOTAL, "flow": "income" if found[1] == "收入" else "expenditure"}
    return {"concept": c.GRAND_TOTAL, "flow": flow} if name == "总计" else None
