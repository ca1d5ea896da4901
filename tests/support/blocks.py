"""Shows blocks in a form that a test can be read against."""

from crossfoot_parser.core.blocks import Block, Grid, Line, RawDocument


def grids(document: RawDocument) -> list[list[list[str]]]:
    """The texts of all grids; a covered position is `<`."""
    return [texts(block) for block in document.blocks if isinstance(block, Grid)]


def texts(grid: Grid) -> list[list[str]]:
    """The texts of one grid; a covered position is `<`."""
    return [["<" if cell.covered else cell.text for cell in row.cells] for row in grid.rows]


def lines(document: RawDocument) -> list[str]:
    """The lines outside of grids that say something."""
    return [block.text for block in document.blocks if isinstance(block, Line) and block.text.strip()]


def order(document: RawDocument) -> list[str]:
    """The kinds of the blocks in their order."""
    return [type(block).__name__ for block in document.blocks if says_something(block)]


def says_something(block: Block) -> bool:
    """Blank lines say nothing."""
    return not isinstance(block, Line) or bool(block.text.strip())


def remarks(document: RawDocument) -> list[str]:
    """What all remarks are about, those of grids included."""
    own = [remark.what for block in document.blocks if isinstance(block, Grid) for remark in block.remarks]
    return [remark.what for remark in document.remarks] + own
