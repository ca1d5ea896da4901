"""Headings stand over the columns that they head, wherever a page that is printed as text sets them."""

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


def test_headings_off_their_columns_make_no_others() -> None:
    (rows,) = pieces_of(
        printed((4, "序号"), (23, "项目名称"), (48, "合计")),
        printed((0, "1"), (10, "农田管护"), (59, "108.86"), right=True),
        printed((0, "2"), (10, "疫病防控"), (59, "59.72"), right=True),
    )
    assert rows[0] == ["序号", "项目名称", "合计"]
    assert rows[1] == ["1", "农田管护", "108.86"]
