"""Doubts rows of header words alone inside the body: what is below them may be another table."""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.doubts import SECOND_HEADER
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.rows import Cells
from crossfoot_parser.core.vocabulary.words import is_total

TWO = 2  # words of a header that a label and its remark may be


def second_headers(grid: Sequence[Cells]) -> Iterator[Remark]:
    """A doubt for each such row that is no total."""
    for index, row in enumerate(grid):
        shown = [cell.text for cell in row if cell.text]
        if len(shown) > TWO and all(map(is_header_word, reversed(shown))) and not is_total(shown[0]):
            yield Remark(what=SECOND_HEADER, why="a row of headings that are not those above", row=index)


DOUBT = Doubt(rank=50, find=lambda rows: second_headers(rows.grid), by_column=False)
