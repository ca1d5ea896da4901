"""States what a project form says about money: the funds of the year, beside a label or below a heading."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Cell, Table
from crossfoot_common.tables.structure import read_structure
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.parts import Parts, of_path

_NAME = re.compile(r"(转移支付)?\(?(项目|专项)\)?名称:?")
_FUNDS = re.compile(r"年度资金总额:?|项目本年度金额:?|本年度预算(资金)?(总额)?:?|年度金额:?")
_UNIT = re.compile(r"\((百元|千元|万元|亿元|元)\)")
_MEASURES = {"年初预算数": "budget", "全年预算数": "adjusted_budget", "全年执行数": "execution"}


def project_of(table: Table) -> str | None:
    """The project that a form is about."""
    for row in table.rows:
        filled = [plain(cell.text) for cell in row.cells if not cell.blank]
        if len(filled) > 1 and _NAME.fullmatch(filled[0]):
            return filled[1]
    return None


def figures(table: Table) -> Iterator[Figure]:
    """The funds of the year of the project that the form names."""
    project = project_of(table)
    unit = _unit(table)
    for number, row in enumerate(table.rows if project else ()):
        for place, cell in enumerate(row.cells):
            if _FUNDS.fullmatch(plain(cell.text)):
                for column, parts in _beside(table, number, row.cells, place):
                    yield Figure(number, column, {"subject": project or "", **parts}, None, unit)


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
        for entry in entries:
            whole = {"subject": plain(entry.title.rsplit("/", 1)[-1])} if not entry.label.total else None
            for column in panel.amounts:
                parts = of_path(table.columns[column].path)
                if (
                    whole
                    and parts is not None
                    and not parts.keys() - {"period", "measure"}
                    and cell_at(table, entry.row, column)
                ):
                    yield Figure(entry.row, column, {**whole, **parts})
