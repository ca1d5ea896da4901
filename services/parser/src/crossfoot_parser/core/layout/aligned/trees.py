"""Which headings of a page that is printed as text stand over which others.

Such a page sets a heading about the middle of what it heads, or where that begins, on a line above it; it
counts the widths of Chinese in its own way, and says nothing of where a heading ends. What all headings
together are over is the best that can be known of one of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from crossfoot_parser.core.layout.aligned.spans import Span, is_figure
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.rows import Path

UNEVEN = 6  # columns of the screen by which headings are rather off than of two lines, or parted
PARTED = 18  # the same where what has nothing above it stands on the upper lines
MIXED = 12  # the same for names beside figures below one heading
MOST = 40  # headings of a table: with more it is none that people read
WIDE = 0.1  # the same for the square of how many one is over: side by side they are over as many each
NAMES = frozenset({"text", "code"})
Run = tuple[int, int]
Fit = tuple[float, tuple[Run, ...]]
Leaves = list[tuple[Path, Span]]
"""The path and the place of every heading over a column."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, the line on which it stands, and those below it."""

    span: Span
    level: int
    below: tuple["Heading", ...] = ()

    @property
    def extent(self) -> Span:
        """From where the first of its columns is headed to where the last one is."""
        return Span(self.below[0].extent.start, self.below[-1].extent.stop) if self.below else self.span

    @property
    def is_name(self) -> bool:
        """Whether it stands over codes or names."""
        return not self.below and head_sort(self.span.text) in NAMES

    def leaves(self, above: Path = ()) -> list[tuple[Path, Span]]:
        """The path and the place of every heading that stands over a column, from the left."""
        path = (*above, self.span.text)
        return (
            [leaf for one in self.below for leaf in one.leaves(path)] if self.below else [(path, self.span)]
        )


def head_of(rows: Sequence[Sequence[Span]]) -> Sequence[Sequence[Span]]:
    """The rows above the first one with a figure; none where no row has any."""
    return rows[: next((at for at, row in enumerate(rows) if any(is_figure(span.text) for span in row)), 0)]


def leaves_of(head: Sequence[Sequence[Span]]) -> Iterator[Leaves]:
    """Every way to read which headings stand over columns, from the left, the likeliest first.

    What stands between others heads them, or is one beside them; and one blank may hold headings apart, or
    pieces of one. Empty where a line has more headings over others than there are others.
    """
    if not 0 < sum(map(len, head)) <= MOST:
        return iter(())
    known, parted = (
        [[piece for span in row for piece in _pieces(span, known=known)] for row in head]
        for known in (True, False)
    )
    return (_leaves(rows, between=between) for rows in (known, parted) for between in (True, False))


def _pieces(span: Span, *, known: bool) -> Iterator[Span]:
    """What single blanks hold apart, each about where it stands; or only where all are known headings."""
    texts, start = span.text.split(), span.start
    if known and (is_header_word("".join(texts)) or not all(map(is_header_word, texts))):
        yield span
        return
    size = (span.stop - span.start) / len(span.text)
    for text in texts:
        stop = start + round(size * len(text))
        yield Span(start, stop, text)
        start = stop + 1


def _leaves(head: Sequence[Sequence[Span]], *, between: bool) -> Leaves:
    found: list[Heading] = []
    first = min((span.start, -level) for level, row in enumerate(head) for span in row[:1])
    parted = UNEVEN if -first[1] == len(head) - 1 else PARTED
    for level in range(len(head) - 1, -1, -1):
        below = head[level + 1 :]
        over = [span for span in head[level] if _is_over(span, below, between=between)]
        if len(over) > len(found):
            return []
        alone = [Heading(span, level) for span in head[level] if span not in over]
        runs = min(_Line(over, found, left, parted).runs() for left in (True, False))[1]
        heads = [Heading(span, level) for span in over]
        found = sorted([*_grouped(heads, found, runs), *alone], key=lambda one: one.extent.middle)
    return [leaf for one in found for leaf in one.leaves()]


def _is_over(span: Span, below: Sequence[Sequence[Span]], *, between: bool) -> bool:
    """Whether a heading stands over one of a line below, or between two of it."""
    shared = any(span.shared(other) > 0 for row in below for other in row)
    inside = any(a.stop <= span.start and span.stop <= b.start for row in below for a, b in pairwise(row))
    return shared or (between and inside)


def _grouped(over: Sequence[Heading], below: Sequence[Heading], runs: Sequence[Run]) -> list[Heading]:
    """Each heading of a line with those below it, and those that are below none."""
    covered = {at for start, stop in runs for at in range(start, stop)}
    groups = [
        _joined(replace(heading, below=tuple(below[start:stop])))
        for heading, (start, stop) in zip(over, runs, strict=True)
    ]
    return [*groups, *(one for at, one in enumerate(below) if at not in covered)]


def _joined(heading: Heading) -> Heading:
    """A heading over but one other is its beginning, where the words say so: 财政拨款收 over 入."""
    if len(heading.below) != 1 or heading.below[0].below:
        return heading
    only = heading.below[0].span
    text = heading.span.text + only.text
    plain = not is_header_word(heading.span.text) and not is_header_word(only.text)
    if not plain and not (is_header_word(text) and not is_header_word(only.text)):
        return heading
    return Heading(
        Span(min(heading.span.start, only.start), max(heading.span.stop, only.stop), text), heading.level
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """Headings of one line over those below it: all to the left of what they head, or all in the middle."""

    over: Sequence[Span]
    below: Sequence[Heading]
    left: bool
    parted: float  # where one of two headings side by side on a line is below another, and one below none

    def runs(self) -> Fit:
        """The runs of headings below those of the line, so that together they are least off, and how far."""
        count = len(self.below)
        best: list[Fit] = [(self._end(at), ()) for at in range(count + 1)]
        for number in range(len(self.over) - 1, -1, -1):
            best = [min(self._ways(number, start, best), default=(inf, ())) for start in range(count + 1)]
        return best[0]

    def _ways(self, number: int, start: int, behind: Sequence[Fit]) -> Iterator[Fit]:
        """Every run of one heading, none of it before a place, with the best of those behind it."""
        for first in range(start, len(self.below)):
            joined = number > 0 and first == start
            before = 0 if joined else self._end(first) + (self._end(start) if number else 0)
            for stop in range(first + 1, len(self.below) + 1):
                cost, runs = behind[stop]
                yield cost + before + self._off(number, first, stop), ((first, stop), *runs)

    def _end(self, at: int) -> float:
        """How odd it is that a run begins or ends there."""
        inside = 0 < at < len(self.below)
        return self.parted if inside and self.below[at - 1].level == self.below[at].level else 0

    def _off(self, number: int, first: int, stop: int) -> float:
        """How far a heading is from where one over a run of others would stand, and how odd the run is.

        Names stand beside figures below the headings of panels, of which there are several.
        """
        heading, run = self.over[number], self.below[first:stop]
        extent = Span(run[0].extent.start, run[-1].extent.stop)
        away = abs(extent.start - heading.start) if self.left else abs(extent.middle - heading.middle)
        uneven = sum(a.level != b.level for a, b in pairwise(run))
        mixed = len(self.over) == 1 and len({one.is_name for one in run}) > 1
        return away + UNEVEN * uneven + MIXED * mixed + WIDE * len(run) ** 2
