"""Whether one wrong stroke in one figure explains all that is amiss with a sum, to the last digit."""

from collections.abc import Iterator, Sequence
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
    if len({total.exponent, *(term.exponent for term, _ in terms)}) > 1:
        return False
    gap = EXACT.subtract(total.value, exact_sum(sign * term.value for term, sign in terms))
    last = Decimal(1).scaleb(-min(total.decimals, *(term.decimals for term, _ in terms)))
    most = (len(terms) + 1) // 2 if rounded else 0  # units of the last digit
    gaps = (gap + last * units for units in range(-most, most + 1))
    return any(
        _is_slip(shown, value, in_place=in_place)
        for one in gaps
        for shown, value in _wanted(total, terms, one)
    )


def _wanted(
    total: Amount, terms: Sequence[tuple[Amount, int]], gap: Decimal
) -> Iterator[tuple[Amount, Decimal]]:
    """Each figure with what it would have to be, all others being as they are."""
    yield total, EXACT.subtract(total.value, gap)
    yield from ((term, EXACT.add(term.value, sign * gap)) for term, sign in terms)


def _is_slip(shown: Amount, value: Decimal, *, in_place: bool) -> bool:
    decimals = -int(value.as_tuple().exponent) if value.as_tuple().exponent else 0
    if value <= 0 or shown.value <= 0 or decimals > shown.decimals:
        return False
    written, wanted = (digits_of(each, shown.decimals) for each in (shown.value, value))
    if in_place and len(written) != len(wanted):
        return False
    return len(written) >= FEWEST_DIGITS and digit_slip(written, wanted) is not None
