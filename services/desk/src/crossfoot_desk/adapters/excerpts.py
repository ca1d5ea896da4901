"""A few lines of a text around the one that a figure stands in. It runs in a limited worker."""

import re
from pathlib import Path
from typing import NamedTuple

from crossfoot_common.encodings import decode

AROUND, LONGEST = 4, 400
NEW_LINE = re.compile("\r\n|\r|\n")
"""As the reader of texts counts lines."""


class Line(NamedTuple):
    """A line of the file and its number."""

    number: int
    text: str


def excerpt(file: Path, number: int) -> list[Line]:
    """The line, and some before and behind it; long ones are cut."""
    lines = NEW_LINE.split(decode(file.read_bytes()).text)
    first = max(1, number - AROUND)
    return [Line(n, lines[n - 1][:LONGEST]) for n in range(first, min(len(lines), number + AROUND) + 1)]
