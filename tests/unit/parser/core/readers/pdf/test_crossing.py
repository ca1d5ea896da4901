"""One label that runs into the next column takes no figures from the others: their gap is a border."""

from collections.abc import Sequence

import pytest

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.pdf.crossing import RAN_OVER, kept_apart
from crossfoot_parser.core.readers.pdf.reader import READER
from crossfoot_parser.core.readers.pdf.segments import Segment
from tests.support.pdfs import Pdf

HEAD = ("项目", "合计", "基本支出")
LONG = "城乡居民基本养老保险基金补助"
ROWS = [
    ("教育支出", "1,234.50", "1,000.00"),
    ("卫生健康支出", "617.25", "600.25"),
    (LONG, "308.40", "300.40"),
    ("农林水支出", "205.15", "200.15"),
    ("交通运输支出", "102.35", "100.35"),
    ("住房保障支出", "51.05", "50.05"),
]
LABELS_END = 60 + 10 * len(LONG)


def _read(rows: Sequence[tuple[str, ...]], edges: tuple[float, float]) -> Grid:
    """The table, its labels from 60 on, its figures ending at the edges."""
    pdf = Pdf()
    for number, (label, *figures) in enumerate([HEAD, *rows]):
        pdf.text(60, 100 + 20 * number, label)
        for edge, figure in zip(edges, figures, strict=True):
            width = pdf.canvas.stringWidth(figure, "STSong-Light", 10)
            pdf.text(edge - width, 100 + 20 * number, figure)
    (grid,) = (block for block in READER.read(pdf.bytes(), Limits()).blocks if isinstance(block, Grid))
    return grid


def _texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in grid.rows]


@pytest.mark.parametrize("room", [0.5, -8.0], ids=["right up to the figure", "over the figure's first digit"])
def test_a_label_that_reaches_its_figure_is_parted_from_it_and_its_row_doubted(room: float) -> None:
    width = Pdf().canvas.stringWidth("308.40", "STSong-Light", 10)
    grid = _read(ROWS, (LABELS_END + room + width, LABELS_END + 130))
    assert _texts(grid) == [list(row) for row in (HEAD, *ROWS)]
    assert [(doubt.what, doubt.why, doubt.row) for doubt in grid.remarks] == [(UNSURE, RAN_OVER, 3)]


def test_nothing_is_doubted_where_all_labels_end_before_the_figures() -> None:
    grid = _read(ROWS, (LABELS_END + 60, LABELS_END + 130))
    assert _texts(grid) == [list(row) for row in (HEAD, *ROWS)]
    assert not grid.remarks


def _lines(*rows: tuple[tuple[float, float], ...]) -> list[list[Segment]]:
    """Labels first, figures behind them."""
    return [[Segment("1.00" if at else "名称", *place) for at, place in enumerate(row)] for row in rows]


KEPT = ((0.0, 40.0), (80.0, 100.0))


def test_lines_enough_must_keep_the_gap_for_each_text_that_runs_over_it() -> None:
    over = ((0.0, 100.0),)
    assert list(kept_apart((0, 100), _lines(*[KEPT] * 4, over), 6)) == [(0, 40), (80, 100)]
    assert list(kept_apart((0, 100), _lines(*[KEPT] * 4, over, over), 6)) == [(0, 100)]
    assert list(kept_apart((0, 100), _lines(*[KEPT] * 2), 6)) == [(0, 100)]


def test_what_stands_at_no_place_of_its_own_is_no_column() -> None:
    scattered = [((0.0, 40.0), (x, x + 10)) for x in (50.0, 60.0, 70.0, 80.0)]
    assert list(kept_apart((0, 100), _lines(*scattered, ((0.0, 100.0),)), 6)) == [(0, 100)]
