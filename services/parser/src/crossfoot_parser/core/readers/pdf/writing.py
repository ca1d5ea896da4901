"""Puts characters together to lines as they are written: order, blanks, and doubled bold print."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter, lt

from crossfoot_common.construction import quick
from crossfoot_parser.core.readers.pdf.model import Box, Char
from crossfoot_parser.core.readers.pdf.spacing import blanks_before
from crossfoot_parser.core.readers.wrapping import join_lines

_SAME_LINE = 0.5  # of the height of a character
_DOUBLED = 0.25  # of the width: what is nearer to the same character is that once more
_HALF = 0.5  # of the height: the width of one blank
_MARGINS = 1.3  # of the height: what both margins of a cell take together at most
_GAPS = re.compile(" {2,}")
_LEADERS = re.compile(r"(?<=[\u4e00-\u9fff）)])[.．·‥]+$|[.．·‥]{3,}$")  # they fill a cell behind its label
_LEFT = attrgetter("x0")
_FIGURE = frozenset("0123456789.,-−%()０１２３４５６７８９，．")


@quick
@dataclass(frozen=True, slots=True)
class Written:
    """One line of characters, from left to right."""

    chars: tuple[Char, ...]
    top: float
    bottom: float

    @property
    def x0(self) -> float:
        """Where the first character begins."""
        return self.chars[0].x0

    @property
    def x1(self) -> float:
        """Where the last character ends."""
        return self.chars[-1].x1

    @property
    def box(self) -> Box:
        """What it covers of the page."""
        return Box(self.x0, self.top, self.x1, self.bottom)

    @property
    def height(self) -> float:
        """From the highest of its characters to the lowest."""
        return self.bottom - self.top

    @property
    def size(self) -> float:
        """Of its highest character: cells of one row may stand a little higher than others."""
        return max(char.bottom - char.top for char in self.chars)


def lines_of(chars: Iterable[Char]) -> list[Written]:
    """Lines from top to bottom; characters whose middles are about level are on one line."""
    chars = list(chars)
    if _are_level(chars):  # as most cells are
        return [line] if (line := _line(chars)) else []
    lines: list[list[Char]] = []
    middle, height = 0.0, 0.0
    for char in sorted(chars, key=_level):
        size, level = char.bottom - char.top, (char.top + char.bottom) / 2
        if lines and level - middle <= _SAME_LINE * max(min(size, height), 1.0):
            lines[-1].append(char)
            count = len(lines[-1])
            middle += (level - middle) / count
            height = max(height, size)
        else:
            lines.append([char])
            middle, height = level, size
    return [line for group in lines if (line := _line(group))]


def _are_level(chars: Sequence[Char]) -> bool:
    """Whether even the highest and the lowest of these characters are on one line."""
    levels = [(char.top + char.bottom) / 2 for char in chars]
    if not levels:
        return True
    least = min([char.bottom - char.top for char in chars])
    return max(levels) - min(levels) <= _SAME_LINE * max(least, 1.0)


def _line(group: list[Char]) -> Written | None:
    chars = _once(_from_the_left(group))
    if not (chars and chars[0].text.strip() and chars[-1].text.strip()):
        ends = [index for index, char in enumerate(chars) if char.text.strip()]
        if not ends:
            return None
        chars = chars[ends[0] : ends[-1] + 1]
    return Written(tuple(chars), min([char.top for char in chars]), max([char.bottom for char in chars]))


def _level(char: Char) -> float:
    return (char.top + char.bottom) / 2


def _from_the_left(chars: list[Char]) -> list[Char]:
    """In the order of their left edges, in which most stand; those that share one by all that is known."""
    edges = [char.x0 for char in chars]
    if all(map(lt, edges, edges[1:])):
        return chars
    return sorted(sorted(chars), key=_LEFT)


def _once(chars: list[Char]) -> list[Char]:
    """Bold print that is written twice, a hair apart, is one character; they come from left to right."""
    near = [after.x0 - before.x0 < _DOUBLED * (after.x1 - after.x0) for before, after in pairwise(chars)]
    if not any(near):
        return chars
    kept: list[Char] = []
    for char in chars:
        for other in kept[-3:]:
            if other.text == char.text and _doubles(char, other):
                break
        else:
            kept.append(char)
    return kept


def _doubles(char: Char, other: Char) -> bool:
    return abs(other.x0 - char.x0) < _DOUBLED * (char.x1 - char.x0) and other.run != char.run


def rejoined(lines: list[Written]) -> list[Written]:
    """Lines with what was wrapped beside them put back: two half lines around the level of a third.

    A cell without rules that wraps its text shows as a line above and a line below its neighbours.
    """
    result: list[Written] = []
    for line in lines:
        if len(result) >= 2 and _is_wrapped_around(result[-2], result[-1], line):
            above, beside = result[-2:]
            size = above.height
            moved = [
                char._replace(x0=char.x0 - line.x0 + above.x1, x1=char.x1 - line.x0 + above.x1)
                for char in line.chars
            ]
            if above.x1 + (line.x1 - line.x0) + size < beside.x0:
                chars = (*above.chars, *moved, *beside.chars)
                result[-2:] = [Written(chars, above.top, line.bottom)]
                continue
        result.append(line)
    return result


def _is_wrapped_around(above: Written, beside: Written, below: Written) -> bool:
    size = min(above.height, below.height)
    close = below.top - above.bottom < 0.6 * size and abs(above.x0 - below.x0) < 0.3 * size
    level = above.top < (beside.top + beside.bottom) / 2 < below.bottom and beside.x0 > above.x1
    return close and level and beside.top < above.bottom and beside.bottom > below.top


def text_of(line: Written, margin: float | None = None, *, inside: bool = False) -> str:
    """The text of a line; wide gaps are as many blanks as fit, also from `margin` to the first character."""
    size = line.height
    parts = [" " * _blanks(line.x0 - margin, size)] if margin is not None else []
    gaps = blanks_before(line.chars, size, inside=inside)
    if not any(gaps):
        return "".join([*parts, *[char.text for char in line.chars]]).rstrip()
    for char, gap in zip(line.chars, gaps, strict=True):
        parts.append(" " * max(1, _blanks(gap, size)) + char.text if gap else char.text)
    return "".join(parts).rstrip()


def _blanks(gap: float, size: float) -> int:
    return min(200, max(0, round(gap / (_HALF * max(size, 1.0)))))


def cell_text(lines: Sequence[Written], x0: float, x1: float) -> str:
    """The text of one cell between two edges; a figure that filled the cell goes on in the next line."""
    texts = [_LEADERS.sub("", _GAPS.sub(" ", text_of(line, inside=True))) for line in lines]
    joined: list[str] = []
    for index, text in enumerate(texts):
        if index and _is_wrapped_figure(lines[index - 1], texts[index - 1], text, x0, x1):
            joined[-1] += text
        else:
            joined.append(text)
    return join_lines(joined)


def _is_wrapped_figure(above: Written, before: str, after: str, x0: float, x1: float) -> bool:
    """Two lines of figures are one figure only where the first had no room for one character more."""
    if not (set(before) <= _FIGURE and set(after) <= _FIGURE):
        return False
    room = (x1 - x0) - (above.x1 - above.x0)
    widest = max(char.x1 - char.x0 for char in above.chars)
    return room < _MARGINS * above.height + widest and not _is_complete(before)


def _is_complete(figure: str) -> bool:
    """An amount with its two decimals is not continued."""
    whole, point, decimals = figure.rpartition(".")
    return bool(point) and len(decimals) >= 2 and whole.replace(",", "").isdigit()
