"""Leaves out watermarks and stamps that stand level across the text and the rules of a page."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from crossfoot_parser.core.readers.pdf.model import Box, Char, Page, Rule

_WHY = "printed across other text"
Ink = tuple[int, ...] | None
"""Red, green, blue, and how opaque it is; None where nothing tells."""

_AMOUNT = re.compile(r"\d[\d,]*\.\d|\d,\d{3}")
_FEWEST = 2  # characters that lie on others: neighbours never do
_LIGHTER = 20.0  # of 255: a watermark is paler than the text, a stamp has another colour
_FAINT = 170.0  # of 255: nobody writes the names and figures of a table so
_MIDDLE = 0.25  # of the height at the top and the bottom of a character: rules of a cell may touch it there
_EVEN = 0.5  # points: texts of one size
_NEAR = 2.0  # of the height: lines of one stamp are no further apart
_FIELD = 12.0  # points: the side of a field in which characters are looked for
Fields = Mapping[tuple[int, int], Sequence[Char]]


def leave_out_overprints(page: Page, inks: Mapping[int, Ink]) -> None:
    """Leave out what is printed across the text in a paler ink, and what goes with it; `inks` are of runs.

    The text of a page is in the ink of most of its digits. An ink that shows amounts is none of a watermark.
    """
    if len(set(inks.values())) < 2:
        return
    by_ink: defaultdict[Ink, list[Char]] = defaultdict(list)
    for char in page.chars:
        by_ink[inks.get(char.run)].append(char)
    if len(by_ink) < 2:
        return
    digits = Counter(inks.get(char.run) for char in page.chars if char.text.isdigit())
    plain = max(by_ink, key=lambda ink: (digits[ink], len(by_ink[ink])))
    paler = [ink for ink in by_ink if _lightness(ink) > _lightness(plain) + _LIGHTER]
    if not paler:
        return
    fields = _fields(by_ink[plain])
    levels = sorted(page.horizontal)
    across = {
        run
        for ink in paler
        for run in _across(by_ink[ink], fields, levels if _lightness(ink) > _FAINT else ())
    }
    for char in page.chars:
        if char.run in across and not char.text.isspace():
            page.leave_out(_WHY)
    page.chars = [char for char in page.chars if char.run not in across]


def _across(chars: Sequence[Char], fields: Fields, levels: Sequence[Rule]) -> Iterable[int]:
    """The runs of one ink that lie on characters or rules, are as high as such, or stand near them."""
    lying = [char for char in chars if _lies_on_text(char, fields) or _lies_on_a_rule(char, levels)]
    if len(lying) < _FEWEST or _AMOUNT.search("".join(char.text for char in chars)):
        return ()
    heights = {round(char.height / _EVEN) for char in lying}
    places = {char.run: char for char in lying}.values()
    return {
        char.run
        for char in chars
        if round(char.height / _EVEN) in heights or any(_is_near(char, place) for place in places)
    }


def _is_near(char: Char, place: Char) -> bool:
    reach = _NEAR * (char.height + place.height)
    return abs(char.x - place.x) < reach and abs(char.y - place.y) < reach


def _lightness(ink: Ink) -> float:
    """As seen on white paper."""
    if ink is None:
        return 0.0
    red, green, blue, *opaque = ink
    return 255 - (255 - (0.3 * red + 0.59 * green + 0.11 * blue)) * (opaque[0] / 255 if opaque else 1.0)


def _fields(chars: Iterable[Char]) -> Fields:
    fields: defaultdict[tuple[int, int], list[Char]] = defaultdict(list)
    for char in chars:
        if not char.text.isspace():
            fields[int(char.x // _FIELD), int(char.y // _FIELD)].append(char)
    return fields


def _lies_on_text(char: Char, fields: Fields) -> bool:
    """Whether the middle of one character is inside the box of another."""
    if char.text.isspace():
        return False
    across = range(int(char.x0 // _FIELD) - 1, int(char.x1 // _FIELD) + 2)
    down = range(int(char.top // _FIELD) - 1, int(char.bottom // _FIELD) + 2)
    own = Box(*char[1:5])
    return any(
        own.holds(other.x, other.y) or Box(*other[1:5]).holds(char.x, char.y)
        for place in product(across, down)
        for other in fields.get(place, ())
    )


def _lies_on_a_rule(char: Char, levels: Sequence[Rule]) -> bool:
    """Whether a rule from left to right goes through its middle; they are ordered by their height."""
    edge = _MIDDLE * char.height
    crossing = levels[bisect_left(levels, (char.top + edge,)) : bisect_left(levels, (char.bottom - edge,))]
    return any(rule.start <= char.x <= rule.end for rule in crossing)
