"""Tables with one cell a line whose rows count from 1 below 序号 are read by their numbers."""

from crossfoot_parser.core.layout.counted import counted_cells, find_counted
from crossfoot_parser.core.layout.noise import clean
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import lines, texts

HEAD = ["序号", "村名", "工程", "资金"]
ROWS = ["1", "东庄", "修渠", "20", "2", "西庄", "架桥", "30", "3", "北庄", "修渠", "2"]
SUMS = ["小计", "52", "4", "贴息", "8", "合计", "60"]


def rows(*found: str) -> list[list[str]]:
    pieces = [item for item in find_counted(lines(*found)) if isinstance(item, Piece)]
    return [texts(row) for piece in pieces for row in piece.rows]


def test_rows_begin_with_the_next_number_and_sums_with_their_name() -> None:
    assert rows("某县资金安排表", *HEAD, *ROWS, *SUMS) == [
        HEAD,
        ["1", "东庄", "修渠", "20"],
        ["2", "西庄", "架桥", "30"],
        ["3", "北庄", "修渠", "2"],
        ["小计", "", "", "52"],
        ["4", "贴息", "", "8"],
        ["合计", "", "", "60"],
    ]


def test_an_amount_that_looks_like_the_next_number_is_an_amount() -> None:
    assert rows(*HEAD, "1", "东庄", "修渠", "2", "2", "西庄", "架桥", "3", "合计", "5")[1:3] == [
        ["1", "东庄", "修渠", "2"],
        ["2", "西庄", "架桥", "3"],
    ]


def test_a_row_that_lacks_a_figure_makes_no_table_as_nobody_knows_which() -> None:
    two = ["序号", "工程", "上年", "本年"]
    whole = ["1", "修渠", "3", "20", "2", "架桥", "4", "30", "3", "铺路", "5", "10"]
    assert rows(*two, *whole, "4", "贴息", "8") == []
    assert rows(*two, *whole, "4", "8", "9")[-1] == ["4", "", "8", "9"]


def test_what_follows_the_last_row_is_no_row() -> None:
    found = list(find_counted(lines(*HEAD, *ROWS, "监督方式见公告")))
    assert [getattr(item, "text", None) for item in found] == [None, "监督方式见公告"]


def test_numbers_that_leave_no_place_for_a_figure_make_no_table() -> None:
    assert rows(*HEAD, "1", "东庄", "修渠", "20", "2", "架桥", "3", "5", "3", "修渠", "7", "9") == []


def test_its_cells_are_neither_numbers_of_pages_nor_watermarks() -> None:
    apart = [part for text in (*HEAD, *ROWS) for part in (text, "")]
    kept, dropped = clean(lines(*apart))
    assert not dropped
    assert len(kept) == len(apart)
    assert len(counted_cells(lines(*apart))) == len(apart) - 1
