"""Columns that a gap parts in nearly all lines, and the few texts that run over it: one label is too long.

The gap of all others is a border; what runs over it is divided where another drawing operation goes on in
the next column. Its row stays doubtful.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.pdf.segments import FIGURE, Columns, Segment, reach
from crossfoot_parser.core.readers.pdf.writing import Written, text_of

_OFTEN = 3  # lines that keep the gap
_FOR_ONE = 4  # lines that keep it for each text that runs over it
_EVEN = 1.0  # points: texts begin, and figures end, that much off at one place
RAN_OVER = "a text runs into the next column"
Lines = Sequence[Sequence[Segment]]


@dataclass(frozen=True, slots=True)
class _Border:
    """A gap before a place: what stands on its sides, what runs over it, and which texts are neighbours."""

    left: Sequence[Segment]
    right: Sequence[Segment]
    over: Sequence[Segment]
    pairs: Sequence[tuple[Segment, Segment]]

    @property
    def holds(self) -> bool:
        """Whether lines enough keep the gap, and what stands beside it ends or begins at one place."""
        if any(FIGURE.fullmatch(part.text) for part in self.over):
            return False
        evenly = (
            [part.x1 for part, _ in self.pairs if FIGURE.fullmatch(part.text)],
            [part.x1 for _, part in self.pairs if FIGURE.fullmatch(part.text)],
            [part.x0 for _, part in self.pairs],
        )
        return max(map(_at_one_place, evenly)) >= max(_OFTEN, _FOR_ONE * len(self.over))


def kept_apart(column: tuple[float, float], lines: Lines, apart: float) -> Iterator[tuple[float, float]]:
    """A stretch that texts cover, or the columns in it that a gap of `apart` parts in nearly all lines."""
    inside = [[part for part in parts if column[0] <= part.x0 and part.x1 <= column[1]] for parts in lines]
    places = {b.x0 for parts in inside for a, b in pairwise(parts) if b.x0 - a.x1 >= apart}
    borders = [border for x in sorted(places) if (border := _border(x, inside, apart)).holds]
    if not borders:
        yield column
        return
    best = min(borders, key=lambda border: (len(border.over), -len(border.pairs)))
    yield from kept_apart((column[0], max(part.x1 for part in best.left)), lines, apart)
    yield from kept_apart(
        (min(part.x0 for part in best.right), max(part.x1 for part in best.right)), lines, apart
    )


def _border(x: float, lines: Lines, apart: float) -> _Border:
    parts = [part for line in lines for part in line]
    right = [part for part in parts if part.x0 >= x - _EVEN]
    left = [part for part in parts if part.x0 < x - _EVEN and part.x1 <= x - apart]
    over = [part for part in parts if part.x0 < x - _EVEN and part.x1 > x - apart]
    pairs = [(a, b) for line in lines for a, b in pairwise(line) if a.x1 <= x - apart and b.x0 >= x - _EVEN]
    return _Border(left, right, over, pairs)


def _at_one_place(places: Sequence[float]) -> int:
    """How many at most are at one place."""
    return max((sum(0 <= other - place <= _EVEN for other in places) for place in places), default=0)


def divided(lines: Sequence[Written], segments: Lines, columns: Columns) -> list[list[Segment]]:
    """The parts of lines, those over several columns divided where the text of the last of them begins."""
    return [
        [piece for part in parts for piece in _pieces(line, part, columns)]
        for line, parts in zip(lines, segments, strict=True)
    ]


def _pieces(line: Written, part: Segment, columns: Columns) -> list[Segment]:
    first, span = reach(part, columns)
    if span < 2:
        return [part]
    last = columns[first + span - 1]
    chars = [char for char in line.chars if part.x0 <= char.x0 and char.x1 <= part.x1]
    at = _beginning([char for char in chars if not char.text.isspace()], last)
    if at is None:
        return [part]
    head, tail = at
    end = min(max(char.x1 for char in head), last[0] - _EVEN)
    return [_segment(head, line, end), _segment(tail, line, max(char.x1 for char in tail))]


def _beginning(chars: Sequence[Char], column: tuple[float, float]) -> tuple[list[Char], list[Char]] | None:
    """What was drawn before the text of a column, and that text.

    Both may lie on each other: they are told apart by the operations that drew them.
    """
    starts: dict[int, float] = {}
    for char in chars:
        starts[char.run] = min(char.x0, starts.get(char.run, char.x0))
    drawn = sorted(chars, key=lambda char: (starts[char.run], char.x0))
    if drawn[0].x0 >= column[0]:
        return None
    parted = (at for at in range(1, len(drawn)) if drawn[at - 1].run != drawn[at].run)
    found = (at for at in parted if _is_text_of(column, drawn[at - 1], drawn[at:]))
    return next(((drawn[:at], drawn[at:]) for at in found), None)


def _is_text_of(column: tuple[float, float], before: Char, tail: Sequence[Char]) -> bool:
    """Whether a text is a figure that stands in a column, or begins where those of the column do.

    Digits that are drawn one by one behind another digit may be those of the label.
    """
    begins, ends = tail[0].x0 - column[0], max(char.x1 for char in tail) - column[1]
    if ends > _EVEN or (before.text.isdigit() and tail[0].run != tail[-1].run):
        return False
    is_below = begins >= -_EVEN or ends >= -_EVEN
    is_figure = FIGURE.fullmatch("".join(char.text for char in tail)) is not None
    return (is_figure and is_below) or abs(begins) <= _EVEN


def _segment(chars: Sequence[Char], line: Written, x1: float) -> Segment:
    text = text_of(Written(tuple(chars), line.top, line.bottom))
    top, bottom = min(char.top for char in chars), max(char.bottom for char in chars)
    return Segment(text, chars[0].x0, x1, top, bottom)
