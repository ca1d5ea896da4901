"""Taking figures that were read."""

from crossfoot_parser.core.accounting.figures import Figure
from crossfoot_parser.core.accounting.pool import Pool


def test_a_figure_is_taken_where_it_is_nearest_and_only_once() -> None:
    pool = Pool([("5", 9, 2), ("5", 3, 2), ("5", 4, 1)])
    sought = Figure("5", "", "", line=4, page=2)
    assert not pool.take_near(sought)
    assert pool.take_far(sought)  # its line, though of another page
    assert not pool.take_near(Figure("5", "", "", line=4, page=1))
    assert pool.take_far(sought)  # its page, the first of two
    assert not pool.take_near(Figure("5", "", "", line=9, page=2))
    assert pool.take_near(Figure("5", "", "", line=3, page=2))
    assert not pool.take_far(sought)
