"""A row of a form that begins with an amount lost its label, or slid down; so did perhaps the row above."""

from crossfoot_parser.core.forms.unnamed import unnamed
from tests.support.small_tables import grid

FORM = grid(
    "项目总金额|50.00|本年度金额|50.00", "上年度总金额|0.00|上年度金额|", "|||0.00", "绩效|一级|二级|"
)


def test_a_figure_alone_in_its_row_doubts_it_and_the_row_above() -> None:
    assert [remark.row for remark in unnamed(FORM, 3)] == [1, 2]


def test_indicators_are_another_matter() -> None:
    assert not list(unnamed(FORM, 2))


def test_a_number_of_a_row_is_no_amount() -> None:
    assert not list(unnamed(grid("1|人员经费|50.00", "2.|办公费|50.00"), 2))
