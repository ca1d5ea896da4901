"""Rows between bars (`|`, `│`): which lines are rows, whether bars frame them or only part their cells.

`| a | b |` has a bar before its first cell and one behind its last; `a | b` has not, and there a line that
begins or ends with a bar has a blank cell. Only the lines beside it tell one from the other, and so they do
for bars in pairs (`|| a || b ||`, the headings of wikis): pairs are no blank cells between them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.layout.delimited import doubts_of
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.rows import row_of

RULE_CELL = re.compile(r"\s*:?[-—=]{1,}:?\s*")
BAR = re.compile(r"(?<!\\)[|｜│┃║]")
PAIRED = re.compile(r"\s*\|{1,2}[^|]+(?:\|\|[^|]+)+(?:\|\|)?\s*")
# what boxes are drawn with (Unicode, 2500 to 257F): corners and crossings, all of it, what lies flat
CROSSING = re.compile("[+\u250c-\u254b\u2552-\u2570].*[+\u250c-\u254b\u2552-\u2570]")
RULE_LINE = re.compile("[\\s+\\-=|\u2500-\u257f]+")
FLAT = re.compile("[-=─━┄┅┈┉╌╍═]")
FEW = 2
"""So many bars also stand in prose (`首页 | 新闻`): lines with no more are rows by their neighbours."""
FIGURE_BEHIND_BAR = re.compile(r"[|｜│┃║]\s*[-−(（]?\d")


def find_barred(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """The lines in their order, with every run of rows between bars as a piece."""
    bars = [len(BAR.findall(line.text)) for line in lines]
    near = _by_neighbours(lines, bars)
    marked = [(i in near or _is_barred(line.text, bars[i]), line) for i, line in enumerate(lines)]
    for barred, run in groupby(marked, key=lambda pair: pair[0]):
        found = [line for _, line in run]
        if barred:
            yield _piece(found)
        else:
            yield from found


def _is_barred(text: str, bars: int) -> bool:
    """Whether a line is a row between bars, or a rule of such rows, whatever stands beside it."""
    if bars > FEW or (bars == FEW and BAR.match(text.lstrip())):
        return True
    return bool(RULE_LINE.fullmatch(text) and CROSSING.search(text))


def _by_neighbours(lines: Sequence[Line], bars: Sequence[int]) -> set[int]:
    """The lines with few bars that are rows: lines beside them have as many, and figures behind them."""
    found: set[int] = set()
    for count, run in groupby(range(len(lines)), key=bars.__getitem__):
        places = list(run)
        if not 1 <= count <= FEW or len(places) <= FEW:
            continue
        if sum(bool(FIGURE_BEHIND_BAR.search(lines[i].text)) for i in places) > 1:
            found.update(places)
    return found


def _piece(lines: list[Line]) -> Piece:
    rows: list[GridRow] = []
    ruled = 0
    for line, cells in zip(lines, _cells([line.text for line in lines]), strict=True):
        if _is_rule(line.text, cells):
            ruled = ruled or len(rows)
        else:
            rows.append(row_of(cells, line.line, line.page))
    return Piece(tuple(rows), "pipes", ruled, remarks=doubts_of(rows))


def _cells(texts: list[str]) -> list[list[str]]:
    """The cells of each line, without what stands outside of a frame."""
    bared = (BAR.split(text.strip()) for text in _unpaired(texts))
    split = [[cell.replace("\\|", "|").strip() for cell in cells] for cells in bared]
    for side in (0, -1):
        _unframe(split, side)
    return split


def _unpaired(texts: list[str]) -> list[str]:
    """The lines with single bars for pairs, where all lines have pairs or those beside them as many bars."""
    others = Counter(len(BAR.findall(text)) for text in texts if not PAIRED.fullmatch(text))
    usual = others.most_common(1)[0][0] if others else None
    return [_single(text, usual) if PAIRED.fullmatch(text) else text for text in texts]


def _single(text: str, usual: int | None) -> str:
    single = text.replace("||", "|")
    fits = len(BAR.findall(text)) != usual and len(BAR.findall(single)) == usual
    return single if usual is None or fits else text


def _unframe(rows: list[list[str]], side: int) -> None:
    """Take away the nothing outside of a frame on one side, in place.

    A line without a bar on that side shows how many cells a row has there: a line with a bar and no more
    cells than that has a blank cell, not a frame.
    """
    open_widths = Counter(len(row) for row in rows if row[side])
    width = open_widths.most_common(1)[0][0] if open_widths else 0
    for row in rows:
        if len(row) > 1 and not row[side] and len(row) > width:
            del row[side]


def _is_rule(text: str, cells: list[str]) -> bool:
    if RULE_LINE.fullmatch(text):
        return FLAT.search(text) is not None
    return any("--" in cell for cell in cells) and all(
        not cell.strip() or RULE_CELL.fullmatch(cell) for cell in cells
    )
