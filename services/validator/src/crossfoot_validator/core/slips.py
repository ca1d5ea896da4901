"""Names for typical slips: what turns the value that a cell should have into the one displayed."""

from decimal import Decimal

from crossfoot_common.arithmetic import EXACT
from crossfoot_validator.core.view import Place, TableView


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
    shown = _shown(own.value, own.decimals, view.cell(place).text)
    alike = own.value and (own.value < 0) == (value < 0)  # a nil that should be a figure is no slip
    digits = _digits(shown, _shown(value, own.decimals)) if alike else None
    return digits or _shifted(view, place, value, own.value)


def typical(view: TableView, place: Place, value: Decimal) -> bool:
    """Whether one slip alone tells of a cell; a neighbour with the same figure is too common for that."""
    slip = slip_of(view, place, value)
    return slip is not None and (slip != "row_shift" or value in _beside(view, place))


def _shown(value: Decimal, decimals: int, text: str = "") -> str:
    """All digits; those of the text where it shows the same figure with zeros before it."""
    plain = f"{abs(value).scaleb(decimals, EXACT).to_integral_value():f}"
    written = "".join(sign for sign in text if sign in "0123456789")
    return written if written.lstrip("0") == plain else plain


def _digits(shown: str, wanted: str) -> str | None:
    if len(shown) == len(wanted):
        differ = [i for i, (a, b) in enumerate(zip(shown, wanted, strict=True)) if a != b]
        if len(differ) == 2 and differ[1] == differ[0] + 1:
            i, j = differ
            if (shown[i], shown[j]) == (wanted[j], wanted[i]):
                return "transposed"
        return "digit" if len(differ) == 1 else None
    longer, shorter, name = (
        (wanted, shown, "dropped_digit") if len(wanted) > len(shown) else (shown, wanted, "doubled_digit")
    )
    if len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    ):
        return name
    return None


def _shifted(view: TableView, place: Place, value: Decimal, own: Decimal) -> str | None:
    """The figure is that of the row above or below, or what it should be stands there."""
    return "row_shift" if {value, own} & _beside(view, place) else None


def _beside(view: TableView, place: Place) -> set[Decimal]:
    """The figures above and below."""
    row, column = place
    near = (view.amount((row + step, column)) for step in (-1, 1))
    return {amount.value for amount in near if amount is not None and amount.value}
