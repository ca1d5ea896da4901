"""One wrong stroke of the pen: what turns the digits that should stand there into those that do."""

from decimal import Decimal

from crossfoot_common.arithmetic import EXACT


def digits_of(value: Decimal, decimals: int) -> str:
    """The digits of a figure as they are displayed, without its point and sign."""
    return f"{abs(value).scaleb(decimals, EXACT).to_integral_value():f}"


def digit_slip(shown: str, wanted: str) -> str | None:
    """`digit`, `transposed`, `dropped_digit` or `doubled_digit`; None where more than one stroke differs."""
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
