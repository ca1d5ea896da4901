"""Numbers of pages are told from figures where the format has no pages."""

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Grid
from crossfoot_parser.core.layout.page_numbers import counting_up, off_the_page, stands_alone
from tests.support.small_tables import lines, piece, texts


def grid(*rows: str) -> Grid:
    return Grid(piece(*rows).rows, remarks=(Remark(what="x", why="y", row=len(rows) - 1),))


def test_bare_numbers_that_count_up_a_page_apart() -> None:
    found = counting_up(lines(*["正文"] * 20, "7", *["正文"] * 15, "8", *["正文"] * 30, " 9", "正文"))
    assert found == {20, 36, 67}


def test_bare_numbers_that_stand_close_or_do_not_count_are_figures() -> None:
    assert counting_up(lines("一", "1", "二", "2", "三", "3")) == frozenset()
    assert counting_up(lines(*["正文"] * 20, "7", *["正文"] * 20, "12", *["正文"] * 20, "9")) == frozenset()
    assert counting_up(lines(*["正文"] * 20, "7", *["正文"] * 20, "8")) == frozenset()


def test_numbers_of_rows_with_blank_lines_between_the_cells_are_no_pages() -> None:
    row = ("甲收入", "", "", "{}", "", "5.00", "", "乙支出", "", "40", "", "5.00", "", "")
    cells = [cell.format(number) for number in range(1, 9) for cell in row]
    assert counting_up(lines(*cells)) == frozenset()


def test_the_row_of_a_page_number_leaves_a_grid_and_remarks_keep_their_rows() -> None:
    found, said = off_the_page(grid("三、服务|2.00", "物业|1.00", "17|", "- 18 -|", "印刷|1.00"))
    assert [texts(row)[0] for row in found.rows] == ["三、服务", "物业", "印刷"]
    assert [line.text for line in said] == ["17", "- 18 -"]
    assert found.remarks[0].row == 2


def test_lone_serial_numbers_and_lone_amounts_stay() -> None:
    assert len(off_the_page(grid("1|甲", "2|乙", "3|"))[0].rows) == 3
    assert len(off_the_page(grid("甲|3", "|12", "乙|15"))[0].rows) == 3


def test_a_bare_number_at_the_edge_of_codes_is_one_and_the_last_serial_number_is_none() -> None:
    found, said = off_the_page(grid("15|", "20404|检察", "2040401|行政运行"))
    assert (len(found.rows), [line.text for line in said]) == (2, ["15"])
    assert len(off_the_page(grid("1|", "2|乙", "3|丙"))[0].rows) == 3


TOLD = ["正文一行，没有数字。"] * 12


def apart(*cells: str) -> list[str]:
    return [line for cell in cells for line in (cell, "")]


def test_a_bare_number_among_few_cells_with_much_text_around_is_a_figure() -> None:
    cells = apart(*TOLD, "合计", "43.6", "购置费", "26", "运行费", "17.6", *TOLD)
    assert not stands_alone(lines(*cells), cells.index("26"))
    last = apart(*TOLD, "接待费", "17.6", "运行费", "26", "购置费", "0", *TOLD)
    assert not stands_alone(lines(*last), last.index("0"))


def test_a_bare_number_below_a_figure_or_in_a_text_is_that_of_the_page() -> None:
    below = apart(*TOLD, "接待费", "17.6", "26", "购置费", "30.5", *TOLD)
    assert stands_alone(lines(*below), below.index("26"))
    text = apart(*TOLD, "26", *TOLD)
    assert stands_alone(lines(*text), text.index("26"))
