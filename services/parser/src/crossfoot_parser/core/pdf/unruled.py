"""Finds tables that no vertical rules divide: figures below figures with the same blank stripes between.

Careful on purpose: three lines of figures at least, and figures that look like amounts. What is missed
here stays as lines with their blanks, in which the stages may still see a table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossfoot_parser.core.pdf.drafts import Draft
from crossfoot_parser.core.pdf.model import Char, Rule
from crossfoot_parser.core.pdf.writing import Written, text_of
from crossfoot_parser.core.placing import Placed
from crossfoot_parser.core.wrapping import join_lines

_FIGURE = re.compile(r"[-−+(（△]?\d[\d,，]*(?:\.\d+)?[%％)）]?|[-—–/]")
_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d\.\d{2}|\d{5}")
_APART = 1.1  # of the height: a gap that separates two cells
_STRIPE = 0.6  # of the height: the least blank stripe between two columns
_FEWEST = 3  # lines of figures
_NEAR = 3.0  # of the height: a larger step down ends a table
_HEADER = 4  # lines above the first figures that may be its header
_INSIDE = 2  # lines without figures between lines with them


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of a line that stand together."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Found:
    """A table, and which of the lines (from, to, exclusive) it is."""

    draft: Draft
    first: int
    end: int


def find(lines: Sequence[Written], rules: Sequence[Rule], page: int) -> Iterator[Found]:
    """The unruled tables among the lines of a page; `rules` are its horizontal rules outside of others."""
    segments = [segments_of(line) for line in lines]
    for first, end in _runs(lines, segments):
        columns = _columns(lines, segments, first, end)
        if len(columns) < 2 or not _are_amounts(segments[first:end]):
            continue
        top = _with_header(lines, segments, first, columns)
        bands = _bands(lines, rules, top, end)
        yield Found(_draft(segments[top:end], bands, columns, page), top, end)


def segments_of(line: Written) -> list[Segment]:
    """The parts of a line between gaps that are wider than a character."""
    groups: list[list[Char]] = []
    for char in line.chars:
        if char.text.isspace():
            continue
        if groups and char.x0 - groups[-1][-1].x1 <= _APART * char.height:
            groups[-1].append(char)
        else:
            groups.append([char])
    return [
        Segment(text_of(Written(tuple(group), line.top, line.bottom)), group[0].x0, group[-1].x1)
        for group in groups
    ]


def _has_figure(segments: list[Segment]) -> bool:
    return len(segments) > 1 and any(_FIGURE.fullmatch(segment.text) for segment in segments[1:])


def _runs(lines: Sequence[Written], segments: list[list[Segment]]) -> Iterator[tuple[int, int]]:
    """Stretches of lines, most of which have figures beside something else."""
    start, last, count = -1, -1, 0
    for index, line in enumerate(lines):
        if not _has_figure(segments[index]):
            continue
        near = (
            last >= 0 and index - last <= _INSIDE + 1 and line.top - lines[last].bottom < _NEAR * line.height
        )
        if not near:
            if count >= _FEWEST:
                yield start, last + 1
            start, count = index, 0
        last, count = index, count + 1
    if count >= _FEWEST:
        yield start, last + 1


def _columns(
    lines: Sequence[Written], segments: list[list[Segment]], first: int, end: int
) -> list[tuple[float, float]]:
    """Stretches that segments of the figure lines cover, between stripes that none of them does."""
    covered = sorted(
        (segment.x0, segment.x1)
        for index in range(first, end)
        if _has_figure(segments[index])
        for segment in segments[index]
    )
    height = min(line.height for line in lines[first:end])
    columns: list[tuple[float, float]] = []
    for x0, x1 in covered:
        if columns and x0 - columns[-1][1] < _STRIPE * height:
            columns[-1] = columns[-1][0], max(columns[-1][1], x1)
        else:
            columns.append((x0, x1))
    return columns


def _are_amounts(segments: list[list[Segment]]) -> bool:
    """Page numbers of a table of contents are figures, too, but no amounts."""
    figures = [s.text for line in segments for s in line[1:] if _FIGURE.fullmatch(s.text)]
    return sum(1 for text in figures if _AMOUNT.search(text)) * 3 >= len(figures)


def _with_header(
    lines: Sequence[Written], segments: list[list[Segment]], first: int, columns: list[tuple[float, float]]
) -> int:
    """The first line of the header: lines just above with several parts that lie on the columns."""
    top = first
    while top > 0 and first - top < _HEADER:
        above = segments[top - 1]
        near = lines[top].top - lines[top - 1].bottom < _NEAR * lines[top].height
        if not near or len(above) < 2 or len({_reach(s, columns) for s in above}) < 2 or _is_caption(above):
            break
        top -= 1
    return top


def _is_caption(segments: list[Segment]) -> bool:
    """部门：… 单位：万元 stands above a header and is no part of it."""
    return any("：" in segment.text or ":" in segment.text for segment in segments)


def _reach(segment: Segment, columns: list[tuple[float, float]]) -> tuple[int, int]:
    """First column and number of columns that a segment stands over; the nearest where it is over none."""
    over = [i for i, (x0, x1) in enumerate(columns) if min(x1, segment.x1) - max(x0, segment.x0) > 0]
    if over:
        return over[0], over[-1] - over[0] + 1
    middle = (segment.x0 + segment.x1) / 2
    return min(range(len(columns)), key=lambda i: abs(sum(columns[i]) / 2 - middle)), 1


def _bands(lines: Sequence[Written], rules: Sequence[Rule], first: int, end: int) -> list[int]:
    """The row of each line: one of its own, unless rules between most rows show which lines are one."""
    middles = [(line.top + line.bottom) / 2 for line in lines[first:end]]
    between = [sum(1 for rule in rules if rule.at < middle) for middle in middles]
    distinct = sorted(set(between))
    if len(distinct) < 0.6 * len(middles):
        return list(range(len(middles)))
    return [distinct.index(band) for band in between]


def _draft(
    segments: list[list[Segment]], bands: list[int], columns: list[tuple[float, float]], page: int
) -> Draft:
    texts: dict[tuple[int, int], list[str]] = {}
    spans: dict[tuple[int, int], int] = {}
    for band, line in zip(bands, segments, strict=True):
        for segment in line:
            column, span = _reach(segment, columns)
            texts.setdefault((band, column), []).append(segment.text)
            spans[band, column] = max(span, spans.get((band, column), 1))
    cells = tuple(
        Placed(row, column, join_lines(parts), 1, spans[row, column])
        for (row, column), parts in sorted(texts.items())
    )
    edges = (columns[0][0], *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), columns[-1][1])
    return Draft(cells, bands[-1] + 1, edges, page)
