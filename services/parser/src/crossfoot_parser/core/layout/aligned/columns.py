"""Finds the columns that the texts of several lines stand in, and sets each line into them."""

from collections.abc import Mapping, Sequence

from crossfoot_parser.core.layout.aligned.spans import Span, is_figure
from crossfoot_parser.core.vocabulary.header_words import number_columns


def columns_of(rows: Sequence[Sequence[Span]]) -> list[Span]:
    """Columns of the rows with figures: figures that overlap, and the words in the room between them."""
    figures = _merged([span for row in rows for span in row if is_figure(span.text)])
    words = [span for row in rows for span in row if not is_figure(span.text)]
    columns = list(figures)
    worded = _merged([clipped for word in words if (clipped := _clipped(word, figures))])
    columns = [*figures, *(word for word in worded if all(word.shared(column) <= 0 for column in figures))]
    return sorted(columns, key=lambda span: span.start)


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
            merged[-1] = Span(merged[-1].start, max(merged[-1].stop, span.stop), merged[-1].text)
        else:
            merged.append(span)
    return merged


def _clipped(word: Span, figures: Sequence[Span]) -> Span | None:
    """A long name may reach below the figures to its right: what counts is where it begins.

    A word that stands among the figures and begins a little before them (合计 over 2080501) is one of theirs;
    one that begins below those to its left and goes on behind them stands beside them.
    """
    pushed = next(
        (figure for figure in figures if figure.start <= word.start < figure.stop < word.stop), None
    )
    if pushed and (word.stop - pushed.stop) * 2 >= word.stop - word.start:
        return Span(pushed.stop, word.stop, word.text)
    over = next((figure for figure in figures if word.start < figure.start < word.stop), None)
    if over is None:
        return word
    if word.stop <= over.stop and word.shared(over) * 2 >= word.stop - word.start:
        return None
    return Span(word.start, over.start, word.text)


def place_all(rows: Sequence[Sequence[Span]], columns: Sequence[Span]) -> list[list[str]] | None:
    """The texts of all lines in their columns; None when two of a line would share one.

    A heading that begins just where a shorter one above it does stands in no column before it.
    """
    placed: list[list[str]] = []
    begun: dict[int, tuple[int, int]] = {}  # where the headings above begin and end, and their columns
    for row in rows:
        if any(is_figure(span.text) for span in row):
            begun = {}
        texts = _place(row, columns, begun)
        if texts is None:
            return None
        begun |= {span.start: (span.stop, at) for at, span in standing(texts, row)}
        placed.append(texts)
    return placed


def _place(
    row: Sequence[Span], columns: Sequence[Span], begun: Mapping[int, tuple[int, int]]
) -> list[str] | None:
    """The texts of a line in their columns; `begun`: where headings above begin, end and stand.

    The numbers of columns say of which they are.
    """
    if number_columns([span.text for span in row]) and len(row) <= len(columns):
        return [""] * (len(columns) - len(row)) + [span.text for span in row]
    texts = [""] * len(columns)
    last = -1
    for span in row:
        stop, least = begun.get(span.start, (0, 0))
        allowed = range(least if stop <= span.stop else 0, len(columns))
        wanted = max(allowed, key=lambda i: (_is_among(span, columns[i]), _nearness(span, columns[i]), -i))
        column = wanted if wanted > last else last + 1
        if column >= len(columns):
            return None
        texts[column] = span.text
        last = column
    return texts


def standing(texts: Sequence[str], spans: Sequence[Span]) -> list[tuple[int, Span]]:
    """The spans of a row with the columns that they were set into."""
    return list(zip((at for at, text in enumerate(texts) if text), spans, strict=True))


def _is_among(span: Span, column: Span) -> bool:
    """Whether a text stands below or above others of its sort."""
    return span.shared(column) > 0 and is_figure(span.text) == is_figure(column.text)


def _nearness(span: Span, column: Span) -> float:
    """Words stand where they begin or overlap; figures where they end."""
    if span.shared(column) > 0:
        return span.shared(column)
    return -apart(span, column)


def apart(span: Span, column: Span) -> float:
    """How far a text is from where it would stand in a column: at its left, at its right or in the middle."""
    return min(abs(span.middle - column.middle), abs(span.stop - column.stop), abs(span.start - column.start))
