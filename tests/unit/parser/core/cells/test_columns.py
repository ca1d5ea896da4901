"""Columns know what they hold, to which panel they belong, and their own unit."""

from collections.abc import Sequence

from crossfoot_parser.core.cells.columns import describe_columns
from tests.support.small_tables import only, tabbed


def described(header: Sequence[tuple[str, ...]], *rows: str) -> list[tuple[str, int, str | None]]:
    columns = list(zip(*(row.split("|") for row in rows), strict=True))
    return [(column.role, column.panel, column.unit) for column in describe_columns(header, columns)]


def test_income_left_and_expenditure_right() -> None:
    header = [
        ("收入", "项目"),
        ("收入", "金额"),
        ("支出", "项目"),
        ("支出", "小计"),
        ("支出", "基金"),
        ("备注",),
    ]
    found = described(header, "税收|1.00|教育|2.00||x", "拨款|3.00|国防|4.00||")
    assert [panel for _, panel, _ in found] == [0, 0, 1, 1, 1, 1]
    assert [role for role, _, _ in found][:4] == ["label", "amount", "label", "amount"]


def test_two_sides_under_one_header_row() -> None:
    found = described(
        [("收入",), ("金额",), ("支出",), ("合计",)], "拨款|3.00|教育支出|2.00", "合计|3.00|合计|2.00"
    )
    assert [(role, panel) for role, panel, _ in found] == [
        ("label", 0), ("amount", 0), ("label", 1), ("amount", 1),
    ]  # fmt: skip
    found = described([("收入项目",), ("预算数",), ("支出项目",), ("预算数",)], "拨款|3.00|教育支出|3.00")
    assert [panel for _, panel, _ in found] == [0, 0, 1, 1]


def test_headings_that_all_come_again_are_panels_whatever_they_say() -> None:
    rows = "合计|4.9|青稷区|1.5", "芷屿区|0.9|榆蘅区|0.2", "霁汀市|1.0|沅稷市|1.1", "青渚县|0.1|待分配|0.1"
    found = described([("地区",), ("转移支付",)] * 2, *rows)
    assert [(role, panel) for role, panel, _ in found] == [
        ("label", 0), ("amount", 0), ("label", 1), ("amount", 1),
    ]  # fmt: skip
    found = described([("地区",), ("转移支付",), ("地区",), ("备注",)], *rows)
    assert {panel for _, panel, _ in found} == {0}


def test_income_and_expenditure_of_a_list_are_amounts() -> None:
    found = described([("单位",), ("收入",), ("支出",)], "甲局|3.00|2.00", "乙局|1.00|1.00")
    assert [(role, panel) for role, panel, _ in found] == [("label", 0), ("amount", 0), ("amount", 0)]


def test_line_numbers_are_no_amounts() -> None:
    header = [("项目",), ("行次",), ("金额",)]
    assert described(header, "甲|1|5", "乙|2|6")[1][0] == "ordinal"
    table = only("收支总表", "单位：万元", tabbed("项目|行次|金额", "甲|1|5.00", "乙|2|6.00"))
    assert table.rows[0].cells[1].number is None
    skipping = described([("项目",), ("行号",), ("金额",)], "甲|1|5", "乙|7|6", "丙|19|8")
    assert skipping[1][0] == "ordinal"


def test_line_numbers_without_a_heading_count_up() -> None:
    assert described([(), ()], "甲|1", "乙|2", "丙|3", "|4")[1][0] == "ordinal"
    assert described([(), ()], "采购项目|行次", "甲|1", "乙|2", "丙|3", "|4")[1][0] == "ordinal"
    assert described([(), ()], "采购项目|数量", "甲|1", "乙|2", "丙|3", "|4")[1][0] != "ordinal"


def test_units_of_columns() -> None:
    header = [("项目",), ("金额（元）",), ("车辆数（辆）",), ("增长率（%）",), ("总额（万元）", "合计")]
    found = described(header, "甲|5.00|2|3.1%|9", "乙|6.00|1|2.5%|8")
    assert [unit for _, _, unit in found] == [None, "元", "辆", "%", "万元"]
    assert [role for role, _, _ in found] == ["label", "amount", "count", "share", "amount"]


def test_codes_are_text() -> None:
    table = only(
        "支出表",
        "单位：元",
        tabbed("科目编码|科目名称|合计", "208|社保|1,000", "20805|养老|1,000", "210|卫生|9"),
    )
    assert [cell.number for cell in (row.cells[0] for row in table.rows)] == [None, None, None]
    assert str(table.rows[0].cells[2].number) == "1000"


def test_a_figure_with_the_number_of_a_note_is_no_line_number() -> None:
    header = [("项目",), ("金额",)]
    found = described(header, "甲|37", "乙|38①", "丙|39", "丁|②")
    assert found[0][0] == "label"


def test_things_that_are_counted_have_the_unit_that_the_heading_names() -> None:
    header = [
        ("项目",),
        ("户数（户）",),
        ("低保人数",),
        ("受益企业（家）",),
        ("补贴批次",),
        ("数量",),
        ("资金",),
    ]
    found = described(header, "甲|2|5|3|1|7|9.00", "乙|1|2|1|1|4|8.00")
    assert [unit for _, _, unit in found] == [None, "户", "人", "家", "批次", None, None]
    assert [role for role, _, _ in found] == ["label", "count", "count", "amount", "count", "count", "amount"]


def test_the_unit_that_all_figures_of_a_column_name() -> None:
    header = [("项目",), ("预算",), ("单价",), ("合计",)]
    found = described(header, "甲|20万元|5,000元|3", "乙|1.5万元|800元|0.5万元", "丙|0|20元|2万元")
    assert [unit for _, _, unit in found] == [None, "万元", "元", None]
    assert [role for role, _, _ in found] == ["label", "amount", "amount", "amount"]
