"""States what a project form says about money: the funds of the year, beside a label or below a heading."""

import re
from collections.abc import Iterator, Mapping, Sequence

from crossfoot_common.arithmetic import exact_sum
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Cell, Table
from crossfoot_common.tables.structure import Entry, Panel, read_structure
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts import plans
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.keys import projects_money
from crossfoot_parser.core.meaning.facts.parts import Parts, merged, of_path

_NAME = re.compile(r"(转移支付)?\(?(项目|专项)\)?名称:?")
_FUNDS = re.compile(r"年度资金总额:?|项目本年度金额:?|本年度预算(资金)?(总额)?:?|年度金额:?")
_ALL_YEARS = re.compile(r"(实施期|中期)(资金|金额)总额:?|项目总(金额|额|投资|资金)(总额)?:?")
_UNIT = re.compile(r"\((百元|千元|万元|亿元|元)\)")
_REMARK = re.compile(r"\([^()\d]{1,8}\)$")  # 部门预算总额(收支)
_TAIL = re.compile(r"[:)、]")
_LINES = {
    "": re.compile(r"(本?年度)?(部门|单位)?(本?年度)?(整体)?(部门)?(预算|支出)(资金)?总额"),
    "basic": re.compile(r"基本支出"),
    "project": re.compile(r"项目支出"),
}
_ANY_TOTAL = re.compile(r"(年度)?(预算)?(资金|预算)总额|(预算)?支出(预算)?(合计|总计|总额)")
_BUDGET = {"concept": c.CURRENT, "flow": "expenditure", "basis": c.ALL, "measure": "budget"}
_PLAN = frozenset({"period", "measure"})
_MEASURES = {"年初预算数": "budget", "全年预算数": "adjusted_budget", "全年执行数": "execution"}


def project_of(table: Table) -> str | None:
    """The project that a form is about."""
    for row in table.rows:
        filled = [plain(cell.text) for cell in row.cells if not cell.blank]
        if len(filled) > 1 and _NAME.fullmatch(filled[0]):
            return filled[1]
    return None


def figures(table: Table) -> Iterator[Figure]:
    """The funds of the project that the form names: of the year, and of all its years."""
    project = project_of(table)
    if project is None and table.kind == "performance_target":
        yield from _department(table)
        yield from plans.figures(table)
    unit = _unit(table)
    for number, row in enumerate(table.rows if project else ()):
        for place, cell in enumerate(row.cells):
            if _FUNDS.fullmatch(plain(cell.text)):
                for column, parts in _beside(table, number, row.cells, place):
                    yield Figure(number, column, {"subject": project or "", **parts}, None, unit)
            elif _ALL_YEARS.fullmatch(plain(cell.text)):
                for column, _ in _beside(table, number, row.cells, place):
                    whole = {"subject": project or "", "concept": c.PROJECT_TOTAL}
                    yield Figure(number, column, whole, None, unit)


def _department(table: Table) -> Iterator[Figure]:
    """What a department's own form says of its budget: all of it, basic and project expenditure.

    Only where each of the three stands once beside its label, so that they restate one budget. A total that
    does not say that it is the budget's (资金总额) is, where its two natures add up to it and the form speaks
    of money beside the appropriation too.
    """
    found = _lines(table, _LINES)
    if len(found) < len(_LINES) and plans.of_all_money(table):
        found = _lines(table, {**_LINES, "": _ANY_TOTAL})
        found = found if _adds_up(table, found) else {}
    if len(found) == len(_LINES) and all(len(places) == 1 for places in found.values()):
        for line, ((number, column, unit),) in found.items():
            nature = {"nature": line} if line else {}
            yield Figure(number, column, {**_BUDGET, **nature}, None, unit or found[""][0][2])


def _lines(
    table: Table, lines: Mapping[str, re.Pattern[str]]
) -> dict[str, list[tuple[int, int, str | None]]]:
    """Where each line of the budget shows its figure, with the unit that its label gives."""
    found: dict[str, list[tuple[int, int, str | None]]] = {}
    for number, row in enumerate(table.rows if "整体" in table.title else ()):
        for place, cell in enumerate(row.cells):
            label = _REMARK.sub("", _UNIT.sub("", plain(cell.text)))
            line = next((n for n, words in lines.items() if words.fullmatch(_TAIL.split(label)[-1])), None)
            beside = [at for at, _ in _beside(table, number, row.cells, place)] if line is not None else []
            if line is not None and len(beside) == 1:
                said = _UNIT.search(plain(cell.text))
                found.setdefault(line, []).append((number, beside[0], said[1] if said else None))
    return found


def _adds_up(table: Table, found: Mapping[str, Sequence[tuple[int, int, str | None]]]) -> bool:
    """Whether the first total is its basic and project expenditure."""
    shown = [cell_at(table, *places[0][:2]) for _, places in sorted(found.items())]
    numbers = [cell.number for cell in shown if cell is not None and cell.number is not None]
    return len(numbers) == len(_LINES) and exact_sum(numbers[1:]) == numbers[0]


def _beside(table: Table, row: int, cells: Sequence[Cell], label: int) -> Iterator[tuple[int, Parts]]:
    """The figures right of a label: one, or several below headings that say which."""
    heads = {place: plain(cell.text) for place, cell in enumerate(table.rows[row - 1].cells)} if row else {}
    measured = [place for place in range(label + 1, len(cells)) if heads.get(place) in _MEASURES]
    if measured:
        yield from ((at, {"measure": _MEASURES[heads[at]]}) for at in measured if cell_at(table, row, at))
        return
    filled = [place for place in range(label + 1, len(cells)) if not cells[place].blank]
    if filled and cell_at(table, row, filled[0]) is not None:
        yield filled[0], {}


def _unit(table: Table) -> str | None:
    """The unit that a cell such as 项目资金(万元) gives, before the unit of the table."""
    for row in table.rows:
        for cell in row.cells:
            found = _UNIT.search(plain(cell.text)) if "资金" in cell.text else None
            if found and is_money(found[1]):
                return found[1]
    return None


def listed(table: Table) -> Iterator[Figure]:
    """The projects of a table of projects, and their total."""
    structure = read_structure(table)
    if re.search(r"上年结转", plain(table.title)):
        return
    for panel, entries in zip(structure.panels, structure.entries, strict=True):
        over = [(column, of_path(table.columns[column].path)) for column in panel.amounts]
        plans = [(column, parts) for column, parts in over if parts is not None and parts.keys() <= _PLAN]
        for entry in entries:
            if entry.label.total:
                yield from _all_projects(table, panel, entry)
                continue
            whole = {"subject": plain(entry.title.rsplit("/", 1)[-1])}
            for column, parts in plans:
                if cell_at(table, entry.row, column):
                    yield Figure(entry.row, column, {**whole, **parts})


def _all_projects(table: Table, panel: Panel, entry: Entry) -> Iterator[Figure]:
    """The total of a table that lists every project is the project expenditure, fund by fund."""
    money = projects_money(table) if entry.label.total == "grand" else None
    for column in panel.amounts if money is not None else ():
        parts = of_path(table.columns[column].path)
        if parts is None or "carry" in parts or cell_at(table, entry.row, column) is None:
            continue
        of = {} if parts.keys() & {"fund", "basis"} else money
        whole = {"concept": c.CURRENT, "flow": "expenditure", "nature": "project", **(of or {})}
        if (said := merged(whole, parts)) is not None:
            yield Figure(entry.row, column, said)
