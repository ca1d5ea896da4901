"""Finds the rows of cells in lines of text: between bars, tabs or blanks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from crossfoot_parser.core.blocks import Block, Grid, Line, PageBreak
from crossfoot_parser.core.layout.aligned import find_aligned
from crossfoot_parser.core.layout.barred import find_barred
from crossfoot_parser.core.layout.blank_cells import find_blank_celled
from crossfoot_parser.core.layout.counted import find_counted
from crossfoot_parser.core.layout.delimited import doubts_of
from crossfoot_parser.core.layout.one_blank import find_one_blank
from crossfoot_parser.core.layout.pieces import Item, Piece
from crossfoot_parser.core.layout.stacked import find_stacked
from crossfoot_parser.core.layout.unrolled import find_unrolled
from crossfoot_parser.core.vocabulary.rows import row_of


def find_pieces(blocks: Iterable[Block]) -> Iterator[Item]:
    """Blocks in their order, with every run of rows of one layout as a piece."""
    for worded, run in groupby(_in_columns(_without_blanks(_between_bars(blocks))), key=_is_worded):
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
            yield from _printed(lines)
        else:
            yield from (_as_item(block) for block in run)


def _printed(lines: Sequence[Line]) -> Iterator[Item]:
    """Rows of which each shows its blank cells, else those whose cells stand below one another."""
    for is_line, run in groupby(find_blank_celled(lines), key=lambda item: isinstance(item, Line)):
        if is_line:
            yield from find_aligned([item for item in run if isinstance(item, Line)])
        else:
            yield from run


def _is_worded(item: Item) -> bool:
    return isinstance(item, Line | PageBreak)


def _between_bars(blocks: Iterable[Block]) -> Iterator[Block | Piece]:
    """The blocks, with the rows between bars as pieces."""
    for kind, run in groupby(blocks, key=type):
        if kind is Line:
            yield from _barred([block for block in run if isinstance(block, Line)])
        else:
            yield from run


def _barred(lines: Sequence[Line]) -> Iterator[Line | Piece]:
    """Rows between bars: a cell a line, or a row a line."""
    for kind, run in groupby(find_unrolled(lines), key=type):
        if kind is Line:
            yield from find_barred([item for item in run if isinstance(item, Line)])
        else:
            yield from run


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
    for worded, run in groupby(_counted(items), key=_is_worded):
        if worded:
            yield from _uncounted([item for item in run if isinstance(item, Line | PageBreak)])
        else:
            yield from run


def _counted(items: Sequence[Line | PageBreak]) -> Iterator[Item]:
    for is_line, run in groupby(items, key=lambda item: isinstance(item, Line)):
        if is_line:
            yield from find_counted([item for item in run if isinstance(item, Line)])
        else:
            yield from run


def _uncounted(items: Sequence[Line | PageBreak]) -> Iterator[Item]:
    for is_line, run in groupby(_one_blank(items), key=lambda item: isinstance(item, Line)):
        if is_line:
            yield from find_stacked([item for item in run if isinstance(item, Line)])
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
        return Piece(
            block.rows,
            "grid",
            sheet=block.sheet,
            caption=block.caption,
            remarks=block.remarks,
            addressed=block.addressed,
        )
    return block


def _tabbed(lines: list[Line]) -> Piece:
    rows = tuple(row_of(line.text.split("\t"), line.line, line.page) for line in lines)
    return Piece(rows, "tabs", remarks=doubts_of(rows))
