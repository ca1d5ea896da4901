"""Cuts a line into the texts that blanks hold apart, and knows where on the screen each of them stands."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import is_dash, is_total

GAP = re.compile(r"(?:[ \xa0]{2,}|\u3000+[ \u3000\xa0]*|[ \xa0]\u3000)")
PROSE = re.compile(r"[。；]|，(?:(?![ \xa0]{2})[^\u3000]){12,}")
WIDEST = 200  # cells in a line: with more it is no row of a table that people read


@dataclass(frozen=True, slots=True)
class Span:
    """A text and the columns of a fixed-width screen that it covers: [start, stop)."""

    start: int
    stop: int
    text: str = ""

    def shared(self, other: "Span") -> int:
        """How many screen columns both cover."""
        return min(self.stop, other.stop) - max(self.start, other.start)

    @property
    def middle(self) -> float:
        """The middle of the text."""
        return (self.start + self.stop) / 2


@lru_cache(maxsize=8192)
def spans_of(text: str, *, wide: bool = True) -> tuple[Span, ...]:
    """The cells of a line: texts with at least two blanks or a full-width blank between them.

    `wide` counts signs of ambiguous width (“ ” — ① ×) as two columns of the screen.
    """
    sorts = "WFA" if wide else "WF"
    found, position, width = [], 0, 0
    for match in [*GAP.finditer(text), None]:
        stop = match.start() if match else len(text)
        piece = text[position:stop]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            start = width + _width(piece[:lead], sorts)
            found.append(Span(start, start + _width(piece.strip(), sorts), piece.strip()))
        end = match.end() if match else stop
        width += _width(text[position:end], sorts)
        position = end
    return tuple(_mended(found))


def _mended(spans: Sequence[Span]) -> Iterator[Span]:
    """Words set wide, `合　　计`, put together again; 类 款 项 side by side are three headings."""
    for single, run in groupby(spans, key=lambda span: len(span.text) == 1):
        group = list(run)
        word = "".join(span.text for span in group)
        if single and len(group) > 1 and (is_total(word) or is_header_word(word)):
            yield Span(group[0].start, group[-1].stop, word)
        else:
            yield from group


def is_ambiguous(text: str) -> bool:
    """Whether some sign of a line is as wide as one column or two, as the font has it."""
    return any(unicodedata.east_asian_width(char) == "A" for char in text)


def _width(text: str, sorts: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in sorts else 1 for char in text)


def is_spaced(text: str) -> bool:
    """Whether a line holds several cells; a line with the end of a sentence is prose."""
    return (
        PROSE.search(text) is None
        and GAP.search(text.strip()) is not None
        and 2 <= len(spans_of(text)) <= WIDEST
    )


def is_delimited(lines: Sequence[Line]) -> bool:
    """Whether two blanks stand between any two cells of several lines, never more: they set no columns."""
    gaps = [[match.group() for match in GAP.finditer(line.text.strip())] for line in lines]
    return sum(map(bool, gaps)) > 1 and all(gap == "  " for row in gaps for gap in row)


def is_figure(text: str) -> bool:
    """Whether a text is a number, or the sign for none."""
    return parse_number(text) is not None or is_dash(text)
