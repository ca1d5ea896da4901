"""Places the characters of a TextCode: where the first stands, and how far each is from the one before.

Source: GB/T 33190-2016, 11.3. In DeltaX and DeltaY `g n d` stands for n times d.
"""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot_parser.core.readers.wrapping import is_wide

_HALF = 0.5  # of the size: how wide a character is that takes no full square
_MOST = 100_000  # steps, and how long one may be


class Placed(NamedTuple):
    """One character, its place on the base line and its width, in the object's own room."""

    text: str
    x: float
    y: float
    width: float


def place(text: str, start: tuple[float, float], steps: tuple[str, str], size: float) -> Iterator[Placed]:
    """The characters of one TextCode.

    Args:
        text: its characters, blanks included.
        start: where the first one stands.
        steps: DeltaX and DeltaY as they are written.
        size: of the font, in the units of the places.
    """
    right, down = deltas(steps[0], len(text)), deltas(steps[1], len(text))
    x, y = start
    for at, char in enumerate(text):
        natural = size if is_wide(char) else size * _HALF
        step = right[at] if at < len(right) else None
        yield Placed(char, x, y, min(natural, step) if step and step > 0 else natural)
        x += natural if step is None and not down else step or 0.0
        y += down[at] if at < len(down) else 0.0


def deltas(text: str, most: int = _MOST) -> list[float]:
    """The steps, the repeated ones written out, as many as there may be."""
    steps: list[float] = []
    tokens = text.split()
    at = 0
    while at < len(tokens) and len(steps) < most:
        if tokens[at].lower() == "g" and at + 2 < len(tokens):
            count, step = _number(tokens[at + 1]), _number(tokens[at + 2])
            steps.extend([step] * max(0, min(int(count), most - len(steps))))
            at += 3
        else:
            steps.append(_number(tokens[at]))
            at += 1
    return steps


def _number(token: str) -> float:
    try:
        value = float(token)
    except ValueError:
        return 0.0
    return value if abs(value) < _MOST else 0.0
