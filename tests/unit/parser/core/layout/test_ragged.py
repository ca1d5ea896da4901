"""Rows whose number of cells is not that of all others are doubtful; ragged texts prove nothing."""

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.grids import find_pieces
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.layout.ragged import ragged


def test_a_row_of_another_length_is_doubtful() -> None:
    (remark,) = ragged([5, 5, 4, 5, 5])

    assert remark.row == 2
    assert "4" in remark.why
    assert "5" in remark.why


def test_rows_of_one_length_are_not() -> None:
    assert not list(ragged([5, 5, 5, 5]))
    assert not list(ragged([]))


def test_where_lengths_differ_anyway_none_is_usual() -> None:
    assert not list(ragged([5, 4, 3, 5, 2]))


def test_two_rows_make_no_usual_length() -> None:
    assert not list(ragged([5, 5, 4]))


def test_a_piece_of_text_carries_the_doubt() -> None:
    texts = ["科目\t合计\t基本支出\t项目支出", "a\t3.00\t1.00\t2.00", "b\t2.00\t2.00", "c\t1.00\t\t1.00"]
    (piece,) = find_pieces(Line(text, line=i) for i, text in enumerate(texts, start=1))

    assert isinstance(piece, Piece)
    assert [remark.row for remark in piece.remarks] == [2]


def test_one_row_below_headings_that_keep_their_blank_cells_is_doubtful_where_it_is_shorter() -> None:
    assert [remark.row for remark in ragged([6, 6, 4], kept=True)] == [2]
    assert not list(ragged([6, 6, 7], kept=True))


def test_one_row_longer_than_the_headings_and_the_other_row_is_doubtful() -> None:
    assert [remark.row for remark in ragged([5, 6, 5])] == [1]
    assert not list(ragged([5, 4, 5]))
    assert not list(ragged([5, 6, 6]))


def test_a_row_much_longer_than_any_other_is_two_rows() -> None:
    assert [remark.row for remark in ragged([6, 4, 12, 5, 6, 5])] == [2]
    assert not list(ragged([6, 4, 8, 5, 6, 5]))


def test_two_rows_that_make_up_one_below_headings_are_a_broken_line() -> None:
    assert [remark.row for remark in ragged([6, 6, 2, 4])] == [2, 3]
    assert not list(ragged([6, 6, 2, 3]))
    assert not list(ragged([6, 5, 2, 4]))
