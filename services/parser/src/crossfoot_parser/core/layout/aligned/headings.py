"""Which headings of a table stand over others, and which over columns."""

from collections.abc import Sequence
from itertools import pairwise

from crossfoot_parser.core.layout.aligned.spans import Span, is_figure


def head_of(rows: Sequence[Sequence[Span]]) -> Sequence[Sequence[Span]]:
    """The rows above the first one with a figure; none where no row has any."""
    return rows[: next((at for at, row in enumerate(rows) if any(is_figure(span.text) for span in row)), 0)]


def more_than_headings(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> bool:
    """Whether there are columns that no heading can be of: rows of one table that were set differently."""
    head = head_of(rows)
    return bool(head) and len(leaves_of(head)) < len(columns)


def leaves_of(head: Sequence[Sequence[Span]]) -> list[Span]:
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


def reaches(heading: Span, column: Span, head: Sequence[Sequence[Span]]) -> bool:
    """Whether a column without a heading above it begins between a heading and the next one behind it."""
    behind = [other for row in head for other in row if other.start >= heading.stop]
    stop = min((other.start for other in behind), default=column.stop)
    return heading.start <= column.start < stop and all(column.shared(other) <= 0 for other in behind)
