"""Changes to a consistent document that leave it true and still may not make it fail.

A figure that cannot be read (a footnote mark, a letter O for 0), a line that is left out and said to be
confidential, last digits cut instead of rounded.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.benchmarks.generators.blocks import Block, Document, Grid
from tests.benchmarks.generators.ledger import MARK, only_figure

Change = Callable[[Document, Random], Document]


def footnoted(document: Document, rng: Random) -> Document:
    """One figure of a table carries the mark of a footnote."""
    return _one_figure(document, rng, lambda text: text + rng.choice(("*", "①", "[注1]", "（注）")))


def letter(document: Document, rng: Random) -> Document:
    """One nought of one figure of a table is the letter O."""
    return _one_figure(document, rng, lambda text: text[::-1].replace("0", "O", 1)[::-1])


def confidential(document: Document, rng: Random) -> Document:
    """One row that only adds to sums is left out, and the note says so."""
    places = [
        (at, row)
        for at, block in enumerate(document.blocks)
        if isinstance(block, Grid) and len(block.rows) > 5
        for row, cells in enumerate(block.rows)
        if _adds(cells, document)
    ]
    if not places:
        return document
    at, row = rng.choice(places)
    grid = document.blocks[at]
    assert isinstance(grid, Grid)
    note = rng.choice(
        ("注：涉密项目未列示，故各项之和与合计数不等。", "备注：本表不含涉密支出，分项合计与总数存在差异。")
    )
    rows = (*grid.rows[:row], *grid.rows[row + 1 :])
    return _with(document, at, replace(grid, rows=rows, notes=(*grid.notes, note)), "confidential")


def cut(document: Document, _: Random) -> Document:
    """Every last digit is cut instead of rounded."""
    return replace(document, figures=tuple(figure.cut() for figure in document.figures))


CHANGES: dict[str, Change] = {"footnoted": footnoted, "letter": letter, "confidential": confidential}
"""Changes that are made now and then to any document."""


def _one_figure(document: Document, rng: Random, spelt: Callable[[str], str]) -> Document:
    shown = {
        int(mark[1])
        for block in document.blocks
        if isinstance(block, Grid)
        for row in block.rows
        for cell in row
        if (mark := MARK.fullmatch(cell))
    }
    places = [i for i in sorted(shown) if spelt(document.figures[i].text) != document.figures[i].text]
    if not places:
        return document
    at = rng.choice(places)
    figure = document.figures[at]
    wrong = replace(figure, text=spelt(figure.text))
    figures = (*document.figures[:at], wrong, *document.figures[at + 1 :])
    return replace(document, figures=figures, traits=(*document.traits, "unread"))


def _adds(cells: tuple[str, ...], document: Document) -> bool:
    figures = [figure for cell in cells if (figure := only_figure(cell, document.figures))]
    return bool(figures) and not any(figure.proves or figure.value < 0 for figure in figures)


def _with(document: Document, at: int, block: Block, trait: str) -> Document:
    blocks = (*document.blocks[:at], block, *document.blocks[at + 1 :])
    return replace(document, blocks=blocks, traits=(*document.traits, trait))
