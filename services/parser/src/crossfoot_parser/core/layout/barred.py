"""Rows between bars (`|`, `│`): which lines are rows, whether bars frame them or only part their cells.

`| a | b |` has a bar before its first cell and one behind its last; `a | b` has not, and there a line that
begins or ends with a bar has a blank cell. Only the lines beside it tell one from the other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.layout.packed import packed
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.layout.ragged import ragged
from crossfoot_parser.core.vocabulary.rows import row_of

RULE_CELL = re.compile(r"\s*:?[-—=]{1,}:?\s*")
BAR = re.compile(r"(?<!\\)[|｜│┃]")
CROSSING = re.compile(r"[+┌┐└┘├┤┬┴┼╠╣╬╔╗╚╝╦╩].*[+┌┐└┘├┤┬┴┼╠╣╬╔╗╚╝╦╩]")
RULE_LINE = re.compile(r"[\s+\-=|─━┄┌┐└┘├┤┬┴┼│┃╔╗╚╝╠╣╦╩╬═║]+")
FEW = 2
"""So many bars also stand in prose (`首页 | 新闻`): lines with no more are rows by their neighbours."""
FIGURE_BEHIND_BAR = re.compile(r"[|｜│┃]\s*[-−(（]?\d")


def find_barred(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """The lines in their order, with every run of rows between bars as a piece."""
    near = _by_neighbours(lines)
    marked = [(i in near or is_barred(line.text), line) for i, line in enumerate(lines)]
    for barred, run in groupby(marked, key=lambda pair: pair[0]):
        found = [line for _, line in run]
        if barred:
            yield _piece(found)
        else:
            yield from found


def is_barred(text: str) -> bool:
    """Whether a line is a row between bars, or a rule of such rows, whatever stands beside it."""
    bars = len(BAR.findall(text))
    if bars > FEW or (bars == FEW and BAR.match(text.lstrip())):
        return True
    return bool(RULE_LINE.fullmatch(text) and CROSSING.search(text))


def _by_neighbours(lines: Sequence[Line]) -> set[int]:
    """The lines with few bars that are rows: lines beside them have as many, and figures behind them."""
    found: set[int] = set()
    for bars, run in groupby(range(len(lines)), key=lambda i: len(BAR.findall(lines[i].text))):
        places = list(run)
        figures = sum(bool(FIGURE_BEHIND_BAR.search(lines[i].text)) for i in places)
        if 1 <= bars <= FEW and figures > 1 and len(places) > FEW:
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
    texts = [[cell.text for cell in row.cells] for row in rows]
    kept = any(row and not row[-1].strip() for row in texts)
    remarks = (*ragged([len(row) for row in texts], kept=kept), *packed(texts, delimited=True))
    return Piece(tuple(rows), "pipes", ruled, remarks=remarks)


def _cells(texts: list[str]) -> list[list[str]]:
    """The cells of each line, without what stands outside of a frame."""
    split = [[cell.replace("\\|", "|").strip() for cell in BAR.split(text.strip())] for text in texts]
    for side in (0, -1):
        _unframe(split, side)
    return split


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
        return "-" in text or any(char in text for char in "─━═=")
    return any("--" in cell for cell in cells) and all(
        not cell.strip() or RULE_CELL.fullmatch(cell) for cell in cells
    )
