"""Finds the rows of cells in lines of text: between bars, tabs or blanks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from crossfoot_parser.core.blocks import Block, Grid, Line, PageBreak
from crossfoot_parser.core.layout.aligned import find_aligned
from crossfoot_parser.core.layout.barred import find_barred
from crossfoot_parser.core.layout.blank_cells import find_blank_celled
from crossfoot_parser.core.layout.blank_groups import with_whole_figures
from crossfoot_parser.core.layout.counted import find_counted
from crossfoot_parser.core.layout.delimited import doubts_of
from crossfoot_parser.core.layout.one_blank import find_one_blank
from crossfoot_parser.core.layout.pieces import Item, Piece, among_lines
from crossfoot_parser.core.layout.stacked import find_stacked
from crossfoot_parser.core.layout.unrolled import find_unrolled
from crossfoot_parser.core.vocabulary.rows import row_of


def find_pieces(blocks: Iterable[Block]) -> Iterator[Item]:
    """Blocks in their order, with every run of rows of one layout as a piece."""
    for worded, run in groupby(_in_columns(_without_blanks(among_lines(blocks, _barred))), key=_is_worded):
        if worded:
            yield from _unaligned([item for item in run if isinstance(item, Line | PageBreak)])
        else:
            yield from run


def _in_columns(blocks: Iterable[Block | Piece]) -> Iterator[Item]:
    """The blocks, with the rows of cells between tabs, and of those that blanks hold apart, as pieces."""
    for layout, run in groupby(blocks, key=_layout):
        lines = [block for block in run if isinstance(block, Line)] if layout in {"tabs", "text"} else []
        if layout == "tabs":
            yield _tabbed(lines)
        elif lines:
            # rows of which each shows its blank cells, else those whose cells stand below one another
            yield from among_lines(find_blank_celled(lines), find_aligned)
        else:
            yield from (_as_item(block) for block in run)


def _is_worded(item: Item) -> bool:
    return isinstance(item, Line | PageBreak)


def _barred(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """Rows between bars: a cell a line, or a row a line."""
    return among_lines(find_unrolled(lines), find_barred)


def _without_blanks(blocks: Iterable[Block | Piece]) -> Iterator[Block | Piece]:
    """The blocks, with the tables between whose cells tabs stand, and none for blank cells, as pieces."""
    for worded, run in groupby(blocks, key=lambda block: _layout(block) in {"tabs", "text"}):
        lines = list(run)
        if worded and any(isinstance(line, Line) and "\t" in line.text for line in lines):
            yield from find_one_blank([line for line in lines if isinstance(line, Line)], tabbed=True)
        else:
            yield from lines


def _unaligned(items: Sequence[Line | PageBreak]) -> Iterator[Item]:
    """Tables in text that shows no columns: cells with one blank between them, or one cell a line."""
    found: Iterator[Item] = among_lines(items, find_counted)
    for worded, run in groupby(found, key=_is_worded):
        if worded:
            rest = [item for item in run if isinstance(item, Line | PageBreak)]
            read: Iterator[Item] = among_lines(_one_blank(rest), find_stacked)
            yield from read
        else:
            yield from run


def _one_blank(items: Sequence[Line | PageBreak]) -> Iterator[Item]:
    """Rows of text go on over the ends of its pages; those of pages on which they are placed do not."""
    if all(item.line is not None for item in items if isinstance(item, Line)):
        yield from find_one_blank(items)
        return
    for _, run in groupby(items, key=type):
        yield from find_one_blank(list(run))


def _layout(block: Block | Piece) -> str:
    if isinstance(block, Grid | Piece):
        return "grid"
    if isinstance(block, PageBreak):
        return "break"
    return "tabs" if "\t" in block.text.rstrip("\n") and block.text.strip() else "text"


def _as_item(block: Block | Piece) -> Item:
    if isinstance(block, Grid):
        piece = Piece(
            block.rows,
            "grid",
            sheet=block.sheet,
            caption=block.caption,
            remarks=block.remarks,
            addressed=block.addressed,
        )
        return with_whole_figures(piece)
    return block


def _tabbed(lines: list[Line]) -> Piece:
    rows = tuple(row_of(line.text.split("\t"), line.line, line.page) for line in lines)
    return Piece(rows, "tabs", remarks=doubts_of(rows))
