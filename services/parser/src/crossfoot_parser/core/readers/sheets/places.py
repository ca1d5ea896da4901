"""Turns references such as B7 into places."""

import re

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def position(reference: str) -> tuple[int, int] | None:
    """Row and column, 0-based, of a reference such as B7."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return None
    column = 0
    for letter in match.group(1):
        column = column * 26 + ord(letter) - 64
    return int(match.group(2)) - 1, column - 1
