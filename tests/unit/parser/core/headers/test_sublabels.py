"""Labels of a lower header row go over the columns that a heading leaves undivided."""

from tests.support.small_tables import only, rows_of, tabbed

HEAD = "项目|2030年决算数|2031年执行数||"
BODY = ("一、渔业收入|40|50|100|25.00", "捕捞|30|30|100|0.00", "养殖|10|20|100|100.00")


def paths(*rows: str) -> list[str]:
    return ["/".join(column.path) for column in only("收入执行情况表", "单位：万元", tabbed(*rows)).columns]


def test_labels_that_were_pushed_to_the_left_divide_the_wide_heading() -> None:
    wide = "2031年执行数"
    parts = [f"{wide}/金额", f"{wide}/占预算%", f"{wide}/比上年增长%"]
    assert paths(HEAD, "金额|占预算%|比上年增长%||", *BODY) == ["项目", "2030年决算数", *parts]


def test_the_row_of_labels_is_no_row_of_the_table() -> None:
    table = only("收入执行情况表", "单位：万元", tabbed(HEAD, "金额|占预算%|比上年增长%||", *BODY))
    assert rows_of(table)[0].startswith("一、渔业收入")
    assert [remark.what for remark in table.repairs] == ["header labels put in order"]


def test_other_numbers_of_labels_stay_where_they_are() -> None:
    assert paths(HEAD, "金额|比上年增长%|||", *BODY)[2:] == ["2031年执行数"] * 3
