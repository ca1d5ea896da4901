"""Finds tables that no vertical rules divide: figures below figures with the same blank stripes between.

Careful on purpose: three lines of figures at least, and figures that look like amounts. What is missed
here stays as lines with their blanks, in which the stages may still see a table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress, pairwise
from math import inf

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.readers.pdf.bands import bands_of
from crossfoot_parser.core.readers.pdf.bodies import draft_of
from crossfoot_parser.core.readers.pdf.captions import NEAR, with_header
from crossfoot_parser.core.readers.pdf.certainty import UNSURE, doubt_of
from crossfoot_parser.core.readers.pdf.columns import between_cuts, continued, covered
from crossfoot_parser.core.readers.pdf.crossing import RAN_OVER, divided
from crossfoot_parser.core.readers.pdf.drafts import Draft
from crossfoot_parser.core.readers.pdf.headings import place_heads, with_headings
from crossfoot_parser.core.readers.pdf.heads import Head, heads_of
from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.segments import (
    FIGURE,
    Columns,
    Segment,
    has_figure,
    segments_of,
)
from crossfoot_parser.core.readers.pdf.writing import Written

_AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d\.\d{2}|\d{5}")
_DECIMALS = re.compile(r"[-−]?\d[\d,]*\.\d{2}")
_FEWEST = 3  # lines of figures
_INSIDE = 2  # lines without figures between lines with them, whatever they hold


@dataclass(frozen=True, slots=True)
class Found:
    """A table, and which of the lines (from, to, exclusive) it is."""

    draft: Draft
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """What find() has to know of a page: its number, its rules outside of others, and what goes on on it."""

    number: int
    rules: Sequence[Rule] = ()
    pieces: Sequence[Rule] = ()  # the same rules as they are drawn, in pieces
    above: Columns = ()  # of the table that the page before ends with
    furniture: int = 0  # lines at the head of the page that are no part of any table


def find(lines: Sequence[Written], sheet: Sheet) -> Iterator[Found]:
    """The unruled tables among the lines of a page."""
    segments = [segments_of(line) for line in lines]
    floor = 0
    for start, stop in _runs(lines, segments, sheet):
        first, end = max(start, floor), stop
        if first >= end or not _are_amounts(segments[first:end]):
            continue
        height = min(line.height for line in lines[first:end])
        columns: Columns = covered(segments[first:end], height)
        goes_on = not floor and _continues(lines, segments, start, stop, sheet)
        if len(columns) < 2 and not goes_on:
            continue
        end = _with_tail(lines, segments, end, columns)
        top = max(floor, with_header(lines, segments, first, sheet.above if goes_on else columns))
        draft = _read(
            lines, segments, (top, first, end), columns, sheet, above=sheet.above if not floor else ()
        )
        yield Found(draft, top, end)
        floor = end


def _read(
    lines: Sequence[Written],
    segments: list[list[Segment]],
    places: tuple[int, int, int],
    columns: Columns,
    sheet: Sheet,
    *,
    above: Columns,
) -> Draft:
    """One table: its header from the first place on, its body from the second to before the third."""
    top, first, end = places
    inside, body = lines[first:end], segments[first:end]
    step = min((b.bottom - a.bottom for a, b in pairwise(inside)), default=inf)
    above_body = [segments_of(line, columns) for line in lines[top:first]]
    heads = heads_of(above_body, sheet.rules, step, columns[-1][1] if columns else inf)
    extent = lines[top].top - lines[first].height, lines[end - 1].bottom + lines[first].height
    drawn = between_cuts([piece for piece in sheet.pieces if extent[0] <= piece.at <= extent[1]], body)
    own = with_headings(columns, heads)
    before = continued(above, divided(inside, body, above)) if above and top <= sheet.furniture else []
    other = end - first >= _FEWEST and not _are_headed_alike(own, before, heads)
    columns = drawn or (own if other or not before else before)
    header = place_heads(heads, columns, sheet.rules)
    body = divided(inside, body, columns)
    bands = bands_of(inside, body, columns, sheet.rules)
    draft = replace(draft_of(header, body, bands, columns, sheet.number), columns=tuple(columns))
    goes_on = columns is before and not heads
    why = doubt_of(body, bands, columns, header, given=bool(drawn) or goes_on)
    cut = [parts != whole for parts, whole in zip(body, segments[first:end], strict=True)]
    doubts = [Remark(what=UNSURE, why=why)] if why else []
    doubts += [
        Remark(what=UNSURE, why=RAN_OVER, row=header.depth + band)
        for band in sorted(set(compress(bands, cut)))
    ]
    return replace(draft, remarks=tuple(doubts))


def _are_headed_alike(own: Columns, before: Columns, heads: Sequence[Head]) -> bool:
    """Whether headings stand over as many columns as the table above has, or there are none."""
    if not heads or len(own) == len(before):
        return True
    return len(with_headings(before, heads)) == len(before) and all(
        any(min(x1, head.x1) > max(x0, head.x0) for head in heads) for x0, x1 in before
    )


def _continues(
    lines: Sequence[Written], segments: list[list[Segment]], start: int, stop: int, sheet: Sheet
) -> bool:
    """Whether lines at the head of a page, or below a header there, go on with the table above."""
    if not sheet.above:
        return False
    if not continued(sheet.above, divided(lines[start:stop], segments[start:stop], sheet.above)):
        return False
    return with_header(lines, segments, start, sheet.above) <= sheet.furniture


def _runs(lines: Sequence[Written], segments: list[list[Segment]], sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Stretches of lines, most of which have figures beside something else."""
    start, last, count = -1, -1, 0
    for index in range(len(lines)):
        if not has_figure(segments[index]):
            continue
        near = last >= 0 and _is_near(lines, segments, last, index)
        if not near:
            if count >= _FEWEST or (count and _continues(lines, segments, start, last + 1, sheet)):
                yield start, last + 1
            start, count = index, 0
        last, count = index, count + (_FEWEST if _is_row(segments[index]) else 1)
    if count >= _FEWEST or (count and _continues(lines, segments, start, last + 1, sheet)):
        yield start, last + 1


def _is_row(segments: Sequence[Segment]) -> bool:
    """Whether a single line shows so many amounts apart that it can be nothing but a row."""
    return sum(1 for part in segments if _DECIMALS.fullmatch(part.text)) > _FEWEST


def _is_near(lines: Sequence[Written], segments: list[list[Segment]], last: int, index: int) -> bool:
    """Whether nothing but lines of the same table stands between two lines of figures.

    More than a few lines in between must be labels: they begin where the labels of both begin, and end
    before the figures.
    """
    steps = pairwise(lines[last : index + 1])
    if any(below.top - above.bottom >= NEAR * below.height for above, below in steps):
        return False
    if index - last <= _INSIDE + 1:
        return True
    starts = {round(part.x0) for at in (last, index) for part in segments[at]}
    return all(
        all(any(abs(part.x0 - x) <= lines[at].height for x in starts) for part in segments[at])
        for at in range(last + 1, index)
    )


def _are_amounts(segments: list[list[Segment]]) -> bool:
    """Page numbers of a table of contents are figures, too, but no amounts; lines may have numbers, too."""
    figures = [s.text for line in segments for s in line[1:] if FIGURE.fullmatch(s.text)]
    if sum(1 for text in figures if _DECIMALS.fullmatch(text)) >= _FEWEST:
        return True
    return sum(1 for text in figures if _AMOUNT.search(text)) * 3 >= len(figures)


def _with_tail(lines: Sequence[Written], segments: list[list[Segment]], end: int, columns: Columns) -> int:
    """One past the last line: labels without figures may follow, in a column and at the same step."""
    while end < len(lines):
        parts, line = segments[end], lines[end]
        apart = lines[end].top - lines[end - 1].bottom
        fits = all(
            any(x0 - line.height / 2 <= part.x0 and part.x1 <= x1 + line.height / 2 for x0, x1 in columns)
            for part in parts
        )
        if not fits or apart > line.height or abs(line.size - lines[end - 1].size) > 1:
            return end
        if any("注" in part.text[:2] for part in parts):
            return end
        end += 1
    return end
