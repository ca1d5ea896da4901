"""The benchmark that looks for totals of which nothing is said."""

from crossfoot_local.inspection import inspect_bytes
from tests.benchmarks.silence import silent
from tests.benchmarks.total_looking import by_code, by_place, totals
from tests.support.tables import table


def test_totals_are_told_by_words_alone() -> None:
    rows = "甲|9.00|4.00\n合计|17.00|7.00\n社会消费品零售总额|5.00|1.00"
    found = [(f.row, f.column, f.by) for f in totals(table("L:项目 A:小计 A:其他", rows))]
    assert found == [(0, 1, "column"), (1, 1, "row"), (1, 2, "row"), (2, 1, "column")]


def test_a_total_with_a_check_is_not_silent() -> None:
    rows = "项目\t合计\t基本支出\t项目支出\n甲\t9.00\t4.00\t5.00\n合计\t9.00\t4.00\t5.00\n"
    text = f"2031年某局部门支出总表\n单位：万元\n{rows}"
    (inspection,) = inspect_bytes(text.encode(), "a.txt")
    seen, left = silent(inspection)
    assert (seen, left) == (4, [])


def test_codes_that_others_begin_with_and_the_largest_figure_at_an_end_look_like_totals() -> None:
    rows = "201|类|9.00|3.00\n20101|款|5.00|4.00\n20102|款|4.00|2.00\n205|类|8.00|"
    coded = table("C:编码 L:项目 A:金额 A:其他", rows)
    assert [(f.row, f.column) for f in by_code(coded)] == [(0, 2), (0, 3)]
    assert [(f.row, f.column) for f in by_place(coded)] == [(0, 2)]


def test_all_of_a_region_is_a_total_as_a_row_and_not_as_a_heading() -> None:
    assert [f.row for f in totals(table("L:地区 A:全市 A:本级", "全市|9.00|4.00\n甲县|5.00|1.00"))] == [0, 0]
