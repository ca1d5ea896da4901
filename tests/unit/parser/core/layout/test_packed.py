"""Rows of several lengths without any blank cell lost theirs."""

from crossfoot_parser.core.layout.packed import packed

HEAD = "科目编码|科目名称|合计|基本支出|项目支出"
WHOLE = "208|社会保障|9.00|4.00|5.00"
SHORT = "210|卫生|8.00|8.00"


def doubted(*rows: str) -> list[int | None]:
    return [remark.row for remark in packed([row.split("|") for row in rows])]


def test_a_shorter_row_may_have_stood_in_other_columns() -> None:
    assert doubted(HEAD, WHOLE, SHORT) == [2]


def test_a_blank_cell_anywhere_shows_that_blanks_were_kept() -> None:
    assert doubted(HEAD, WHOLE, "210|卫生|8.00||8.00") == []
    assert doubted(HEAD, "203||1.00|1.00", SHORT) == []


def test_as_many_figures_as_in_any_row_stand_in_their_columns() -> None:
    assert doubted("项目|金额|备注", "教育|9.00|已下达", "卫生|8.00") == []


def test_all_rows_are_shorter_than_the_header() -> None:
    assert doubted(HEAD, SHORT, "221|住房|1.00|1.00") == [1, 2]


def test_headings_of_two_rows_that_differ_in_number() -> None:
    assert doubted("科目名称|合计|基本支出|项目支出", "小计|人员经费", "教育|9.00|5.00|4.00|4.00") == [None]
    assert doubted("编制单位：青泉馆|单位：万元", "科目名称|合计", "教育|9.00") == []


def test_blank_cells_at_the_end_alone_say_nothing_of_the_headings() -> None:
    assert doubted("收入||支出", "项目|金额|项目|金额", "税收|9.00|教育|9.00") == []


def test_a_delimited_row_that_ends_in_blank_cells_kept_them() -> None:
    rows = [row.split("|") for row in (HEAD, "210|卫生|8.00|8.00|", "221|住房|1.00|1.00|")]
    assert list(packed(rows, delimited=True)) == []
    assert [remark.row for remark in packed([*rows, SHORT.split("|")], delimited=True)] == [3]


def test_a_delimited_row_of_headings_or_of_a_form_that_ends_in_blank_cells_kept_them() -> None:
    form = [
        row.split("|") for row in ("项目名称|湖岸绿化||", "单位编码|甲一|负责人|乙二", "总额|9.00|本年|9.00")
    ]
    assert list(packed(form, delimited=True)) == []
    assert [remark.row for remark in packed([form[0][:2], *form[1:]], delimited=True)] == [None]
