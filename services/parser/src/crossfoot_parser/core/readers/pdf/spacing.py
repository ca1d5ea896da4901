"""Tells room between letters from blanks between words: headings are set apart, labels spread over a cell.

Where several letters follow each other at one distance the room between them says nothing.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.wrapping import is_wide

LATIN_BLANK = 0.22  # of the height: a gap that is a blank between words in Latin script
WIDE_BLANK = 0.75  # the same beside a Chinese character, which is often spaced for looks
_EVEN = 0.15  # of the height: gaps that differ by less are one distance
_TIGHT = 0.1  # of the height: letters that are nearer are not set apart
_SEVERAL = 3  # gaps: fewer show no rule
_ORDINALS = frozenset("甲乙丙丁戊己庚辛一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩")  # number columns, each in its own
_FIGURES = 0.6  # of the height, inside a cell: digits further apart may be several figures
_WIDEST = 1.5  # of the height: on an open line, where columns of single characters may stand apart


def blanks_before(chars: Sequence[Char], size: float, *, inside: bool = False) -> list[float]:
    """The gap before each character where it is a blank, else 0; `inside` a cell texts are spread at will."""
    rooms = [after.x0 - before.x1 for before, after in pairwise(chars)]
    widest = max(rooms, default=0.0)
    if widest <= 0 or widest <= LATIN_BLANK * min(size, *[char.bottom - char.top for char in chars]):
        return [0.0] * len(chars)
    gaps = [
        _gap(before, after, size) if room > 0 else 0.0
        for room, (before, after) in zip(rooms, pairwise(chars), strict=True)
    ]
    if not any(gaps):
        return [0.0, *gaps]
    at = 0
    while at < len(gaps):
        stop = at + 1
        while stop < len(gaps) and rooms[at] > _TIGHT * size and abs(rooms[stop] - rooms[at]) <= _EVEN * size:
            stop += 1
        letters = any(is_wide(char.text) for char in chars[at : stop + 1])
        apart = (inf if letters else _FIGURES) if inside else (_WIDEST if letters else 0.0)
        if stop - at >= _SEVERAL and rooms[at] <= apart * size:
            gaps[at:stop] = [0.0] * (stop - at)
        at = stop
    return [0.0, *gaps]


def _gap(before: Char, after: Char, size: float) -> float:
    if after.text == " " or before.text == " ":
        return 0.0
    gap = after.x0 - before.x1
    wide = is_wide(after.text) or is_wide(before.text)
    return gap if gap > (WIDE_BLANK if wide else LATIN_BLANK) * min(size, after.bottom - after.top) else 0.0


def set_apart(chars: Sequence[Char], size: float) -> set[int]:
    """Which characters go on with a word that is spread over its cell: its letters are equally far apart."""
    rooms = [after.x0 - before.x1 for before, after in pairwise(chars)]
    if max(rooms, default=0.0) <= size:
        return set()
    found: set[int] = set()
    at = 0
    while at < len(rooms):
        stop = at + 1
        while stop < len(rooms) and rooms[at] > size and abs(rooms[stop] - rooms[at]) <= _EVEN * size:
            stop += 1
        word = [char.text for char in chars[at : stop + 1]]
        if stop - at >= _SEVERAL and all(map(is_wide, word)) and not _ORDINALS.issuperset(word):
            found.update(range(at + 1, stop + 1))
        at = stop
    return found
