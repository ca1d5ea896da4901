"""States the spending that a department's own form plans, where its lines stand beside each other.

支出预算合计 | 人员经费 | 公用经费 | 项目经费, and the figures in the row below. A form has no columns to rely
on, so these figures may agree with the tables and contradict them only where they add up themselves, in a
form that speaks of all money or plans as much as the tables.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from crossfoot_common.arithmetic import exact_sum
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.doubts import OF_WHICH_MONEY
from crossfoot_common.tables.model import Table
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.parts import Parts

GRID = "told from words beside each other in a form"
_TOTAL = re.compile(r"(支出)?预算(支出)?(合计|总计|总额)|支出(合计|总计)")
_UNIT = re.compile(r"\((百元|千元|万元|亿元|元)\)")
_NATURES: Final = (
    (re.compile(r"基本(支出|经费)"), "basic"),
    (re.compile(r"项目(支出|经费)"), "project"),
    (re.compile(r"人员(支出|经费)"), "personnel"),
    (re.compile(r"(日常)?公用(支出|经费)"), "operating"),
)
_ALL_MONEY = re.compile(r"(其他|单位|自有|非财政)资金|其他收入|事业收入|收入(预算)?(合计|总计)")
_BUDGET: Final[Parts] = {
    "concept": c.CURRENT, "flow": "expenditure", "basis": c.ALL, "measure": "budget",
}  # fmt: skip
_NONE = Decimal(0)
_LEAST = 2  # natures beside the total


def figures(table: Table) -> Iterator[Figure]:
    """The planned total and its natures, where one row names them and the next one shows their figures."""
    found = [
        (number + 1, natures, _unit(row.cells[0].text))
        for number, row in enumerate(table.rows[:-1] if "整体" in table.title else ())
        if len(natures := _natures([plain(cell.text) for cell in row.cells])) > _LEAST
    ]
    if len(found) != 1:
        return
    row, natures, unit = found[0]
    unit = unit or _unit(table.rows[max(row - 2, 0)].cells[0].text)
    of_all = None if of_all_money(table) else OF_WHICH_MONEY
    doubt = of_all if _adds_up(table, row, natures) else GRID
    for column, nature in natures.items():
        if cell_at(table, row, column) is not None:
            yield Figure(row, column, {**_BUDGET, **({"nature": nature} if nature else {})}, doubt, unit)


def of_all_money(table: Table) -> bool:
    """Whether a form speaks of money beside the appropriation too."""
    texts = (plain(cell.text) for row in table.rows for cell in row.cells)
    return any(_ALL_MONEY.search(text) for text in texts)


def _adds_up(table: Table, row: int, natures: Mapping[int, str]) -> bool:
    shown = [cell_at(table, row, column) for column in natures]
    total, *parts = (cell.number if cell and cell.number is not None else _NONE for cell in shown)
    return bool(total) and exact_sum(parts) == total


def _natures(texts: Sequence[str]) -> dict[int, str]:
    """Which columns hold the total (an empty string) and which a nature; nothing without a total."""
    total = next((at for at, text in enumerate(texts) if _TOTAL.fullmatch(text)), None)
    named = {
        at: nature
        for at, text in enumerate(texts)
        for pattern, nature in _NATURES
        if total is not None and at > total and pattern.fullmatch(text)
    }
    return {total: "", **named} if total is not None else {}


def _unit(text: str) -> str | None:
    found = _UNIT.search(plain(text))
    return found[1] if found and is_money(found[1]) else None
