"""Which panel shows income and which expenditure, and which of their rows close the two sides."""

from dataclasses import dataclass
from typing import Literal

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import fund_of
from crossfoot_validator.core.table.context import TableContext

Flow = Literal["income", "expenditure"]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a summary: its rows, its closing totals in order, the column that shows them in full."""

    flow: Flow
    entries: tuple[Entry, ...]
    totals: tuple[Entry, ...]
    column: int

    def carries(self, context: TableContext) -> bool:
        """Whether money is carried over: a row says so, or the total of all is more than that of the year.

        A row that lost its label, or its figure, is seen by the totals alone; one whose figure is not read
        may carry anything.
        """
        carried = [(e.row, self.column) for e in self.entries if e.label.carry]
        closing = [(e.row, self.column) for e in self.totals if e.label.total in {"year", "grand"}]
        if any(context.amount(place) is None and context.reported(place) for place in (*carried, *closing)):
            return True
        shown = {own.value for place in closing if (own := context.amount(place)) is not None}
        return len(shown) > 1 or any((own := context.amount(place)) and own.value for place in carried)


def sides(context: TableContext) -> tuple[Side, Side] | None:
    """Income and expenditure of a two-sided summary; None where the table has no such two sides."""
    found: dict[Flow, Side] = {}
    for panel, entries in zip(context.structure.panels, context.structure.entries, strict=True):
        totals = tuple(e for e in entries if e.label.total and not e.label.style)
        flow = _flow(panel.heading, totals)
        if flow and totals:
            found.setdefault(flow, Side(flow, entries, totals, totals[-1].cells[0]))
    if len(found) < 2:
        return None
    return found["income"], found["expenditure"]


def _flow(heading: str, totals: tuple[Entry, ...]) -> Flow | None:
    words = heading + "".join(e.label.name for e in totals)
    income, expenditure = "收入" in words, "支出" in words
    if "收入" in heading and "支出" not in heading:
        return "income"
    if "支出" in heading and "收入" not in heading:
        return "expenditure"
    if income == expenditure:
        return None
    return "income" if income else "expenditure"


def fund_columns(side: Side, context: TableContext) -> dict[str, int]:
    """The columns of a side that show one fund each."""
    found: dict[str, int] = {}
    for column in side.entries[0].cells if side.entries else ():
        fund = fund_of(context.table.columns[column].path[-1]) if context.table.columns[column].path else None
        if fund:
            found.setdefault(fund, column)
    return found
