"""What a cell's style does to what it shows, the same for every workbook format."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from crossfoot_parser.core.readers.sheets.number_format import display


@dataclass(frozen=True, slots=True)
class Style:
    """What matters of a cell's style."""

    code: str = "General"
    indent: int = 0
    struck: bool = False


def indented(text: str, style: Style) -> str:
    """Its lines; the indent of the style becomes leading blanks, as in every other format."""
    lead = text[: len(text) - len(text.lstrip(" \u3000\xa0"))]
    return "  " * style.indent + lead.replace("\xa0", " ") + "\n".join(text[len(lead) :].splitlines())


def figure(value: float, style: Style, *, epoch_1904: bool = False, show_zeros: bool = True) -> str:
    """A stored number as its cell shows it: 15 significant digits are all that a workbook knows.

    Raises:
        ValueError: it is infinite or no number at all.
    """
    return _shown(value, style.code, epoch_1904, show_zeros)


@lru_cache(maxsize=8192)  # a workbook states its amounts on sheet after sheet
def _shown(value: float, code: str, epoch_1904: bool, show_zeros: bool) -> str:
    shown = format(value, ".15g")
    if code == "General" and value > 0 and shown.replace(".", "").isdecimal():
        return shown  # as it is: neither an exponent nor an infinity
    number = Decimal(repr(float(shown)))
    if not number.is_finite():
        raise ValueError(value)
    return display(number, code, epoch_1904=epoch_1904) if number or show_zeros else ""
