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
