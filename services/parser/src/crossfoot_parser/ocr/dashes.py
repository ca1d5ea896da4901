"""Tells a lone dash by its ink: recognisers read it as 一, as a dot or even as 7."""

from crossfoot_parser.ocr.lines import Span

_FLAT = 2.6  # times as wide as high, at least
_LOW = 0.28  # of the height of a character, at most
_WIDE = 0.3  # of the height of a character, at least


def is_dash(span: Span, ink: int, high: float) -> bool:
    """Whether the ink of a whole line is one flat, filled stroke."""
    flat = span.wide >= _FLAT * span.high and span.high <= max(_LOW * high, 3)
    return flat and span.wide >= _WIDE * high and ink >= 0.6 * span.wide * span.high
