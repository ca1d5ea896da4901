"""Whether one wrong stroke in one figure explains all that is amiss with a sum, to the last digit."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Amount, exact_sum
from crossfoot_validator.core.vocabulary.digits import digit_slip, digits_of

FEWEST_DIGITS = 4  # of a figure, for one of them to be told from a part that is left out


def one_stroke(
    total: Amount, terms: Sequence[tuple[Amount, int]], *, rounded: bool = False, in_place: bool = False
) -> bool:
    """Whether the total, or one of the signed terms, is one stroke away from what the others make of it.

    `rounded`: but for what rounding makes of the last digit; `in_place`: with as many digits. Figures of
    different units never are: what is amiss is then no matter of digits.
    """
    figures = [_unsigned(total, 1), *(_unsigned(term, -sign) for term, sign in terms)]
    if len({figure.exponent for figure, _ in figures}) > 1:
        return False
    gap = exact_sum(sign * figure.value for figure, sign in figures)
    last = Decimal(1).scaleb(-min(figure.decimals for figure, _ in figures))
    most = (len(terms) + 1) // 2 if rounded else 0  # units of the last digit
    gaps = [gap + last * units for units in range(-most, most + 1)]
    return any(
        _is_slip(figure, EXACT.subtract(figure.value, sign * one), in_place=in_place)
        for one in gaps
        for figure, sign in figures
    )


def _unsigned(figure: Amount, sign: int) -> tuple[Amount, int]:
    """A figure as its digits stand there (减少20.1 is no -20.1), with its sign in the sum."""
    return (replace(figure, value=-figure.value), -sign) if figure.value < 0 else (figure, sign)


def _is_slip(shown: Amount, value: Decimal, *, in_place: bool) -> bool:
    decimals = -int(value.as_tuple().exponent) if value.as_tuple().exponent else 0
    if value <= 0 or shown.value <= 0 or decimals > shown.decimals:
        return False
    written, wanted = (digits_of(each, shown.decimals) for each in (shown.value, value))
    if in_place and len(written) != len(wanted):
        return False
    return len(written) >= FEWEST_DIGITS and digit_slip(written, wanted) is not None
