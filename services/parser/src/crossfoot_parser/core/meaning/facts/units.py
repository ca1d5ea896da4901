"""Finds tables about one unit of a department where nothing but their figures says so.

A workbook loses the headings between the tables of the department and those of its units. A table that lists
the units then tells: what shows amounts of one of them, and none of all together, is about that one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.tables.model import DocumentInfo, Row, Table
from crossfoot_common.tables.wording import plain
from crossfoot_parser.core.vocabulary.words import is_total

FEWEST = 2  # units, below which one is the department
DIGITS = 4  # a figure of fewer is met by chance
Amounts = frozenset[Decimal]
_OFFICE = re.compile(r"(.{4,}?)\(?(?:本级|机关)\)?")


@dataclass(frozen=True, slots=True)
class Listed:
    """The amounts of a department in a table that lists its units, and of each of the units."""

    table: Table
    whole: Amounts
    units: tuple[Amounts, ...]

    def is_one(self, other: Table) -> bool:
        """Whether another table shows amounts of just one unit, and none of the whole."""
        if other.unit != self.table.unit:
            return False
        shown = frozenset(amount for row in other.rows for amount in _amounts(row))
        return shown.isdisjoint(self.whole) and sum(not shown.isdisjoint(unit) for unit in self.units) == 1


def of_one_unit(tables: Sequence[Table], info: DocumentInfo) -> frozenset[int]:
    """The tables (by sequence) that are about one of the units that another table lists."""
    lists = [listed for table in tables if (listed := _listed(table, info)) is not None]
    listing = {listed.table.sequence for listed in lists}
    others = [table for table in tables if table.sequence not in listing]
    return frozenset(other.sequence for other in others if any(one.is_one(other) for one in lists))


def _listed(table: Table, info: DocumentInfo) -> Listed | None:
    return next(filter(None, (_of_department(table, name) for name in _departments(table, info))), None)


def _departments(table: Table, info: DocumentInfo) -> Iterator[str]:
    """Whose units a table may list: the document's, or that whose own office is one of them.

    The lines over the tables of a unit may have given its name to the document.
    """
    if info.entity:
        yield plain(info.entity).split("(")[0]
    said = (words for row in table.rows for words in _words(row) if "本级" in words or "机关" in words)
    for words in dict.fromkeys(map(plain, said)):
        if (found := _OFFICE.fullmatch(words)) is not None:
            yield found[1]


def _of_department(table: Table, name: str) -> Listed | None:
    units = tuple(frozenset(_amounts(row)) for row in table.rows if _begins(row, name))
    whole = frozenset(amount for row in table.rows if _is_whole(row, name) for amount in _amounts(row))
    apart = tuple(unit - whole for unit in units)
    together = whole.difference(*units)  # what only one of the units has is no amount of all together
    return Listed(table, together, apart) if len(units) >= FEWEST and together else None


def _begins(row: Row, name: str) -> bool:
    """Whether a row is named as a unit of the department: the name goes on behind that of the department."""
    said = map(plain, _words(row))
    return any(words.startswith(name) and words != name for words in said)


def _is_whole(row: Row, name: str) -> bool:
    return any(is_total(words) or plain(words) == name for words in _words(row))


def _words(row: Row) -> Iterator[str]:
    """What the cells say that are no figures."""
    return (cell.text for cell in row.cells if cell.number is None and cell.text)


def _amounts(row: Row) -> Iterator[Decimal]:
    for cell in row.cells:
        if cell.number is not None and len(cell.number.normalize().as_tuple().digits) >= DIGITS:
            yield cell.number.normalize()
