"""Reads figures that name their unit themselves (20万元, 3,000.00元) in the unit of their column."""

from collections.abc import Sequence

from crossfoot_common.tables.units import UNIT_ENDS, UNIT_EXPONENTS
from crossfoot_parser.core.vocabulary.numbers import Number, parse_number


def named_unit(cells: Sequence[str]) -> str | None:
    """The one unit that all figures of a column name; zero needs none."""
    if not any(text[-1:] in UNIT_ENDS for text in cells):
        return None
    numbers = [number for text in cells if (number := parse_number(text)) is not None and number.value]
    named = {number.unit for number in numbers}
    return next(iter(named)) if len(named) == 1 else None


def in_unit(number: Number | None, unit: str | None) -> Number | None:
    """The number in the unit of its column; none where it names a unit and the column has none."""
    if number is None or number.unit is None:
        return number
    if unit not in UNIT_EXPONENTS:
        return None
    shift = UNIT_EXPONENTS[number.unit] - UNIT_EXPONENTS[unit]
    return Number(number.value.scaleb(shift), number.decimals - shift)
