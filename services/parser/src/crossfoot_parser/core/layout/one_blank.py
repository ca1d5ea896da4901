"""Finds tables in text that a program took out of a page: one blank between cells, and none for blank cells.

Lines of headings say which columns there may be, and the rows which of the ways to read them is right. A row
with a text for each column stands as it is. In any other row blank cells were dropped: sums settle where its
figures belong, or the table says that it is not known (and nothing in it can fail).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from crossfoot_parser.core.blocks import Line, PageBreak
from crossfoot_parser.core.layout.dropped import are_heads, is_figure
from crossfoot_parser.core.layout.dropped.choosing import TRIED, choose
from crossfoot_parser.core.layout.dropped.composing import compose
from crossfoot_parser.core.layout.pieces import Item, Piece
from crossfoot_parser.core.vocabulary.header_words import COLUMN_NUMBERS, is_number_row
from crossfoot_parser.core.vocabulary.rows import row_of
from crossfoot_parser.core.vocabulary.words import SENTENCE_END, is_caption, is_note, is_strong_title, squash

LONGEST_ROW = 120
LONGEST_HEAD = 20
MOST_HEADS = 8  # lines of headings
MOST_NUMBERS = 40
NEAR = 3  # lines above, of which some may be blank


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of headings above a body, and the line that numbers the columns."""

    lines: tuple[Line, ...]
    numbers: tuple[Line, ...]
    led: bool  # a title, a unit or the like stands above

    @property
    def columns(self) -> int | None:
        """How many columns of amounts are numbered."""
        numbers = [text for line in self.numbers for text in cells_in(line) if text.isdigit()]
        return len(numbers) or None

    @property
    def count(self) -> int:
        """How many lines they are."""
        return len(self.lines) + len(self.numbers)


def find_one_blank(blocks: Sequence[Line | PageBreak], *, tabbed: bool = False) -> list[Item]:
    """The lines in their order, with every run of rows below lines of headings as a piece.

    Rows go on over the ends of pages, which then stand behind them.

    Args:
        blocks: lines of text, and where pages end.
        tabbed: only where tabs stand between the cells, and none for blank cells.
    """
    lines = [block for block in blocks if isinstance(block, Line)]
    ends = [(at - number, block) for number, (at, block) in enumerate(_ends(blocks))]
    found: list[Item] = []
    index = 0
    while index < len(lines):
        while ends and ends[0][0] <= index:
            found.append(ends.pop(0)[1])
        head = _head(lines, index)
        read = _read(lines, index, head, tabbed=tabbed) if head else None
        if read is None:
            found.append(lines[index])
            index += 1
        else:
            piece, stop = read
            found.append(piece)
            index = stop
    return [*found, *(end for _, end in ends)]


def _ends(blocks: Sequence[Line | PageBreak]) -> Iterator[tuple[int, PageBreak]]:
    return ((at, block) for at, block in enumerate(blocks) if isinstance(block, PageBreak))


def is_led(lines: Sequence[Line], start: int) -> bool:
    """Whether a title, a unit or the like is the last that stands above."""
    above = next(
        (line.text for line in reversed(lines[max(0, start - NEAR) : start]) if line.text.strip()), ""
    )
    return is_caption(above) or is_strong_title(above)


def cells_in(line: Line) -> list[str]:
    """The cells of a line, held apart by tabs where it has any, else by blanks."""
    return _parted(line.text)


def _parted(line: str) -> list[str]:
    text = line.strip()
    return [cell for part in text.split("\t") if (cell := part.strip())] if "\t" in text else text.split()


def _read(lines: Sequence[Line], index: int, head: Head, *, tabbed: bool) -> tuple[Piece, int] | None:
    following = _body_lines(lines, index + head.count, head)
    body = list(islice(following, TRIED))  # a text may have many lines that look like headings
    if tabbed and not (any("\t" in line.text for _, line in body) and _is_ragged(body)):
        return None
    texts = [cells_in(line) for _, line in body]
    chosen = choose([cells_in(line) for line in head.lines], texts, columns=head.columns, led=head.led)
    if chosen is None or (tabbed and not (chosen.sure and chosen.differs(texts))):
        return None
    body += following
    chosen = chosen.extended([cells_in(line) for _, line in body])
    sources = [[(text, line) for text in cells_in(line)] for _, line in body]
    piece = compose(head.lines, head.numbers, chosen, sources, "one blank")
    return piece, body[chosen.taken - 1][0] + 1


def _is_ragged(body: Sequence[tuple[int, Line]]) -> bool:
    tabbed = [line.text.rstrip("\r\n \t").split("\t") for _, line in body if "\t" in line.text]
    blank = any(not cell.strip() for cells in tabbed for cell in cells)
    return not blank and len({len(cells) for cells in tabbed}) > 1


def _head(lines: Sequence[Line], start: int) -> Head | None:
    """Lines of short words, most of which head columns, that stand above figures."""
    if not _may_head(lines[start]):
        return None
    stop = start + 1
    while stop < len(lines) and stop - start < MOST_HEADS and _may_head(lines[stop]):
        stop += 1
    heads = [text for line in lines[start:stop] for text in cells_in(line)]
    if len(heads) < 2:
        return None
    led = is_led(lines, start)
    if not (led or are_heads(heads)):
        return None
    return Head(tuple(lines[start:stop]), tuple(_numbers(lines, stop)), led)


def _may_head(line: Line) -> bool:
    return len(line.text) <= LONGEST_ROW and _is_heading(line.text)


@lru_cache(maxsize=8192)  # each line above one that may head columns is asked again
def _is_heading(line: str) -> bool:
    if is_figure(line[line.rfind("\t") + 1 :].strip()):
        return False  # figures stand behind their names
    cells = _parted(line)
    if not cells or any(map(is_figure, cells)):
        return False
    return all(len(text) <= LONGEST_HEAD for text in cells) and not _is_outside(line)


def _numbers(lines: Sequence[Line], start: int) -> Sequence[Line]:
    """The line that numbers the columns, or 栏次 and its numbers on lines of their own."""
    stop = start + 1
    if start < len(lines) and squash(lines[start].text) == COLUMN_NUMBERS:
        while stop < len(lines) and squash(lines[stop].text) == str(stop - start):
            stop += 1
    texts = [text for line in lines[start:stop] for text in cells_in(line)]
    short = len(texts) <= MOST_NUMBERS and is_number_row(row_of(texts, None, None))
    return lines[start:stop] if short else ()


def _is_outside(text: str) -> bool:
    plain = squash(text)
    ended = SENTENCE_END.search(plain) is not None or len(text) > LONGEST_ROW
    return not plain or ended or is_caption(text) or is_note(text) or is_strong_title(text)


def _body_lines(lines: Sequence[Line], start: int, head: Head) -> Iterator[tuple[int, Line]]:
    """What may be rows, each with its place; headings that come again on the next page are none.

    What a page begins with, without a figure, is no piece of the name of a row above.
    """
    page = lines[start - 1].page
    again = {squash(line.text) for line in (*head.lines, *head.numbers)}
    for index in range(start, len(lines)):
        line = lines[index]
        if squash(line.text) in again:
            continue
        if not line.text.strip() and _is_last(lines, index):
            continue
        if _is_outside(line.text) or (line.page != page and not is_figure(cells_in(line)[-1])):
            return
        page = line.page
        yield index, line


def _is_last(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing follows on the same page."""
    rest = (line for line in islice(lines, index + 1, None) if line.text.strip())
    return (following := next(rest, None)) is not None and following.page != lines[index].page
