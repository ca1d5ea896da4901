"""Finds which amount columns add up in every other row, to choose between two readings of one row.

Such a choice can never hide an error: only when exactly one reading satisfies what all other rows
satisfy is it taken, and the table says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crossfoot_common.arithmetic import exact_sum
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Cells

ENOUGH = 3  # rows in which an identity must hold before it may choose


@dataclass(frozen=True, slots=True)
class Identity:
    """The column `total` is the sum of the columns from `first` up to, not including, `stop`."""

    total: int
    first: int
    stop: int

    def holds(self, cells: Cells) -> bool | None:
        """Whether a row satisfies it; None where the total or all parts are blank."""
        total = _value(cells, self.total)
        parts = [value for i in range(self.first, self.stop) if (value := _value(cells, i)) is not None]
        return None if total is None or not parts else exact_sum(parts) == total


def find_identities(rows: Sequence[Cells], width: int) -> list[Identity]:
    """Sums over columns just right of their total that hold in at least three rows and fail in none."""
    found = []
    for total in range(width - 2):
        for stop in range(total + 3, width + 1):
            identity = Identity(total, total + 1, stop)
            outcomes = [outcome for row in rows if (outcome := identity.holds(row)) is not None]
            if len(outcomes) >= ENOUGH and all(outcomes):
                found.append(identity)
                break
    return found


def choose(readings: Sequence[Cells], identities: Sequence[Identity]) -> Cells | None:
    """The only reading that breaks no identity and satisfies the most; None for a tie or when none does."""
    sound = [cells for cells in readings if all(i.holds(cells) is not False for i in identities)]
    proven = {id(cells): sum(i.holds(cells) is True for i in identities) for cells in sound}
    most = max(proven.values(), default=0)
    best = [cells for cells in sound if proven[id(cells)] == most]
    return best[0] if most and len(best) == 1 else None


def _value(cells: Cells, column: int) -> Decimal | None:
    number = parse_number(cells[column].text) if column < len(cells) else None
    return None if number is None else number.value
