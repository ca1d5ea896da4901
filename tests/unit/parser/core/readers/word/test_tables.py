"""Word tables as their grids and merges lay them out."""

from tests.support.blocks import grids
from tests.support.word_parts import p, read, t, table, tc


def test_cells_merged_to_the_left_and_columns_of_no_width() -> None:
    start, on = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    first = tc(p(t("预算数")), start) + tc(p(""), on) + tc(p(t("备注")))
    second = tc(p(t("1.00"))) + tc(p(t("2.00"))) + tc(p(""))
    assert grids(read(table(first, second))) == [[["预算数", "<", "备注"], ["1.00", "2.00", ""]]]
    narrow = tc(p(t("甲"))) + tc(p(t("1.00")), '<w:gridSpan w:val="2"/>') + tc(p(t("2.00")))
    assert grids(read(table(narrow, narrow, widths="900 900 0 900"))) == [[["甲", "1.00", "2.00"]] * 2]
    lone = tc(p(t("甲"))) + tc(p(t("1.00"))) + tc(p(t("2.00"))) + tc(p(t("3.00")))
    assert grids(read(table(lone, lone, widths="900 900 0 900"))) == [[["甲", "1.00", "2.00", "3.00"]] * 2]


def test_edges_that_were_drawn_nearly_below_each_other_are_one() -> None:
    wide = '<w:gridSpan w:val="2"/>'
    first = tc(p(t("项目")), wide) + tc(p(t("合计"))) + tc(p(t("备注")))
    second = tc(p(t("教育"))) + tc(p(t("1.00")), wide) + tc(p(t("甲")))
    assert grids(read(table(first, second, widths="900 40 900 900"))) == [
        [["项目", "合计", "备注"], ["教育", "1.00", "甲"]]
    ]
    apart = read(table(first, second, widths="900 400 900 900"))
    assert grids(apart) == [[["项目", "<", "合计", "备注"], ["教育", "1.00", "<", "甲"]]]


def test_no_text_is_lost_where_all_its_columns_are_narrow() -> None:
    row = tc(p(t("甲")), '<w:gridSpan w:val="2"/>') + tc(p(t("1.00")))
    assert grids(read(table(row, row, widths="20 20 900"))) == [[["甲", "1.00"]] * 2]
