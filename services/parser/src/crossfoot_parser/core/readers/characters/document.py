"""Hands a document out in the characters that everybody means: the one place, whatever the format was."""

from dataclasses import replace

from crossfoot_parser.core.blocks import Block, Grid, GridRow, Line, RawDocument
from crossfoot_parser.core.readers.characters.text import common


def in_common_characters(document: RawDocument) -> RawDocument:
    """The same document; what needs no change is not copied."""
    blocks = tuple(_block(block) for block in document.blocks)
    if all(new is old for new, old in zip(blocks, document.blocks, strict=True)):
        return document
    return replace(document, blocks=blocks)


def _block(block: Block) -> Block:
    if isinstance(block, Line):
        text = common(block.text)
        return block if text == block.text else replace(block, text=text)
    return _grid(block) if isinstance(block, Grid) else block


def _grid(grid: Grid) -> Grid:
    rows = tuple(_row(row) for row in grid.rows)
    caption, sheet = common(grid.caption), None if grid.sheet is None else common(grid.sheet)
    same = all(new is old for new, old in zip(rows, grid.rows, strict=True))
    if same and (caption, sheet) == (grid.caption, grid.sheet):
        return grid
    return replace(grid, rows=rows, caption=caption, sheet=sheet)


def _row(row: GridRow) -> GridRow:
    texts = [common(cell.text) for cell in row.cells]
    if all(text == cell.text for text, cell in zip(texts, row.cells, strict=True)):
        return row
    cells = (
        cell if text == cell.text else replace(cell, text=text)
        for text, cell in zip(texts, row.cells, strict=True)
    )
    return replace(row, cells=tuple(cells))
