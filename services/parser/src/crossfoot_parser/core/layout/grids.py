"""Finds the rows of cells in lines of text: between pipes, tabs or blanks."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from crossfoot_parser.core.blocks import Block, Grid, GridRow, Line, PageBreak
from crossfoot_parser.core.layout.aligned import find_aligned
from crossfoot_parser.core.layout.one_blank import find_one_blank
from crossfoot_parser.core.layout.packed import packed
from crossfoot_parser.core.layout.pieces import Item, Piece
from crossfoot_parser.core.layout.ragged import ragged
from crossfoot_parser.core.layout.stacked import find_stacked
from crossfoot_parser.core.vocabulary.rows import row_of

RULE_CELL = re.compile(r"\s*:?[-—=]{1,}:?\s*")
BAR = re.compile(r"(?<!\\)[|｜│┃]")
CROSSING = re.compile(r"[+┌┐└┘├┤┬┴┼╠╣╬╔╗╚╝╦╩].*[+┌┐└┘├┤┬┴┼╠╣╬╔╗╚╝╦╩]")
RULE_LINE = re.compile(r"[\s+\-=|─━┄┌┐└┘├┤┬┴┼│┃╔╗╚╝╠╣╦╩╬═║]+")


def find_pieces(blocks: Iterable[Block]) -> Iterator[Item]:
    """Blocks in their order, with every run of rows of one layout as a piece."""
    for layout, run in groupby(_without_blanks(blocks), key=_layout):
        if layout in {"pipes", "tabs"}:
            yield _piece([block for block in run if isinstance(block, Line)], layout)
        elif layout == "text":
            yield from _unruled([block for block in run if isinstance(block, Line)])
        else:
            yield from (_as_item(block) for block in run)


def _without_blanks(blocks: Iterable[Block]) -> Iterator[Block | Piece]:
    """The blocks, with the tables between whose cells tabs stand, and none for blank cells, as pieces."""
    for worded, run in groupby(blocks, key=lambda block: _layout(block) in {"tabs", "text"}):
        lines = list(run)
        if worded and any(isinstance(line, Line) and "\t" in line.text for line in lines):
            yield from find_one_blank([line for line in lines if isinstance(line, Line)], tabbed=True)
        else:
            yield from lines


def _unruled(lines: list[Line]) -> Iterator[Item]:
    """Tables in plain text: columns held apart by blanks, or one cell a line."""
    for kind, run in groupby(find_aligned(lines), key=type):
        if kind is Line:
            yield from _unaligned([item for item in run if isinstance(item, Line)])
        else:
            yield from run


def _unaligned(lines: list[Line]) -> Iterator[Item]:
    """Tables in text that shows no columns: cells with one blank between them, or one cell a line."""
    for kind, run in groupby(find_one_blank(lines), key=type):
        if kind is Line:
            yield from find_stacked([item for item in run if isinstance(item, Line)])
        else:
            yield from run


def _layout(block: Block | Piece) -> str:
    if isinstance(block, Grid | Piece):
        return "grid"
    if isinstance(block, PageBreak):
        return "break"
    if len(BAR.findall(block.text)) >= 2 and (block.text.lstrip()[:1] in "|｜│┃" or _bars(block.text)):
        return "pipes"
    if RULE_LINE.fullmatch(block.text) and CROSSING.search(block.text):
        return "pipes"
    return "tabs" if "\t" in block.text.rstrip("\n") and block.text.strip() else "text"


def _bars(text: str) -> bool:
    return len(BAR.findall(text)) >= 3


def _as_item(block: Block | Piece) -> Item:
    if isinstance(block, Grid):
        return Piece(
            block.rows,
            "grid",
            sheet=block.sheet,
            caption=block.caption,
            remarks=block.remarks,
            addressed=block.addressed,
        )
    return block


def _piece(lines: list[Line], layout: str) -> Piece:
    rows: list[GridRow] = []
    ruled = 0
    for line in lines:
        cells = _split(line.text, layout)
        if layout == "pipes" and _is_rule(line.text, cells):
            ruled = ruled or len(rows)
        else:
            rows.append(row_of(cells, line.line, line.page))
    texts = [[cell.text for cell in row.cells] for row in rows]
    remarks = (*ragged([len(row) for row in texts]), *packed(texts, delimited=True))
    return Piece(tuple(rows), layout, ruled, remarks=remarks)


def _split(text: str, layout: str) -> list[str]:
    if layout == "tabs":
        return text.split("\t")
    stripped = text.strip()
    cells = BAR.split(stripped)
    if BAR.match(stripped):
        cells = cells[1:]
    if cells and not cells[-1].strip():
        cells = cells[:-1]
    return [cell.replace("\\|", "|").strip() for cell in cells]


def _is_rule(text: str, cells: list[str]) -> bool:
    if RULE_LINE.fullmatch(text):
        return "-" in text or any(char in text for char in "─━═=")
    return any("--" in cell for cell in cells) and all(
        not cell.strip() or RULE_CELL.fullmatch(cell) for cell in cells
    )
