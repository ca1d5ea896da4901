"""Finds the columns that the texts of several lines stand in, and sets each line into them."""

from collections.abc import Sequence

from crossfoot_parser.core.layout.spans import Span, is_figure


def columns_of(rows: Sequence[Sequence[Span]]) -> list[Span]:
    """Columns of the rows with figures: figures that overlap, and the words in the room between them."""
    figures = _merged([span for row in rows for span in row if is_figure(span.text)])
    words = [span for row in rows for span in row if not is_figure(span.text)]
    columns = list(figures)
    worded = _merged([_clipped(word, figures) for word in words])
    columns = [*figures, *(word for word in worded if all(word.shared(column) <= 0 for column in figures))]
    return sorted(columns, key=lambda span: span.start)


def with_unused(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> list[Span]:
    """The columns and those of headings beside which the nearest column has a heading of its own."""
    first = next(i for i, row in enumerate(rows) if any(is_figure(span.text) for span in row))
    head = rows[:first]
    found = list(columns)
    for level in range(len(head) - 1, -1, -1):
        below = [span for row in head[level + 1 :] for span in row]
        for span in head[level]:
            nearest = max(found, key=lambda column: _nearness(span, column))
            apart = all(span.shared(other) <= 0 for other in (*found, *below))
            if apart and any(other.shared(nearest) > 0 for row in head for other in row):
                found.append(Span(span.start, span.stop))
    return sorted(found, key=lambda span: span.start)


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


def _clipped(word: Span, figures: Sequence[Span]) -> Span:
    """A long name may reach below the figures to its right: what counts is where it begins."""
    stops = [figure.start for figure in figures if word.start < figure.start < word.stop]
    return Span(word.start, min(stops, default=word.stop))


def place(row: Sequence[Span], columns: Sequence[Span]) -> list[str] | None:
    """The texts of a line in their columns; None when two would share one."""
    texts = [""] * len(columns)
    last = -1
    for span in row:
        wanted = max(range(len(columns)), key=lambda i: (_nearness(span, columns[i]), -i))
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
