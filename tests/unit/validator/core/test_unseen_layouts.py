"""Layouts that cities use and no sample shows: consistent, so nothing may fail, and enough must hold."""

import pytest

from crossfoot_common.tables.model import Kind, Table
from tests.support.tables import table, verdict


def case(columns: str, rows: str, kind: Kind = "other", holds: int = 1) -> tuple[Table, int]:
    return table(columns, rows, kind=kind), holds


TWO_SIDED = "L:收入/项目 A:收入/预算数 | L:支出/项目 A:支出/预算数"
CASES = {
    "carry-over as an enumerated item": case(
        TWO_SIDED,
        "一、财政拨款收入|90.00|一、社会保障和就业支出|70.00\n二、上年结转|5.00|二、卫生健康支出|30.00\n"
        "三、其他收入|5.00|三、住房保障支出|\n收入总计|100.00|支出总计|100.00",
        "income_expenditure_summary",
        3,
    ),
    "money from elsewhere after the carry-over": case(
        TWO_SIDED,
        "一、财政拨款收入|90.00|一、社会保障和就业支出|70.00\n二、其他收入|2.00|二、卫生健康支出|30.00\n"
        "本年收入合计|92.00|本年支出合计|100.00\n上年结转|5.00|结转下年|\n调入资金|3.00||\n"
        "收入总计|100.00|支出总计|100.00",
        "income_expenditure_summary",
        4,
    ),
    "carry-over split by fund below it": case(
        TWO_SIDED,
        "一、一般公共预算拨款|90.00|一、社会保障和就业支出|95.00\n本年收入合计|90.00|本年支出合计|95.00\n"
        "年初财政拨款结转和结余|5.00|年末财政拨款结转和结余|\n一般公共预算财政拨款|4.00||\n"
        "政府性基金预算财政拨款|1.00||\n总计|95.00|总计|95.00",
        "fiscal_appropriation_summary",
        5,
    ),
    "departments above units above codes": case(
        "C:单位编码 C:科目编码 L:名称 A:合计 A:基本支出 A:项目支出",
        "||合计|60.00|45.00|15.00\n101||甲局|60.00|45.00|15.00\n101001||甲局本级|40.00|30.00|10.00\n"
        "101001|2080101|行政运行|30.00|30.00|\n101001|2080102|事务|10.00||10.00\n"
        "101002||乙中心|20.00|15.00|5.00\n101002|2080150|事业运行|20.00|15.00|5.00",
        "expenditure_summary",
        12,
    ),
    "economic items below a functional code": case(
        "C:科目编码 L:科目名称 A:金额",
        "|合计|30.00\n2080101|行政运行|20.00\n30101|基本工资|15.00\n30201|办公费|5.00\n"
        "2080102|事务|10.00\n30201|办公费|10.00",
        "expenditure_summary",
        3,
    ),
    "projects that repeat the code of their item": case(
        "C:科目编码 C:单位代码 L:单位名称（项目） A:金额",
        "||合计|60.00\n2080102||一般行政管理事务|45.00\n2080102|312001|甲项目|15.00\n"
        "2080102|312001|乙项目|30.00\n2080199||其他事务支出|15.00\n2080199|312001|丙项目|15.00",
        "project_expenditure",
        3,
    ),
    "projects that repeat the code of their unit": case(
        "C:单位编码 L:单位名称 L:项目名称 A:金额",
        "合计|||60.00\n503|甲局||60.00\n503001|甲局本级||45.00\n503001||甲项目|15.00\n503001||乙项目|30.00\n"
        "503002|乙中心||15.00\n503002||丙项目|15.00",
        "project_expenditure",
        4,
    ),
    "an item that several units repeat": case(
        "C:科目编码 C:单位代码 L:单位名称（科目） A:金额",
        "||合计|60.00\n2080102|312001|一般行政管理事务|15.00\n2080102|312002|一般行政管理事务|30.00\n"
        "2080199|312001|其他事务支出|15.00",
        "project_expenditure",
        1,
    ),
    "two systems of economic codes side by side": case(
        "C:部门/编码 L:部门/名称 C:政府/编码 L:政府/名称 A:合计 A:人员经费 A:公用经费",
        "|合计|||30.00|20.00|10.00\n301|工资福利支出|501|机关工资福利支出|20.00|20.00|\n"
        "30101|基本工资|50101|工资奖金津补贴|12.00|12.00|\n30113|住房公积金|50103|住房公积金|8.00|8.00|\n"
        "302|商品和服务支出|502|机关商品和服务支出|10.00||10.00\n30201|办公费|50201|办公经费|10.00||10.00",
        "basic_expenditure_by_economic",
        10,
    ),
    "“三公” with 会议费 and 培训费 after it": case(
        "L:项目 A:上年预算数 A:本年预算数",
        "“三公”经费合计|10.00|9.00\n1.因公出国（境）费|1.00|1.00\n2.公务接待费|4.00|3.00\n"
        "3.公务用车购置及运行维护费|5.00|5.00\n其中：（1）公务用车购置费||\n（2）公务用车运行维护费|5.00|5.00\n"
        "4.会议费|3.00|2.00\n5.培训费|2.00|2.00",
        "three_public_expenses",
        2,
    ),
    "其中 that counts on below a row among others": case(
        "L:项目 A:预算数",
        "行政经费|90.00\n“三公”经费|9.00\n其中：（一）因公出国（境）支出|2.00\n"
        "（二）公务用车购置及运行维护支出|6.00\n1.公务用车购置|5.00\n2.公务用车运行维护费|1.00\n"
        "（三）公务接待费支出|1.00",
        "three_public_expenses",
        2,
    ),
    "vehicles without any enumerator": case(
        "L:项目 A:预算数",
        "因公出国（境）费|1.00\n公务接待费|2.00\n公务用车购置及运行费|7.00\n公务用车购置费|4.00\n"
        "公务用车运行费|3.00\n合计|10.00",
        "three_public_expenses",
        2,
    ),
    "小计 below each unit": case(
        "L:单位 L:项目 A:金额 A:财政拨款",
        "甲局|设备|3.00|3.00\n|维修|4.00|4.00\n|小计|7.00|7.00\n乙局|设备|5.00|2.00\n|系统|6.00|6.00\n"
        "|小计|11.00|8.00\n合计||18.00|15.00",
        "project_expenditure",
        4,
    ),
    "小计 heading each group": case(
        "L:来源 L:项目 A:金额",
        "收入总计||30.00\n一般公共预算|小计|20.00\n|经费拨款|15.00\n|专项收入|5.00\n其他资金|小计|10.00\n"
        "|事业收入|8.00\n|其他收入|2.00",
        "income_summary",
        3,
    ),
    "two years, change and growth": case(
        "C:编码 L:名称 A:2020年执行数 A:2021年预算数/小计 A:2021年预算数/基本支出 "
        "A:2021年预算数/项目支出 A:增减额",
        "208|社保|10.00|12.00|8.00|4.00|2.00\n20801|事务|4.00|5.00|3.00|2.00|1.00\n"
        "20805|养老|6.00|7.00|5.00|2.00|1.00\n|合计|10.00|12.00|8.00|4.00|2.00",
        "general_public_budget_expenditure",
        16,
    ),
    "a fund that opens, receives, spends and closes": case(
        "C:编码 L:名称 A:年初结转和结余 A:本年收入 A:本年支出/小计 A:本年支出/基本支出 "
        "A:本年支出/项目支出 A:年末结转和结余",
        "|合计|5.00|20.00|22.00||22.00|3.00\n212|城乡社区支出|5.00|20.00|22.00||22.00|3.00",
        "gov_fund_expenditure",
        6,
    ),
    "a subtotal of funds among its own parts": case(
        "L:单位 A:合计 A:财政拨款 A:一般公共预算 A:政府性基金 A:事业收入",
        "甲局|30.00|20.00|15.00|5.00|10.00\n合计|30.00|20.00|15.00|5.00|10.00",
        "income_summary",
        1,
    ),
}


@pytest.mark.parametrize(("checked", "holds"), CASES.values(), ids=CASES.keys())
def test_a_consistent_layout_never_fails(checked: Table, holds: int) -> None:
    found = verdict(checked)
    assert [c.message_zh for c in found.checks if c.outcome == "fail"] == []
    assert sum(1 for c in found.checks if c.holds) >= holds


def test_three_public_below_its_parts_is_found_out() -> None:
    parts = "其中：（一）因公出国（境）支出|2.00\n（二）公务用车支出|6.00\n（三）公务接待费|1.00"
    for total, failed in (("9.00", 0), ("9.30", 1), ("8.70", 1)):
        checked = table(
            "L:项目 A:预算数", f"行政经费|90.00\n“三公”经费|{total}\n{parts}", kind="three_public_expenses"
        )
        assert sum(c.outcome == "fail" for c in verdict(checked).checks) == failed


@pytest.mark.parametrize(
    ("rows", "failed"),
    [
        (
            "一、基本支出|{}\n工资福利支出|60.00\n商品和服务支出|30.00\n二、项目支出|10.00\n本年支出合计|100.00",
            "95.00",
        ),
        (
            "1．因公出国（境）费用|8.00\n2．公务用车费|{}\n（1）购置费|17.00\n（2）运行费|7.00\n合计|32.00",
            "94.00",
        ),
    ],
)
def test_one_wrong_figure_between_two_sums_is_found_in_both(rows: str, failed: str) -> None:
    checked = table("L:项目 A:预算数", rows.format(failed), kind="expenditure_summary")
    found = [c for c in verdict(checked).checks if c.outcome == "fail"]
    assert sorted(c.rule for c in found) == ["column-footing.nested-rows", "column-footing.total-row"]
    assert all(failed in {o.source.text for o in c.operands} for c in found)
