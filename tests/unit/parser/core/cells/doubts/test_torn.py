"""Halves of figures, two figures in a cell and names with figures make a row doubtful; plain rows do not."""

import pytest

from crossfoot_parser.core.cells.doubts.torn import torn
from crossfoot_parser.core.cells.shape import shape_of
from tests.support.small_tables import grid

PATHS = [("项目",), ("合计",), ("基本支出",)]
SOUND = ["办公费|12.50|12.50", "印刷费|3.00|3.00", "差旅费|1,240.00|1,240.00"]


def doubted(text: str) -> list[str]:
    cells = grid(*SOUND, text)
    return [remark.why for remark in torn(cells, shape_of(cells, PATHS)) if remark.row == len(SOUND)]


@pytest.mark.parametrize(
    "text",
    [
        "培训费|640.|20",
        "培训费640.|20|",
        "培训费4.|7|",
        "培训费1,|240.00|",
        "培训费|（注）|20.00",
        "培训费|1,|240.00",
        "培训费|12.50 3.00|",
        "培训费|1,240.003.00|",
        "培训费|1, 240. 003. 00|",
        "培训费 会议费|1,240.003.00 4.70|12.50",
        "培训费4.70||12.50",
        "培训费 4.70||",
        "4.70|培训费|",
    ],
)
def test_rows_that_show_damage(text: str) -> None:
    assert len(doubted(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "培训费|4.70|4.70",
        "培训费||",
        "2022年培训|4.70|",
        "培训费|不适用|4.70",
        "1. 培训费|—|",
        "培训费3.|4.70|",
        "培训费4.70|4.70|",
        "1.1培训费||4.70",
    ],
)
def test_rows_that_show_none(text: str) -> None:
    assert not doubted(text)


def test_an_amount_in_the_column_of_line_numbers_has_changed_places() -> None:
    cells = grid("办公费|1|12.50", "印刷费|3.00|2", "差旅费|3|1,240.00")
    paths = [("项目",), ("行次",), ("金额",)]
    assert [remark.row for remark in torn(cells, shape_of(cells, paths), paths)] == [1]


def test_a_figure_in_front_of_the_name_beside_it_is_missing_there() -> None:
    sides = ["收入一|1,200.00|支出一|800.00", "收入二|300.00|支出二|900.00"]
    glued = ["收入三|| 240.00支出三|40.00", "收入四|60.00|40.00支出四|60.00", "收入五||2.1支出五|40.00"]
    cells = grid(*sides, *glued)
    shape = shape_of(cells, [("收入",), ("金额",), ("支出",), ("金额",)])
    assert [remark.row for remark in torn(cells, shape)] == [2]


def test_the_number_of_a_name_without_the_name_is_torn() -> None:
    cells = grid("1. 人员经费|551.00", "2|32.00", "3. 项目经费|300.00", "4. 其他经费|8.00")
    assert [remark.row for remark in torn(cells, shape_of(cells, [("项目",), ("金额",)]))] == [1]


@pytest.mark.parametrize(
    ("numbers", "rows"),
    [
        (("3", "3.1", "3.2"), []),
        (("3", "3.1", "3.1.1"), []),
        (("3", "3.2", "4"), [1]),
        (("2", "3.1", "4"), [1]),
    ],
)
def test_line_numbers_of_two_levels_count_on_below_their_line(
    numbers: tuple[str, ...], rows: list[int]
) -> None:
    cells = grid(*(f"费用{number}|{number}|12.50" for number in numbers))
    paths = [("项目",), ("序号",), ("金额",)]
    assert [remark.row for remark in torn(cells, shape_of(cells, paths), paths)] == rows


def test_the_end_of_a_figure_alone_in_a_row_is_of_the_one_above_it() -> None:
    cells = grid(*SOUND, "培训费|1,400.00400|", "|.00|", "会议费|2.00|2.00")
    assert [remark.row for remark in torn(cells, shape_of(cells, PATHS))] == [3, 4]
    plain = grid(*SOUND, "培训费|.50|.50")
    assert list(torn(plain, shape_of(plain, PATHS))) == []
