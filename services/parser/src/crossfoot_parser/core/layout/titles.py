"""Finds titles that no word tells: a row of one text that stands apart, above a heading row and its figures.

A sheet often holds several tables one below the other, and each begins with its name: 各地财政收支排名.
"""

from collections.abc import Sequence

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.vocabulary.header_words import is_body, is_header_word
from crossfoot_parser.core.vocabulary.rows import filled, is_blank
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_caption, is_title, is_total, squash

MOST_HEADINGS = 3  # rows of headings between a title and the first figures

SEVERAL = 3  # short headings side by side, where none is a known one
LONGEST = 14


def stands_alone(rows: Sequence[GridRow], index: int) -> bool:
    """Whether a row names the table that begins below it: alone in its row, with nothing just above it.

    A section of a table (一、…, 小计) stands in its table, whatever is blank beside it.
    """
    if index and not is_blank(rows[index - 1]):
        return False
    cells = {text for _, text in filled(rows[index])}
    text = next(iter(cells), "")
    plain = len(cells) == 1 and is_title(text) and not is_total(text) and not is_body(text)
    return plain and ORDINAL.match(squash(text)) is None and _heads(rows, index + 1)


def _heads(rows: Sequence[GridRow], start: int) -> bool:
    """Whether captions and then headings, a known one or several short ones, stand above figures."""
    while start < len(rows) and (is_blank(rows[start]) or _is_caption(rows[start])):
        start += 1
    head = [text for _, text in filled(rows[start])] if start < len(rows) else []
    if len(head) < 2 or any(map(is_body, head)):
        return False
    several = len(set(head)) >= SEVERAL and all(len(squash(text)) <= LONGEST for text in head)
    if not several and not any(map(is_header_word, head)):
        return False
    below = rows[start + 1 : start + 1 + MOST_HEADINGS]
    return any(is_body(text) for row in below for _, text in filled(row))


def _is_caption(row: GridRow) -> bool:
    return all(is_caption(text) for _, text in filled(row))
