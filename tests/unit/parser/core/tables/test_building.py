"""A typed table says what it reports, where it stands and in which unit."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot_parser.core.vocabulary.words import squash
from tests.support.small_tables import only, read, rows_of, tabbed

HEAD = "科目编码|科目名称|合计"


def test_cells_point_into_the_source() -> None:
    table = only("支出表", "单位：万元", tabbed(HEAD, "208|社保|1.50"))
    cell = table.rows[0].cells[2]
    assert (cell.number, cell.decimals, cell.line, cell.cell) == (Decimal("1.50"), 2, 6, 2)
    assert (table.place.first_line, table.place.last_line) == (1, 6)


def test_the_original_cell_of_a_moved_figure_is_kept() -> None:
    rows = ["301|工资|9.00|310|资本|5.00", "30101|基本|4.00|31001|房屋|——", "30102|津贴|3.00|31002|设备|5.00"]
    head = "科目代码|科目名称|决算数|科目代码|科目名称|决算数"
    table = only("明细表", "单位：万元", tabbed(head, *rows, "30103|奖金|31003|专用|2.00"))
    assert rows_of(table)[-1] == "30103|奖金||31003|专用|2.00"
    assert table.rows[-1].cells[5].cell == 4


def test_blank_rows_and_rules_are_no_rows() -> None:
    table = only("支出表", "单位：万元", "| 项目 | 金额 |\n|---|---|\n| | |\n| 办公费 | 1.00 |\n| — | — |")
    assert rows_of(table) == ["办公费|1.00"]


def test_a_table_without_figures_is_empty_and_one_with_a_zero_is_not() -> None:
    assert only("支出表", "单位：万元", tabbed(HEAD, "208|社保|", "|合计|")).empty
    assert not only("支出表", "单位：万元", tabbed(HEAD, "208|社保|0.00", "|合计|")).empty


def test_the_unit_from_a_cell_where_no_line_says_it() -> None:
    assert only("支出表", tabbed("项目|预算数（万元）", "办公费|1.00", "水费|2.00")).unit == "万元"
    assert only("支出表", tabbed("项目|预算数", "办公费|1.00", "水费|2.00")).unit is None


def test_a_lost_header_is_doubted() -> None:
    table = only("收支总表", "单位：万元", tabbed("事业收入|5|1.00", "其他收入|6|2.00", "合计|7|3.00"))
    assert [doubt.what for doubt in table.doubts] == ["no header"]
    assert [column.path for column in table.columns] == [(), (), ()]


CELL = st.sampled_from(
    ["甲费", "乙费", "208", "20805", "1.00", "2,000.50", "-", "", "合计", "一、税收", "项目", "金额", "≥90%"]
)


@settings(deadline=None)  # the first example loads every declaration
@given(st.lists(st.lists(CELL, min_size=2, max_size=5), min_size=1, max_size=8))
def test_every_cell_is_in_some_table_or_in_the_prose(rows: list[list[str]]) -> None:
    found = read("2022年度支出表", "单位：万元", "\n".join("\t".join(row) for row in rows))
    tables = found.tables
    cells = [cell.text for table in tables for row in table.rows for cell in row.cells]
    paths = [label for table in tables for column in table.columns for label in column.path]
    around = [text for table in tables for text in (table.title, *table.caption, *table.notes)]
    everything = squash("\n".join([*cells, *paths, *around, *(line.text for line in found.prose)]))
    assert [cell for row in rows for cell in row if cell not in {"", "-"} and cell not in everything] == []


ROWS = ["208|社保|1.50", "210|卫生|3.50", "221|住房|2.00"]


def doubts(*parts: str) -> list[str]:
    return [remark.what for remark in only("支出表", "单位：万元", *parts).doubts]


def test_a_row_without_delimiters_beside_a_table_is_doubted() -> None:
    assert doubts(tabbed(HEAD, *ROWS), "224 灾害防治 4.25") == ["rows may be missing"]
    assert doubts(tabbed(HEAD, *ROWS), "1,204.25") == ["rows may be missing"]


def test_sentences_dates_and_page_numbers_beside_a_table_are_not() -> None:
    assert doubts(tabbed(HEAD, *ROWS), "支出合计7.00万元。", "2022.05", "- 12 -") == []


def test_another_header_inside_the_body_is_doubted() -> None:
    others = ["213|农林|4.00", "214|交通|1.00", "215|资源|9.50"]
    assert doubts(tabbed(HEAD, *ROWS, "科目编码|科目名称|项目支出", *others)) == ["another header"]


def test_a_figure_alone_below_the_last_row_makes_its_column_doubtful() -> None:
    table = only(
        "支出表", "单位：万元", tabbed(HEAD, "208|社保|", "210|卫生|1.50", "221|住房|3.50", "||2.00")
    )
    assert [(remark.what, remark.column) for remark in table.doubts] == [("column moved down", 2)]


def test_a_title_may_say_that_the_table_has_no_data() -> None:
    title, head = "项目支出表（本表无数据）", "项目名称|项目单位|金额"
    assert only(title, "单位：万元", tabbed(head, "空表|空表|")).nil_statement == "本表无数据"
    assert only(title, "单位：万元", tabbed(head, "测绘|林业局|3.00")).nil_statement is None
    assert only("项目支出表", "单位：万元", tabbed(head, "空表|空表|")).nil_statement is None


def test_figures_that_name_their_unit_are_in_that_of_the_table() -> None:
    rows = "| 教育 | 20万元 | 1.2亿元 |\n| 卫生 | 5000元 | 0.30万元 |\n| 合计 | 21 | 约3万元 |"
    table = only("支出表", "单位：万元", "| 项目 | 预算数 | 决算数 |\n|---|---|---|\n" + rows)
    numbers = [[(str(c.number), c.decimals) for c in row.cells[1:]] for row in table.rows]
    assert numbers[0] == [("20", 0), ("1.2E+4", -3)]
    assert numbers[1] == [("0.5000", 4), ("0.30", 2)]
    assert numbers[2] == [("21", 0), ("None", None)]
    assert table.rows[0].cells[1].text == "20万元"


def test_the_table_has_the_unit_that_all_its_figures_name_and_none_where_they_differ() -> None:
    def read_with(first: str, second: str) -> tuple[str | None, list[str]]:
        body = f"| 教育 | {first} | 1元 |\n| 卫生 | {second} | 2元 |\n| 合计 | {second} | 3元 |"
        table = only("支出表", "| 项目 | 预算数 | 决算数 |\n|---|---|---|\n" + body)
        return table.unit, [str(row.cells[1].number) for row in table.rows]

    assert read_with("20元", "1.5元") == ("元", ["20", "1.5", "1.5"])
    assert read_with("20万元", "1.5元") == (None, ["None", "None", "None"])
