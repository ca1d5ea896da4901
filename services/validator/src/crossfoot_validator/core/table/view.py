"""A table as the rules look at it: exact figures by place, structure read once, doubtful places known."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from crossfoot_common.arithmetic import Amount
from crossfoot_common.tables.model import Cell, Row, Source, Table
from crossfoot_common.tables.structure import Entry, Structure, read_structure
from crossfoot_common.tables.units import is_money
from crossfoot_common.tables.wording import is_spoilt
from crossfoot_validator.core.table.rates import Rates
from crossfoot_validator.core.table.rounding import Rounding
from crossfoot_validator.core.table.secrecy import leaves_out_secrets
from crossfoot_validator.core.vocabulary.place import Place

BLANK = Cell()
NOTHING = re.compile(r"[\s\-—–_－―/／*]+|无|^0$")


class TableView:
    """One table, read once for all rules. Amounts are in the unit in which they are displayed."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._said: dict[Place, Amount] = {}

    def row(self, index: int) -> Row:
        """A row of the body, or below 0 of the head: -1 is its last row."""
        return self.table.rows[index] if index >= 0 else self.table.head[index]

    @cached_property
    def structure(self) -> Structure:
        """Panels and entries."""
        return read_structure(self.table)

    @cached_property
    def rates(self) -> Rates:
        """Which of its rows and columns show per cents, rates or ranks."""
        return Rates(self.table, self.titles)

    @cached_property
    def _amounts(self) -> dict[Place, Amount]:
        return {
            (r, c): Amount(cell.number, cell.decimals or 0, whole=self._rounding.spares(cell.number, c))
            for r, row in enumerate(self.table.rows)
            for c, cell in enumerate(row.cells)
            if cell.number is not None
        }

    @cached_property
    def _rounding(self) -> Rounding:
        units = tuple(
            None if self.rates.is_headed(c) else self.unit(c) or "" for c in range(len(self.table.columns))
        )
        return Rounding(self.table, units)

    @cached_property
    def titles(self) -> dict[int, str]:
        """How each row is called; with several panels the leftmost panel's title."""
        found: dict[int, str] = {}
        for entries in self.structure.entries:
            for entry in entries:
                if entry.title:
                    found.setdefault(entry.row, entry.title)
        return found

    @cached_property
    def _by_row(self) -> dict[int, list[Entry]]:
        found: dict[int, list[Entry]] = {}
        for entries in self.structure.entries:
            for entry in entries:
                found.setdefault(entry.row, []).append(entry)
        return found

    def entry(self, place: Place) -> Entry | None:
        """The entry to which a figure belongs; of several the last."""
        row, column = place
        return next((entry for entry in reversed(self._by_row.get(row, ())) if column in entry.cells), None)

    @cached_property
    def is_relative(self) -> bool:
        """Whether rows write the end of their code alone: 208, below it 01, below it 09."""
        return any(entry.relative for entries in self.structure.entries for entry in entries)

    def cell(self, place: Place) -> Cell:
        """The cell at a place; blank where the row is short."""
        cells = self.row(place[0]).cells
        return cells[place[1]] if place[1] < len(cells) else BLANK

    def amount(self, place: Place) -> Amount | None:
        """The figure at a place, in the displayed unit; None where there is no number."""
        found = self._amounts.get(place)
        return self._said.get(place) if found is None and self._said else found

    def say(self, place: Place, amount: Amount) -> None:
        """Let words stand for a figure (≤30万元 as a target): in the table's unit, and never in a sum."""
        self._said[place] = amount

    def read(self, place: Place, amount: Amount) -> None:
        """Let a figure be read as its whole table is written (1.234,5), where a cell alone cannot tell."""
        self._amounts[place] = replace(amount, whole=self._rounding.spares(amount.value, place[1]))

    def reported(self, place: Place) -> bool:
        """Whether anything is displayed there: a number, or words that may hold one; a dash is nothing."""
        return place in self._amounts or bool(NOTHING.sub("", self.cell(place).text))

    def unread(self, places: Sequence[Place]) -> bool:
        """Whether one of these places displays something that is not read as a number.

        Down a column a row counts that is blank there and shows an unread figure (`4.O`) somewhere else: it
        may have been put into another column for that.
        """
        if any(place not in self._amounts and self.reported(place) for place in places):
            return True
        rows, columns = [row for row, _ in places], {column for _, column in places}
        between = (row for row in self._unread_rows if min(rows) <= row <= max(rows))
        return any(row in rows or any((row, c) not in self._amounts for c in columns) for row in between)

    @cached_property
    def _unread_rows(self) -> tuple[int, ...]:
        """Rows with a cell that looks like a figure and is none: a letter, a mark or an error in it."""
        rows = enumerate(self.table.rows)
        return tuple(
            r
            for r, row in rows
            if any(cell.number is None and is_spoilt(cell.text.strip()) for cell in row.cells)
        )

    def shown(self) -> Iterable[tuple[Place, Amount]]:
        """Every number of the table with its place."""
        return self._amounts.items()

    @cached_property
    def leaves_out_lines(self) -> bool:
        """Whether the table says that lines of it are not shown."""
        return leaves_out_secrets(self.table)

    @cached_property
    def of_which_rows(self) -> frozenset[int]:
        """Rows that a 其中 singles out of another row."""
        entries = (entry for listed in self.structure.entries for entry in listed)
        return frozenset(entry.row for entry in entries if entry.label.of_which)

    @property
    def figures(self) -> Iterable[Place]:
        """The places of all numbers in columns that hold figures."""
        wanted = {column for panel in self.structure.panels for column in panel.amounts}
        return (place for place in self._amounts if place[1] in wanted)

    def unit(self, column: int) -> str | None:
        """The unit of a column: its own, else the table's; what is counted is in no unit of money."""
        own = self.table.columns[column]
        counted = own.role == "count" and is_money(self.table.unit)
        return own.unit or (None if counted else self.table.unit)

    def same_unit(self, columns: Iterable[int]) -> bool:
        """Whether figures of these columns may be added as they are displayed."""
        return len({self.unit(column) for column in columns}) <= 1

    def counts(self, column: int) -> bool:
        """Whether a column counts things instead of money: things of several kinds need not add up."""
        own = self.table.columns[column]
        return own.role == "count" or (own.unit is not None and not is_money(own.unit))

    def source(self, place: Place) -> Source:
        """Where a figure stands, with the names of its row and column."""
        cell = self.cell(place)
        row = self.row(place[0])
        entry = self.entry(place)
        return Source(
            text=cell.text,
            table=self.table.sequence,
            row=place[0] if place[0] >= 0 else None,
            column=place[1],
            line=cell.line or row.line,
            cell=cell.cell,
            page=cell.page or row.page,
            label=(self.name(entry) if entry else self.titles.get(place[0])) or self._beside(place),
            path=self.table.columns[place[1]].name,
            box=cell.box,
        )

    def _beside(self, place: Place) -> str:
        """The nearest words to the left of a figure that stands in no list: what a form calls it."""
        cells = [self.cell((place[0], column)) for column in range(place[1] - 1, -1, -1)]
        words = (cell.text.strip() for cell in cells if cell.number is None and not cell.blank)
        return next(words, "").rstrip("：:")

    @staticmethod
    def name(entry: Entry) -> str:
        """Code and name of a row, as people call it."""
        code = "" if entry.relative else entry.code or entry.unit_code or ""
        return f"{code} {entry.title}".strip() if code else entry.title.strip()
