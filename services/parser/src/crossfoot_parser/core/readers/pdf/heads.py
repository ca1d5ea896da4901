"""The words of a header as its cells: lines that follow each other closely about one middle are one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.segments import Segment

_TIGHT = 0.65  # of the height: lines of one cell are no further apart
_CENTRED = 1.0  # of the height: middles that are nearer are over each other
_FULL = 1.8  # of the height: with less room to the next heading no further character fitted
_SAME = 0.1  # of the height: middles of one row are no further from each other
_BELOW = 0.2  # of the height: headings of one row that others divide are no further below each other
_ROOMY = 1.35  # of the height: rows that are further apart have room around their text
_ALIKE = 0.95  # of the step from row to row: lines of one cell are nearer
_LEVELS = frozenset("类款项目")  # of a code: headings of one character
_PANELS = frozenset(("收入", "支出"))
SIDE_BY_SIDE = 0.3  # of the height: cells that share so much of it are on one level


@dataclass(frozen=True, slots=True)
class Head:
    """One header cell: its lines, and where it stands."""

    texts: tuple[str, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """Between left and right."""
        return (self.x0 + self.x1) / 2

    @property
    def level(self) -> float:
        """Between top and bottom."""
        return (self.top + self.bottom) / 2


def heads_of(
    lines: Sequence[Sequence[Segment]],
    rules: Sequence[Rule],
    step: float = inf,
    right: float = inf,
) -> list[Head]:
    """The cells of a header; lines that follow each other closely about one middle are one cell.

    Lines that are as far below each other as the rows of the table, `step`, are rows of the header.
    `right` is where the texts of the table end.
    """
    heads: list[Head] = []
    every = [part for parts in lines for part in parts]
    for row, parts in enumerate(lines):
        below = [part for following in lines[row:] for part in following]
        for part in parts:
            at = next(
                (
                    i
                    for i, head in enumerate(heads)
                    if _continues(head, part, rules, step)
                    and (_is_over(head, part) or _is_full(head, part, every, right))
                    and not _is_divided(head, part, below)
                    and not _are_two_rows(head, part, every)
                ),
                None,
            )
            if at is None:
                heads.append(
                    Head((part.text,), part.x0, part.x1, part.top, part.bottom, part.bottom - part.top)
                )
            else:
                heads[at] = _with_line(heads[at], part)
    return heads


def _with_line(head: Head, part: Segment) -> Head:
    """A heading that goes on in the next line."""
    return replace(
        head,
        texts=(*head.texts, part.text),
        x0=min(head.x0, part.x0),
        x1=max(head.x1, part.x1),
        bottom=part.bottom,
    )


def _continues(head: Head, part: Segment, rules: Sequence[Rule], step: float) -> bool:
    close = 0 <= part.top - head.bottom + 0.2 * head.size <= (_TIGHT + 0.2) * head.size
    if step > _ROOMY * head.size and part.bottom - head.bottom > _ALIKE * step:
        return False
    return close and not any(head.bottom - 1 < rule.at < part.top + 1 for rule in rules)


def _is_over(head: Head, part: Segment) -> bool:
    return abs(head.middle - part.middle) < _CENTRED * head.size or _is_left_over(head, part)


def _are_two_rows(head: Head, part: Segment, every: Sequence[Segment]) -> bool:
    """Whether a heading and words below it are of two rows: one heading stands level with those words alone.

    Were both lines of one cell, it would stand halfway between them, as another does that both rows share.
    """
    level, last = (part.top + part.bottom) / 2, head.bottom - head.size / 2
    alone = [one for one in every if not any(_are_stacked(one, other) for other in every)]
    middles = [(one.top + one.bottom) / 2 for one in alone if one is not part]
    even = _SAME * head.size
    return all(any(abs(middle - at) < even for middle in middles) for at in (level, (level + last) / 2))


def _are_stacked(one: Segment, other: Segment) -> bool:
    """Whether two texts stand right above each other."""
    apart = max(one.top, other.top) - min(one.bottom, other.bottom)
    meet = min(one.x1, other.x1) > max(one.x0, other.x0)
    return one is not other and meet and apart < _TIGHT * (one.bottom - one.top)


def _is_divided(head: Head, part: Segment, below: Sequence[Segment]) -> bool:
    """Whether what stands below a heading is the first of several that it spans, not its next line."""
    if part.text == "小计" or (head.texts[0] in _PANELS and part.text == "项目"):
        return True
    return any(
        head.bottom - SIDE_BY_SIDE * head.size < other.top < part.bottom
        and min(head.x1, other.x1) > max(head.x0, other.x0)
        and (other.x1 <= part.x0 or part.x1 <= other.x0)
        for other in below
    )


def _is_left_over(head: Head, part: Segment) -> bool:
    """Whether one character is the rest of a heading that begins at the left: codes have such headings."""
    return len(part.text) == 1 and part.text not in _LEVELS and abs(head.x0 - part.x0) < _BELOW * head.size


def _is_full(head: Head, part: Segment, every: Sequence[Segment], right: float) -> bool:
    """Whether words go on with a heading that begins where they do and fills the room to the next one."""
    level = [other.x0 for other in every if other.top < part.bottom and other.bottom > head.top]
    room = min((x0 for x0 in level if x0 >= head.x1), default=right) - head.x1
    flush = abs(head.x0 - part.x0) < _BELOW * head.size and part.x1 < head.x1 + _BELOW * head.size
    return flush and room < _FULL * head.size and part.text not in _LEVELS


def stands_over(head: Head, heads: Sequence[Head]) -> bool:
    """Whether others stand below this one, or below it on both sides of its middle, equally far out."""
    others = [other for other in heads if other is not head]
    below = [other for other in others if other.top > head.bottom + _BELOW * head.size]
    return (
        any(
            other.top > head.bottom - SIDE_BY_SIDE * head.size and other.x0 < head.x1 and other.x1 > head.x0
            for other in others
        )
        or _stands_between(head, below)
        or _is_above_halfway(head, others, below)
    )


def _stands_between(head: Head, below: Sequence[Head]) -> bool:
    """Whether a heading is centred over two that are level with each other and leave room below it."""
    return any(
        a.x1 <= head.middle <= b.x0
        and is_level(a, b)
        and abs((a.x0 + b.x1) / 2 - head.middle) < _CENTRED * head.size
        and not any(a.x1 <= other.middle <= b.x0 for other in below)
        for a in below
        for b in below
    )


def _is_above_halfway(head: Head, others: Sequence[Head], below: Sequence[Head]) -> bool:
    """Whether headings of two rows stand halfway between a heading and those on both sides of it.

    A heading of its own column would stand halfway as well.
    """
    least = _BELOW * head.size
    halfway = any(
        head.level + least < other.level < lower.level - least for other in others for lower in below
    )
    lower = [other for other in others if other.level > head.level + least]
    left = max((other for other in lower if other.x1 <= head.x0), key=lambda one: one.x1, default=None)
    right = min((other for other in lower if other.x0 >= head.x1), key=lambda one: one.x0, default=None)
    return halfway and left in below and right in below


def is_level(a: Head, b: Head) -> bool:
    """Whether two headings stand side by side."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) > SIDE_BY_SIDE * min(a.size, b.size)
