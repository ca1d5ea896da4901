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
