"""Reads a table of which every cell stands on a line of its own and blank cells on none."""

from collections.abc import Iterator, Sequence

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.dropped.choosing import Body, choose
from crossfoot_parser.core.layout.dropped.composing import Source, compose
from crossfoot_parser.core.layout.dropped.numbered import are_numbered, numbered_rows
from crossfoot_parser.core.layout.dropped.placing import CODE, is_figure
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.header_words import COLUMN_NUMBERS, is_number_row
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import row_of
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_dash, squash

MOST_NUMBERS = 40
TWO = 2  # panels
Entry = tuple[str, Line]


def read_stack(lines: Sequence[Line], *, led: bool) -> Piece | None:
    """The table, if the first lines are headings and the others fit below them row by row."""
    entries = [(text, line) for line in lines if (text := line.text.strip())]
    first = next((at for at, (text, _) in enumerate(entries) if is_figure(text)), len(entries))
    if first == len(entries) or first < 2:
        return None
    numbers = _numbers(entries, first)
    start = first + len(numbers) if numbers else first - (0 if _is_code(entries, first) else 1)
    heads = [text for text, _ in entries[: first - 1 if numbers else start]]
    rows = _rows(_without(entries[start:], heads), heads)
    columns = sum(text.isdigit() for text, _ in numbers) or None
    texts = [[text for text, _ in row] for row in rows]
    body = choose([heads], texts, columns=columns, led=led)
    if body is None or not _is_all(body, rows):
        return None
    numbered = [line for _, line in entries[first - 1 : first + len(numbers)]] if numbers else []
    return compose([line for _, line in entries[:1]], numbered, body, rows, "stacked")


def _is_all(body: Body, rows: Sequence[Source]) -> bool:
    return body.taken == len(rows)


def _numbers(entries: Sequence[Entry], first: int) -> Sequence[Entry]:
    """The numbers of the columns behind 栏次, which in panels stands before those of each."""
    stop, count = first, 0
    while stop < len(entries) and count < MOST_NUMBERS:
        if entries[stop][0] == str(count + 1):
            count += 1
        elif squash(entries[stop][0]) != COLUMN_NUMBERS:
            break
        stop += 1
    texts = [text for text, _ in entries[first - 1 : stop]]
    return entries[first:stop] if is_number_row(row_of(texts, None, None)) else ()


def _is_code(entries: Sequence[Entry], at: int) -> bool:
    behind = entries[at + 1][0] if at + 1 < len(entries) else ""
    return CODE.fullmatch(entries[at][0]) is not None and bool(behind) and not is_figure(behind)


def _without(entries: Sequence[Entry], heads: Sequence[str]) -> list[Entry]:
    """The entries without the headings that come again on the next page."""
    kept: list[Entry] = []
    at = 0
    while at < len(entries):
        if [text for text, _ in entries[at : at + len(heads)]] == list(heads):
            at += len(heads)
        else:
            kept.append(entries[at])
            at += 1
    return kept


def _rows(entries: Sequence[Entry], heads: Sequence[str]) -> list[Source]:
    """A row begins with a code, or with a name behind a figure; in panels two of them make one."""
    names = [head_sort(head) for head in heads].count("text")
    coded = any(head_sort(head) == "code" for head in heads)
    numbered = numbered_rows(entries) if are_numbered(heads) else None
    if numbered is not None:
        return list(numbered)
    rows = list(_starting(entries, coded=coded))
    if names < TWO or coded:
        return list(rows)
    beside: list[list[Entry]] = [*rows[1::2], []]
    return [[*left, *right] for left, right in zip(rows[::2], beside, strict=False)]


def _starting(entries: Sequence[Entry], *, coded: bool) -> Iterator[list[Entry]]:
    row: list[Entry] = []
    for at, entry in enumerate(entries):
        code = coded and _is_code(entries, at)
        behind = bool(row) and not _is_amount(entry[0]) and (_is_amount(row[-1][0]) or _is_item(entry[0]))
        if row and (code or (behind and not (coded and len(row) == 1))):
            yield row
            row = []
        row.append(entry)
    if row:
        yield row


def _is_item(text: str) -> bool:
    """其中： or （1）: a line of its own, also behind one that has no figures."""
    return ORDINAL.match(squash(text)) is not None


def _is_amount(text: str) -> bool:
    return parse_number(text) is not None or is_dash(text)
