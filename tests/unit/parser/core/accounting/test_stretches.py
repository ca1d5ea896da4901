"""Where so much is left over that something was passed over."""

from collections import Counter

from crossfoot_common.tables.model import Extent, Remark
from crossfoot_parser.core.accounting.figures import Figure
from crossfoot_parser.core.accounting.stretches import partly_read


def figure(line: int | None = None, page: int | None = None) -> Figure:
    return Figure("1.00", "", "", line, page)


def test_a_page_is_named_where_a_quarter_of_its_figures_is_lost() -> None:
    shown: Counter[int | None] = Counter({1: 20, 2: 30})
    assert partly_read(shown, [figure(page=1)] * 5 + [figure(page=2)] * 5, []) == (
        Extent(first_page=1, last_page=1),
    )
    assert partly_read(shown, [figure(page=1)] * 4, []) == ()


def test_lines_close_together_are_one_run() -> None:
    left = [figure(line) for line in (10, 11, 11, 12, 14, 40)]
    assert partly_read(Counter({None: 6}), left, []) == (Extent(first_line=10, last_line=14),)


def test_a_picture_among_pages_of_text_is_a_page_that_was_not_read() -> None:
    remark = Remark(what="page without text", why="page 3 is a picture: needs_ocr")
    assert partly_read(Counter(), [], [remark]) == (Extent(first_page=3, last_page=3),)


def test_a_document_without_places_is_named_as_a_whole() -> None:
    assert partly_read(Counter({None: 12}), [figure()] * 6, []) == (Extent(),)
    assert partly_read(Counter({None: 40}), [figure()] * 6, []) == ()
