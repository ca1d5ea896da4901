"""Headings stand over the columns that they head, wherever a page that is printed as text sets them."""

import pytest

from crossfoot_parser.core.layout.aligned.spans import spans_of
from crossfoot_parser.core.layout.aligned.trees import leaves_of
from tests.support.small_tables import pieces_of, printed

NAMES = ("农业综合技术推广服务体系建设", "教育", "卫生健康支出")


def test_a_heading_on_a_line_of_its_own_heads_the_columns_about_whose_middle_it_stands() -> None:
    (rows,) = pieces_of(
        printed((60, "基本支出")),
        printed((2, "项目"), (30, "合计"), (90, "项目支出")),
        printed((46, "小计"), (60, "人员经费"), (76, "公用经费")),
        *(
            printed(
                (0, name), (34, "9.00"), (50, "6.00"), (64, "4.00"), (80, "2.00"), (94, "3.00"), right=True
            )
            for name in NAMES
        ),
    )
    assert rows[0] == ["项目", "合计", "基本支出", "", "", "项目支出"]
    assert rows[1] == ["", "", "小计", "人员经费", "公用经费", ""]
    assert rows[2] == [NAMES[0], "9.00", "6.00", "4.00", "2.00", "3.00"]


def test_headings_that_are_set_to_the_left_stand_over_the_first_of_their_columns() -> None:
    ends = (40, 60, 80, 100, 120, 140)
    (rows,) = pieces_of(
        printed((0, "科目"), (20, "合计"), (50, "购置及运行费")),
        printed((50, "小计"), (88, "公务用车购置费"), (116, "公务用车运行费")),
        printed(
            *(
                (at, name)
                for at, name in zip((50, 70, 88, 104, 116, 132), ("上年数", "本年数") * 3, strict=True)
            )
        ),
        *(
            printed((0, name), (24, "9.00"), *((end + 8, "3.00") for end in ends), right=True)
            for name in NAMES[1:]
        ),
    )
    assert rows[1] == ["", "", "小计", "", "公务用车购置费", "", "公务用车运行费", ""]
    assert rows[2] == ["", "", *("上年数", "本年数") * 3]


def test_headings_off_their_columns_make_no_others() -> None:
    (rows,) = pieces_of(
        printed((4, "序号"), (23, "项目名称"), (48, "合计")),
        printed((0, "1"), (10, "农田管护"), (59, "108.86"), right=True),
        printed((0, "2"), (10, "疫病防控"), (59, "59.72"), right=True),
    )
    assert rows[0] == ["序号", "项目名称", "合计"]
    assert rows[1] == ["1", "农田管护", "108.86"]


def test_a_heading_beside_a_group_of_columns_is_not_of_it_though_it_stands_on_a_lower_line() -> None:
    (rows,) = pieces_of(
        printed((40, "一般性补助")),
        printed((2, "地区"), (20, "合计"), (76, "专项补助")),
        printed((34, "均衡补助"), (56, "财力补助")),
        *(
            printed((0, name), (24, "9.00"), (38, "5.00"), (60, "3.00"), (80, "1.00"), right=True)
            for name in NAMES[1:]
        ),
    )
    assert rows[:2] == [["地区", "合计", "一般性补助", "", "专项补助"], ["", "", "均衡补助", "财力补助", ""]]


def test_a_heading_that_a_narrow_column_broke_is_put_together() -> None:
    (rows,) = pieces_of(
        printed((0, "科目名称"), (20, "财政拨款收"), (40, "上级补助收")),
        printed((24, "入"), (44, "入")),
        *(printed((0, name), (28, "9.00"), (48, "5.00"), right=True) for name in NAMES[1:]),
    )
    assert rows[0] == ["科目名称", "财政拨款收入", "上级补助收入"]
    assert rows[1] == [NAMES[1], "9.00", "5.00"]


def test_two_known_headings_with_one_blank_between_them_are_two() -> None:
    (rows,) = pieces_of(
        printed((0, "项目"), (20, "合计"), (34, "基本支出 项目支出")),
        printed((0, NAMES[1]), (24, "9.00"), (38, "5.00"), (46, "4.00"), right=True),
        printed((0, NAMES[2]), (24, "8.00"), (38, "5.00"), (46, "3.00"), right=True),
    )
    assert rows[0] == ["项目", "合计", "基本支出", "项目支出"]


def test_headings_of_panels_stand_over_names_and_figures_those_of_a_group_over_figures_alone() -> None:
    (panels, *_) = leaves_of(
        [spans_of("        收入                  支出"), spans_of("项目      预算数      项目      预算数")]
    )
    assert [path for path, _ in panels] == [
        ("收入", "项目"),
        ("收入", "预算数"),
        ("支出", "项目"),
        ("支出", "预算数"),
    ]


@pytest.mark.parametrize("most", [41, 400])
def test_a_line_of_very_many_headings_is_none(most: int) -> None:
    assert list(leaves_of([spans_of("   ".join(["合计"] * most))])) == []
