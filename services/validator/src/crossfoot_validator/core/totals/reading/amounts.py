"""The figures of a grid as exact decimals, read exactly as the finder of totals reads them."""

from collections.abc import Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Amount
from crossfoot_validator.core.totals.reading.displayed import rounding_base, shown_decimals
from crossfoot_validator.core.totals.reading.figures import read_cells


def read_amounts(grid: Sequence[Sequence[str]]) -> tuple[dict[tuple[int, int], Amount], int]:
    """Every figure by (row, cell) with the decimals that it really shows; the base counts are rounded to."""
    cells = read_cells(grid)
    shown = shown_decimals(cells)
    amounts = {
        at: Amount(Decimal(digits).scaleb(-decimals, EXACT), shown[at])
        for at, (digits, decimals) in cells.items()
    }
    return amounts, rounding_base(cells)
