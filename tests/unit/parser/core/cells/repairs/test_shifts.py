"""Every fitting reading of a shifted row is found, and none of a row that fits as it stands."""

from crossfoot_parser.core.cells.repairs.shifts import readings
from crossfoot_parser.core.cells.shape import shape_of
from tests.support.small_tables import cells, grid, shown

PATHS = [("科目代码",), ("科目名称",), ("决算数",), ("科目代码",), ("科目名称",), ("决算数",)]
ROWS = grid(
    "301|工资福利支出|9.00|310|资本性支出|5.00",
    "30101|基本工资|4.00|31001|房屋购建|——",
    "30102|津贴补贴|3.00|31002|设备购置|5.00",
    "30103|奖金|2.00|31003|专用设备|",
)


def test_a_row_that_fits_has_no_other_reading() -> None:
    assert readings(cells("30107|绩效工资||31005|基础设施|"), shape_of(ROWS, PATHS)) == []


def test_a_lost_blank_is_put_back() -> None:
    found = readings(cells("30107|绩效工资|31005|基础设施|1.00|"), shape_of(ROWS, PATHS))
    assert shown(found) == ["30107|绩效工资||31005|基础设施|1.00"]


def test_a_cell_too_many_is_taken_out() -> None:
    found = readings(cells("30107||绩效工资|1.00|31005|基础设施"), shape_of(ROWS, PATHS))
    assert shown(found) == ["30107|绩效工资|1.00|31005|基础设施|"]


def test_nothing_is_ever_lost_off_the_edge() -> None:
    assert readings(cells("绩效工资|1.00|31005|基础设施|2.00|3.00"), shape_of(ROWS, PATHS)) == []


def test_a_word_among_figures_stays() -> None:
    paths = [("项目",), ("合计",), ("上年数",), ("用途",)]
    rows = grid("甲|1.00|2.00|办公", "乙|3.00|4.00|维修", "丙|5.00|6.00|培训")
    assert readings(cells("丁|7.00|不适用|"), shape_of(rows, paths)) == []


def test_numbered_labels_belong_to_the_column_of_numbered_labels() -> None:
    paths = [("收入", "项目"), ("收入", "项目"), ("收入", "金额"), ("支出", "项目"), ("支出", "合计")]
    rows = grid("预算收入|小计|8.0|一、外交|1.0", "|拨款|6.0|二、国防|2.0", "|专项|2.0|三、教育|3.0")
    found = readings(cells("上年结转||四、科学|30.0|"), shape_of(rows, paths))
    assert shown(found)[0] == "上年结转|||四、科学|30.0"
    assert all(row[3].text == "四、科学" for row in found)
