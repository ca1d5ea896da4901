"""The parts of a line that stand apart, and the columns on which they stand, where no rules are drawn."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, groupby, pairwise, zip_longest

from crossfoot_common.construction import quick
from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.pdf.spacing import set_apart
from crossfoot_parser.core.readers.pdf.writing import Written, text_of
from crossfoot_parser.core.readers.wrapping import is_wide

FIGURE = re.compile(r"[-−+(（△]?\d[\d,，]*(?:\.\d+)?[%％)）]?|[-—–/]")
_APART = 1.1  # of the height: a gap that separates two cells
_WORDS_APART = 0.75  # the same where another drawing operation goes on behind words
_BESIDE = 0.45  # the same beside the end of an amount, which no word follows so far away
_WRITTEN_APART = 0.15  # the same where another drawing operation goes on: sheets keep that much of a margin
_BEHIND = 0.6  # the same behind a code: a blank is narrower
_CODE = re.compile(r"\d{3}(?:\d\d){0,2}")
_LEADERS = frozenset(".…·．‥")  # dots that lead the eye from a label to its figure
_AMOUNT_END = re.compile(r"\d\.\d{1,4}$")
Columns = Sequence[tuple[float, float]]


@quick
@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of a line that stand together."""

    text: str
    x0: float
    x1: float
    top: float = 0.0
    bottom: float = 0.0

    @property
    def middle(self) -> float:
        """Between both ends."""
        return (self.x0 + self.x1) / 2


def segments_of(line: Written, columns: Columns = ()) -> list[Segment]:
    """The parts of a line between gaps that are wider than a character, or that part an amount from words.

    Where columns are known, what was written apart between two of them are the headings of both.
    """
    chars = _without_leaders([char for char in line.chars if not char.text.isspace()])
    apart = set_apart(chars, line.height)
    return [
        Segment(
            text_of(Written(tuple(group), line.top, line.bottom), inside=bool(apart)),
            group[0].x0,
            group[-1].x1,
            min([char.top for char in group]),
            max([char.bottom for char in group]),
        )
        for group in _groups(chars, apart, columns)
    ]


def _groups(chars: list[Char], apart: Collection[int], columns: Columns) -> Iterator[list[Char]]:
    """The characters of each part; only where there is some room between two can a part end."""
    gaps = [after.x0 - before.x1 > _WRITTEN_APART * after.height for before, after in pairwise(chars)]
    start = 0
    for at in compress(range(1, len(chars)), gaps):
        group, char = chars[start:at], chars[at]
        if at not in apart and (_parted(group, char) or _between(group[-1], char, columns)):
            yield group
            start = at
    if chars:
        yield chars[start:]


def _without_leaders(chars: list[Char]) -> list[Char]:
    """What stands between the dots that fill the way to a figure; behind a long label one dot may be left."""
    if not any(char.text in _LEADERS for char in chars):
        return chars
    kept: list[Char] = []
    runs = [list(run) for _, run in groupby(chars, key=lambda char: char.text)]
    for run, after in zip_longest(runs, runs[1:]):
        if run[0].text not in _LEADERS or not (len(run) > 1 or _is_last_of_word(kept, run[0], after)):
            kept += run
    return kept


def _is_last_of_word(before: Sequence[Char], dot: Char, after: Sequence[Char] | None) -> bool:
    is_apart = after is None or after[0].x0 - dot.x1 > _WRITTEN_APART * dot.height
    return bool(before) and is_wide(before[-1].text) and is_apart


def _between(before: Char, after: Char, columns: Columns) -> bool:
    """Whether another drawing operation goes on behind a gap that lies between two columns."""
    if before.run == after.run:
        return False
    return any(min(after.x0, b[0]) > max(before.x1, a[1]) for a, b in pairwise(columns))


def _parted(group: list[Char], char: Char) -> bool:
    gap, height = char.x0 - group[-1].x1, char.height
    if gap > (_APART if not _is_written_apart(group, char) else _WORDS_APART) * height:
        return True
    least = _BESIDE if group[-1].run == char.run else _WRITTEN_APART
    if gap <= least * height or not (is_wide(char.text) or char.text.isdigit()):
        return False
    text = "".join(one.text for one in group[-8:])
    behind = gap > _BEHIND * height or group[-1].run != char.run
    return _AMOUNT_END.search(text) is not None or (behind and _CODE.fullmatch(text) is not None)


def _is_written_apart(group: list[Char], char: Char) -> bool:
    """Whether another drawing operation goes on behind letters that stand together."""
    if len(group) < 2 or group[-1].run == char.run or group[-2].run != group[-1].run:
        return False
    return group[-1].x0 - group[-2].x1 <= _WRITTEN_APART * char.height


def has_figure(segments: Sequence[Segment]) -> bool:
    """Whether a figure stands beside something else."""
    return len(segments) > 1 and any(FIGURE.fullmatch(segment.text) for segment in segments[1:])


def reach(segment: Segment, columns: Columns) -> tuple[int, int]:
    """First column and number of columns that a segment stands over; the nearest where it is over none."""
    over = [i for i, (x0, x1) in enumerate(columns) if min(x1, segment.x1) - max(x0, segment.x0) > 0]
    if over:
        return over[0], over[-1] - over[0] + 1
    return min(range(len(columns)), key=lambda i: abs(sum(columns[i]) / 2 - segment.middle)), 1
