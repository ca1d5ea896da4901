"""Header rows end where the body begins."""

import pytest

from crossfoot_parser.core.joining.tabular import is_form
from crossfoot_parser.core.layout.header_rows import header_range
from crossfoot_parser.core.vocabulary.header_words import is_number_row
from tests.support.small_tables import piece, row


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        (["收入||支出|", "项目|金额|项目|金额", "一、税|1.00|教育支出|"], (0, 2)),
        (["项目||本年支出||", "代码|名称|小计|基本支出|项目支出", "栏次||1|2|3", "合计||9|8|1"], (0, 3)),
        (["甲类地区|指标甲|指标乙", "东部|1.50|2.50", "西部|3.50|4.50"], (0, 1)),
        (["项目|2021年|2022年", "税收|1|2"], (0, 1)),
        (["教育支出||", "国防支出|1.00|", "合计|2.00|1.00"], (0, 0)),
        (["208|社会保障|1.00", "210|卫生|2.00"], (0, 0)),
        (["项目名称|合计|2022年财政拨款|", "||一般公共预算|政府性基金 预算", "1|2|3|4"], (0, 3)),
        (["|||", "项目|金额||", "合计|1.00||"], (1, 2)),
        (["科目编码|科目名称|合计", "合计||"], (0, 1)),
        (["合计|培训费|公务用车购置及运行费||", "||小计|公务用车购置费|公务用车运行费", "9|1|8|3|5"], (0, 2)),
        (["本年收入||本年支出|", "项目|预算数|项目|预算数", "一、税|1.00|教育支出|"], (0, 2)),
        (["上年预算||本年预算|", "合计|公务接待|合计|公务接待", "2.00|1.00|3.00|2.50"], (0, 2)),
        (["编码|名称|合计|单位资金||", "|||小计|事业支出|其他支出", "201|甲|1.0", "|合计|1.0"], (0, 2)),
        (["单位编码|单位名称（科目）|财政拨款安排||", "||合计|出国费用|接待费", "|合计|||"], (0, 2)),
        (["科目|分类|合计|人员经费", "名称|名称||", "会议费|会议费||", "印刷费|印刷|1.0|1.0"], (0, 2)),
    ],
)  # fmt: skip
def test_where_the_header_is(rows: list[str], header: tuple[int, int]) -> None:
    assert header_range(piece(*rows)) == header


def test_a_section_above_the_header_is_a_row() -> None:
    found = piece("一、政府采购情况||", "项目|行次|统计数", "合计|1|16.40")
    assert header_range(found) == (1, 2)


def test_the_rule_of_a_pipe_table_ends_an_unknown_header() -> None:
    found = piece("街道|门牌|邮编段", "东街|甲|乙", "西街|丙|丁", layout="pipes", ruled=1)
    assert header_range(found) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "栏次||1|2|3",
        "**|**|1|2|3",
        "1|2|3|4",
        "栏次|1|栏次|2",
        "栏次|1=2+3|2|3",
        "栏次||1=2+…+4|2|3|4",
        "公式|A=B+…+D|B|C|D",
        "目编码栏次||1|2",
        "栏次|1|7|3",
        "栏次|1||3|4",
        "|2|3|4|5",
        "1|2|8|4|5",
        "公式|A=B+C|B|C",
        "A|B=C+D|C|D",
    ],
)
def test_rows_of_column_numbers(text: str) -> None:
    assert is_number_row(row(text))


@pytest.mark.parametrize(
    "text",
    ["合计|1|16.40", "1|3|7", "货物|2", "7|8|9", "一、税|1", "1|2|8", "合计|1|2|8", "甲|A|B|C", "A|B|C"],
)
def test_rows_with_figures_are_not_rows_of_column_numbers(text: str) -> None:
    assert not is_number_row(row(text))


def test_forms_show_by_their_indicators_or_their_title() -> None:
    assert is_form(piece("一级指标|二级指标|指标值", "产出|数量|3个"), "")
    assert is_form(piece("单位名称|云溪市气象局"), "2022年整体支出绩效目标申报表")
    assert not is_form(piece("项目|金额", "合计|1.00"), "收支总表")
