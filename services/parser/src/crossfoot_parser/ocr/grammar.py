"""The grammar of figures: which figures a row of digits can be whose commas and points look alike."""

import re

_SHAPE = re.compile(r"(\(?)(-?)([0-9.]*[0-9])(%?)(\)?)")
_GROUP = 3


def figures_of(text: str) -> tuple[str, ...]:
    """The well-formed figures that `text` (with a point for each separator) can stand for.

    `5.417.27` can only be 5,417.27; `5.417` may be 5,417 or 5.417.
    """
    shape = _SHAPE.fullmatch(text)
    if shape is None or bool(shape[1]) != bool(shape[5]):
        return ()
    opening, sign, digits, percent, closing = shape.groups()
    return tuple(f"{opening}{sign}{one}{percent}{closing}" for one in _readings(digits.split(".")))


def _readings(groups: list[str]) -> list[str]:
    *front, last = groups
    if not front:
        return [last]
    if not all(groups):
        return []
    grouped = 1 <= len(front[0]) <= _GROUP and all(len(one) == _GROUP for one in front[1:])
    found = []
    if grouped and len(last) == _GROUP and front[0].strip("0"):
        found.append(",".join(groups))
    if grouped or len(front) == 1:
        found.append(",".join(front) + "." + last)
    return found
