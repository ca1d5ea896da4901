"""Finds the columns that the texts of several lines stand in, and sets each line into them."""

from collections.abc import Collection, Mapping, Sequence
from itertools import count, pairwise, takewhile
from types import MappingProxyType

from crossfoot_parser.core.layout.spans import Span, is_figure

CENTRED = 2  # columns of the screen by which a heading may be off the middle of those that it heads


def columns_of(rows: Sequence[Sequence[Span]]) -> list[Span]:
    """Columns of the rows with figures: figures that overlap, and the words in the room between them."""
    figures = _merged([span for row in rows for span in row if is_figure(span.text)])
    words = [span for row in rows for span in row if not is_figure(span.text)]
    columns = list(figures)
    worded = _merged([clipped for word in words if (clipped := _clipped(word, figures))])
    columns = [*figures, *(word for word in worded if all(word.shared(column) <= 0 for column in figures))]
    return sorted(columns, key=lambda span: span.start)


def with_unused(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> list[Span]:
    """The columns and those of headings beside which the nearest column has a heading of its own."""
    first = next(i for i, row in enumerate(rows) if any(is_figure(span.text) for span in row))
    head = rows[:first]
    found = list(columns)
    if len(_leaves(head)) == len(columns):
        return found  # each heading has its column, wherever in it it stands
    for level in range(len(head) - 1, -1, -1):
        below = [span for row in head[level + 1 :] for span in row]
        for span in head[level]:
            if any(_reaches(span, column, head) for column in found):
                continue
            nearest = max(found, key=lambda column: _nearness(span, column))
            apart = all(span.shared(other) <= 0 for other in (*found, *below))
            leaves = (other for row in head[level:] for other in row)
            if apart and any(other.shared(nearest) > 0 or _reaches(other, nearest, head) for other in leaves):
                found.append(Span(span.start, span.stop))
    return sorted(found, key=lambda span: span.start)


def more_than_headings(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> bool:
    """Whether there are columns that no heading can be of: rows of one table that were set differently."""
    first = next((i for i, row in enumerate(rows) if any(is_figure(span.text) for span in row)), 0)
    return first > 0 and len(_leaves(rows[:first])) < len(columns)


def _leaves(head: Sequence[Sequence[Span]]) -> list[Span]:
    """Headings with no others below them: those between two of the next line head both."""
    return [
        span for level, row in enumerate(head) for span in row if not _is_over_some(span, head[level + 1 :])
    ]


def _is_over_some(span: Span, below: Sequence[Sequence[Span]]) -> bool:
    """Whether a heading stands over one of a line below, or between two of it."""
    return any(
        any(span.shared(other) > 0 for other in row)
        or any(a.stop <= span.start and span.stop <= b.start for a, b in pairwise(row))
        for row in below
    )


def over_their_groups(placed: Sequence[list[str]], rows: Sequence[Sequence[Span]]) -> list[list[str]]:
    """The same rows, each heading of a group in the first of the columns about whose middle it stands."""
    depth = next((at for at, row in enumerate(rows) if any(is_figure(span.text) for span in row)), 0)
    moved = [list(texts) for texts in placed]
    for level in range(depth - 1):
        leaves: dict[int, tuple[int, Span]] = {}
        for below in range(level + 1, depth):
            leaves |= {at: (below, span) for at, span in _stand(placed[below], rows[below])}
        taken = {at for texts in moved[: level + 1] for at, text in enumerate(texts) if text}
        for at, span in _stand(placed[level], rows[level]):
            first = _first_of_group(at, span, leaves, taken - {at})
            moved[level][at], moved[level][first] = "", span.text
    return moved


def _stand(texts: Sequence[str], spans: Sequence[Span]) -> list[tuple[int, Span]]:
    """The spans of a row with the columns that they were set into."""
    return list(zip((at for at, text in enumerate(texts) if text), spans, strict=True))


def _first_of_group(
    at: int, span: Span, leaves: Mapping[int, tuple[int, Span]], taken: Collection[int]
) -> int:
    """The column from which on the headings of one line below stand about the middle of one above.

    One that begins just where the heading of its own column does, and ends elsewhere, is set to the left: it
    stands in the first column of its group already.
    """
    if at not in leaves or _is_set_left(span, leaves[at][1]):
        return at
    own = {i for i, (level, _) in leaves.items() if level == leaves[at][0] and i not in taken}
    stop = next(i for i in count(at) if i not in own)
    starts = list(takewhile(own.__contains__, range(at, -1, -1)))
    last = leaves[stop - 1][1].stop
    off = {start: abs((leaves[start][1].start + last) / 2 - span.middle) for start in starts}
    best = min(starts, key=off.__getitem__)
    return best if off[best] <= CENTRED else at


def _is_set_left(heading: Span, own: Span) -> bool:
    return heading.start == own.start and heading.stop != own.stop


def _reaches(heading: Span, column: Span, head: Sequence[Sequence[Span]]) -> bool:
    """Whether a column without a heading above it begins between a heading and the next one behind it."""
    behind = [other for row in head for other in row if other.start >= heading.stop]
    stop = min((other.start for other in behind), default=column.stop)
    return heading.start <= column.start < stop and all(column.shared(other) <= 0 for other in behind)


def with_unfigured(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> list[Span]:
    """The columns and those that have a heading but nothing below it in any row."""
    found = list(columns)
    for row in rows[::-1]:
        found += [span for span in row if all(span.shared(column) <= 0 for column in found)]
    return sorted(found, key=lambda span: span.start)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.shared(merged[-1]) > 0:
            merged[-1] = Span(merged[-1].start, max(merged[-1].stop, span.stop))
        else:
            merged.append(Span(span.start, span.stop))
    return merged


def _clipped(word: Span, figures: Sequence[Span]) -> Span | None:
    """A long name may reach below the figures to its right: what counts is where it begins.

    A word that stands among the figures and begins a little before them (合计 over 2080501) is one of theirs.
    """
    over = next((figure for figure in figures if word.start < figure.start < word.stop), None)
    if over is None:
        return word
    if word.stop <= over.stop and word.shared(over) * 2 >= word.stop - word.start:
        return None
    return Span(word.start, over.start)


def place_all(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> list[list[str]] | None:
    """The texts of all lines in their columns; None when two of a line would share one.

    A heading that begins just where a shorter one above it does stands in no column before it.
    """
    placed: list[list[str]] = []
    begun: dict[int, tuple[int, int]] = {}  # where the headings above begin and end, and their columns
    for row in rows:
        if any(is_figure(span.text) for span in row):
            begun = {}
        texts = place(row, columns, begun)
        if texts is None:
            return None
        begun |= {span.start: (span.stop, at) for at, span in _stand(texts, row)}
        placed.append(texts)
    return placed


def place(
    row: Sequence[Span], columns: Sequence[Span], begun: Mapping[int, tuple[int, int]] = MappingProxyType({})
) -> list[str] | None:
    """The texts of a line in their columns; `begun`: where headings above begin, end and stand."""
    texts = [""] * len(columns)
    last = -1
    for span in row:
        stop, least = begun.get(span.start, (0, 0))
        allowed = range(least if stop <= span.stop else 0, len(columns))
        wanted = max(allowed, key=lambda i: (_nearness(span, columns[i]), -i))
        column = wanted if wanted > last else last + 1
        if column >= len(columns):
            return None
        texts[column] = span.text
        last = column
    return texts


def _nearness(span: Span, column: Span) -> float:
    """Words stand where they begin or overlap; figures where they end."""
    if span.shared(column) > 0:
        return span.shared(column)
    return -min(
        abs(span.middle - column.middle), abs(span.stop - column.stop), abs(span.start - column.start)
    )
