"""Which lines of a table without vertical rules are one row: a cell that wraps its text takes several."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.segments import FIGURE, Columns, Segment, has_figure, reach
from crossfoot_parser.core.readers.pdf.writing import Written

_TIGHT = 0.65  # of the height: lines of one cell are no further apart
_OVERLAP = 0.15  # of the height: lines that reach so far into each other stand side by side
_FULL = 1.3  # of the height: what a line leaves free where the next character did not fit
_MOSTLY = 0.9  # share of the rows between which a rule is drawn, where rules are drawn between rows
_OPENS = re.compile(
    r"\d{3,}|\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|其中"
    r"|(?:本年)?(?:收入|支出)?(?:合计|总计|小计)"
)


def bands_of(
    lines: Sequence[Written], segments: Sequence[Sequence[Segment]], columns: Columns, rules: Sequence[Rule]
) -> list[int]:
    """The row of each line, from 0 on."""
    middles = [(line.top + line.bottom) / 2 for line in lines]
    passed = [sum(1 for rule in rules if rule.at < middle) for middle in middles]
    if _drawn_between_rows(segments, passed):
        distinct = sorted(set(passed))
        return [distinct.index(count) for count in passed]
    widest = _ends(segments, columns)
    bands = [0] if lines else []
    for at in range(1, len(lines)):
        joined = _side_by_side(lines[at - 1], lines[at]) or (
            lines[at].top - lines[at - 1].bottom <= _TIGHT * lines[at].height
            and _goes_on(segments[at - 1], segments[at], columns, widest, lines[at].height)
        )
        bands.append(bands[-1] + (not joined))
    return bands


def _drawn_between_rows(segments: Sequence[Sequence[Segment]], passed: Sequence[int]) -> bool:
    """Whether rules stand between nearly all rows that show figures."""
    figured = [count for parts, count in zip(segments, passed, strict=True) if has_figure(parts)]
    parted = sum(1 for above, below in pairwise(figured) if below > above)
    return len(figured) > 2 and parted >= _MOSTLY * (len(figured) - 1)


def _side_by_side(above: Written, below: Written) -> bool:
    return above.bottom - below.top > _OVERLAP * min(above.height, below.height)


def _ends(segments: Sequence[Sequence[Segment]], columns: Columns) -> list[float]:
    """How far to the right the words of each column reach."""
    ends = [0.0] * len(columns)
    for parts in segments:
        for part in parts:
            column, span = reach(part, columns)
            if span == 1:
                ends[column] = max(ends[column], part.x1)
    return ends


def _goes_on(
    above: Sequence[Segment],
    below: Sequence[Segment],
    columns: Columns,
    ends: Sequence[float],
    size: float,
) -> bool:
    """Whether a line holds but the rest of words that filled their column, or they go on beside figures."""
    words = {reach(part, columns)[0]: part for part in below if not FIGURE.fullmatch(part.text)}
    before = {reach(part, columns)[0]: part for part in above if not FIGURE.fullmatch(part.text)}
    figures_above, figures_below = len(before) < len(above), len(words) < len(below)
    if not words or (figures_above and figures_below) or not words.keys() <= before.keys():
        return False
    if not figures_above and figures_below and before.keys() != words.keys():
        return False
    return all(
        before[column].x1 > ends[column] - _FULL * size and _OPENS.match(part.text) is None
        for column, part in words.items()
    )
