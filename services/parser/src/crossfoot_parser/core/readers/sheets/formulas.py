"""Tells the values of formulas that nobody calculated: a writer without a calculator stores one for all.

Several libraries that write workbooks (XlsxWriter, Apache POI, JExcelAPI) store 0, or another constant, as
the value of every formula, and leave the calculating to the program that opens the file. What is stored is
then no figure of the publisher. The flags that ask for calculation stand in sound files too; what tells is
that all formulas of a sheet have one value although a plain sum among them does not come to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from crossfoot_parser.core.readers.sheets.model import Sheet

_MOST_CELLS = 100_000  # that the sums of one sheet may look at
_NEAR = Decimal("0.01")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Term:
    """A range of cells that a formula adds (sign 1) or subtracts (−1), from corner to corner, 0-based."""

    sign: int
    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Formula:
    """The stored value of a formula, and what it adds up where it is a plain sum of this sheet's cells."""

    value: float | None  # nothing where no number is stored
    terms: tuple[Term, ...] = ()


ANYTHING = (Term(1, 0, 0, 0, 0),)
"""What a formula adds up of which only is known that a value belongs there."""


class Ledger:
    """The formulas of a sheet, as long as they can tell something.

    Two of different values: this writer calculates, and only those without a value are remembered.
    """

    def __init__(self) -> None:
        self.found: dict[Place, Formula] = {}
        self.settled = False
        self._first: float | None = None

    def add(self, place: Place, formula: Formula) -> None:
        """Take one formula down."""
        if formula.value is not None and not self.settled:
            self._first = formula.value if self._first is None else self._first
            if formula.value != self._first:
                self.settled = True
                self.found = {at: each for at, each in self.found.items() if each.value is None}
        if formula.value is None or not self.settled:
            self.found[place] = formula


def without_made_up(sheet: Sheet, formulas: Mapping[Place, Formula]) -> None:
    """Take the values of formulas out of a sheet in which they are made up, and count them as not there."""
    values = {formula.value for formula in formulas.values() if formula.value is not None}
    blank = [place for place, formula in formulas.items() if formula.value is None and formula.terms]
    sheet.uncalculated += len(blank)  # a sum is never a blank text
    if len(values) != 1:
        return
    stored = {place: formula for place, formula in formulas.items() if formula.value is not None}
    if any(_contradicts(sheet, formula, stored) for formula in _summing(stored)):
        for place in stored:
            sheet.cells.pop(place, None)
        sheet.uncalculated += len(stored)


def _summing(stored: Mapping[Place, Formula]) -> Sequence[Formula]:
    """The plain sums, as many as may be looked at."""
    sums: list[Formula] = []
    cells = 0
    for formula in stored.values():
        size = sum((term.bottom - term.top + 1) * (term.right - term.left + 1) for term in formula.terms)
        if formula.terms and cells + size <= _MOST_CELLS:
            cells += size
            sums.append(formula)
    return sums


def _contradicts(sheet: Sheet, formula: Formula, stored: Mapping[Place, Formula]) -> bool:
    """Whether the cells that are no formulas themselves come to another sum than the one that is stored."""
    total, others = Decimal(0), False
    for term in formula.terms:
        for row in range(term.top, term.bottom + 1):
            for column in range(term.left, term.right + 1):
                others = others or (row, column) in stored
                if (row, column) not in stored:
                    total += term.sign * _shown(sheet.cells.get((row, column), ""))
    if others and not total:
        return False
    return abs(total - Decimal(repr(formula.value))) > _NEAR


def _shown(text: str) -> Decimal:
    """The figure that a cell shows, nothing where it shows none."""
    plain = text.strip().replace(",", "").removesuffix("%")
    negative = plain.startswith("(") and plain.endswith(")")
    try:
        value = Decimal(plain.strip("()"))
    except InvalidOperation:
        return Decimal(0)
    return (-value if negative else value) if value.is_finite() else Decimal(0)
