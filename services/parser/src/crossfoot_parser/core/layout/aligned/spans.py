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

DOTS = r"[ \xa0]*+(?<![.．·…‥])(?:[.．·]{3,}+|[…‥]{2,}+)[ \xa0]*+"
LEADERS = rf"{DOTS}(?=[-−]?\d[\d,]*+(?:\.\d|[ \xa0]{{2,}}[-−]?\d)|[-−]?\d{{1,3}},\d)"
"""Dots that lead from a label to its amount; the number of a page, in a table of contents, is none."""
GAP = re.compile(rf"(?:{LEADERS}|[ \xa0]{{2,}}|\u3000+[ \u3000\xa0]*|[ \xa0]\u3000)")
WORDS = r"(?=[\u4e00-\u9fff(（])(?![十百千万亿]*元|[万亿])"
AMOUNT = r"(?=-?\d[\d,]*\.\d\d(?!\d))"
BESIDE = re.compile(rf"{GAP.pattern}|(?<=\d\.\d\d)(?:[ \xa0]?{WORDS}|[ \xa0]{AMOUNT})")
SIGNS_TOO, CHINESE, NOTHING = "WFA", "WF", ""
"""The East Asian widths that take two columns of the screen: also of “ ” — ① ×, as most fonts show them, of
Chinese characters alone, or of nothing, as some programs count that print a page as text."""
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
def spans_of(text: str, double: str = SIGNS_TOO) -> tuple[Span, ...]:
    """The cells of a line: texts with at least two blanks or a full-width blank between them.

    One blank or none parts an amount from words, and one from another amount, where other cells of the line
    stand further apart.
    Characters of the East Asian widths in `double` take two columns of the screen.
    """
    found, position, width = [], 0, 0
    for match in [*(BESIDE if GAP.search(text.strip()) else GAP).finditer(text), None]:
        stop = match.start() if match else len(text)
        piece = text[position:stop]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            start = width + _width(piece[:lead], double)
            found.append(Span(start, start + _width(piece.strip(), double), piece.strip()))
        end = match.end() if match else stop
        width += _width(text[position:end], double)
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


def _width(text: str, double: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in double else 1 for char in text)


@lru_cache(maxsize=8192)  # noise, aligned columns and runs of them all ask it of a line
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
