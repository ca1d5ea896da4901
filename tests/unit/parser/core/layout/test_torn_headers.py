"""A header torn by a page in text is one header; rows that only stand alone stay alone."""

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.pieces import Item, Piece
from crossfoot_parser.core.layout.torn_headers import mend_headers
from tests.support.small_tables import piece


def sizes(*items: Item) -> list[int]:
    return [len(item.rows) for item in mend_headers(items) if isinstance(item, Piece)]


def test_the_second_row_of_headings_behind_a_blank_line() -> None:
    below = piece("||甲|乙", "合计|4.00|1.00|3.00")
    marked = Piece(below.rows, below.layout, remarks=(Remark(what="x", why="y", row=1),))
    (found,) = (
        i for i in mend_headers([piece("地区|总值|构成（%）|"), Line(""), marked]) if isinstance(i, Piece)
    )
    assert (len(found.rows), found.remarks[0].row) == (3, 2)


def test_what_begins_with_a_label_or_stands_behind_words_is_another_piece() -> None:
    upper = piece("地区|总值|构成（%）|")
    assert sizes(upper, Line(""), piece("地区|总值|甲|乙", "合计|4.00|1.00|3.00")) == [1, 2]
    assert sizes(upper, Line("说明"), piece("||甲|乙", "合计|4.00|1.00|3.00")) == [1, 2]
    assert sizes(upper, Line("")) == [1]


def test_the_rows_of_figures_behind_a_blank_line() -> None:
    assert sizes(piece("科目|预算数|决算数"), Line(""), piece("甲|1.00|2.00", "乙||3.00")) == [3]
    assert sizes(piece("1|2|3"), Line(""), piece("甲|1.00|2.00", "乙||3.00")) == [1, 2]
