"""Names for typical slips: what turns the value that a cell should have into the one displayed."""

from decimal import Decimal

from crossfoot_common.arithmetic import EXACT
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.digits import digit_slip, digits_of
from crossfoot_validator.core.vocabulary.place import Place

DIGITS = "0123456789"


def slip_of(view: TableView, place: Place, value: Decimal) -> str | None:
    """The slip that explains the displayed figure, or None when it looks like none of the usual ones."""
    own = view.amount(place)
    if own is None or own.value == value:
        return None
    if own.value == -value:
        return "sign"
    if own.value and value:
        for shift in (4, -4):
            if own.value == value.scaleb(shift, EXACT):
                return "unit"
        if any(own.value == value.scaleb(shift, EXACT) for shift in (-3, -2, -1, 1, 2, 3)):
            return "decimal_point"
    if not own.value:
        return None  # a nil that should be a figure is no slip
    zeros = _zeros_before(view.cell(place).text)
    shown, wanted = (zeros + digits_of(each, own.decimals) for each in (own.value, value))
    digits = digit_slip(shown, wanted) if (own.value < 0) == (value < 0) else None
    return digits or _shifted(view, place, value, own.value)


def typical(view: TableView, place: Place, value: Decimal) -> bool:
    """Whether one slip alone tells of a cell: equal figures in neighbouring rows are too common for that."""
    return slip_of(view, place, value) not in {None, "row_shift"}


def _zeros_before(text: str) -> str:
    """The zeros with which a text begins: any of them may be a wrong digit."""
    written = "".join(sign for sign in text if sign in DIGITS)
    return written[: len(written) - len(written.lstrip("0"))]


def _shifted(view: TableView, place: Place, value: Decimal, own: Decimal) -> str | None:
    """The figure is that of the row above or below, or what it should be stands there."""
    row, column = place
    near = (view.amount((row + step, column)) for step in (-1, 1))
    beside = {amount.value for amount in near if amount is not None and amount.value}
    return "row_shift" if {value, own} & beside else None
