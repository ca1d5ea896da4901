"""合计 rows: first or last, over codes, enumerated lists, carry-over, and side-by-side panels."""

from collections.abc import Sequence

from crossfoot_common.tables.checks import Check
from tests.support.tables import only, outcomes, table, verdict

BUDGET = "L:收入/项目 A:收入/金额"


def test_income_items_add_up_to_their_total() -> None:
    checked = table(BUDGET, "一、财政拨款|120.50\n二、事业收入|30.25\n三、其他收入|\n本年收入合计|150.75")
    assert only(checked, "column_footing").outcome == "pass"


def test_a_total_within_the_half_units_of_its_parts_holds() -> None:
    checked = table(BUDGET, "一、财政拨款|120.50\n二、事业收入|30.25\n本年收入合计|150.76")
    assert only(checked, "column_footing").outcome == "pass_within_rounding"


def test_a_wrong_total_of_an_enumerated_list_fails() -> None:
    checked = table(BUDGET, "一、财政拨款|120.50\n二、事业收入|30.25\n本年收入合计|159.75")
    found = only(checked, "column_footing")
    assert found.outcome == "fail"
    assert (found.stated, found.computed) == (found.operands[0].value, found.difference and found.computed)
    assert "差 9.00" in found.message_zh


def test_a_total_without_any_reported_part_cannot_be_checked() -> None:
    checked = table(BUDGET, "一、财政拨款|\n二、事业收入|\n本年收入合计|150.75")
    found = only(checked, "column_footing")
    assert (found.outcome, found.reason) == ("not_checkable", "parts_blank")


def test_a_list_that_nothing_orders_does_not_fail_by_itself() -> None:
    checked = table(BUDGET, "甲单位|10.00\n乙单位|20.00\n合计|31.00", kind="income_summary")
    found = only(checked, "column_footing")
    assert (found.outcome, found.reason) == ("not_checkable", "structure_not_proven")


def test_of_a_table_of_unknown_kind_a_total_that_its_figures_never_bear_out_is_no_silence() -> None:
    found = only(table(BUDGET, "甲单位|10.00\n乙单位|20.00\n合计|31.00", kind="other"), "column_footing")
    assert (found.outcome, found.reason) == ("not_checkable", "structure_not_proven")


def test_what_would_make_it_agree_is_said() -> None:
    rows = "一、社保|500.00\n二、卫生|18.90\n支出合计|520.40\n结转下年|1.50"
    found = only(table("L:支出/项目 A:支出/金额", rows), "column_footing")
    assert found.outcome == "fail"
    assert "差 1.50万元；若「结转下年」1.50 计入则相符" in found.message_zh
    assert 'with "结转下年" 1.50 it would agree' in found.message_en


def test_words_among_the_figures_are_not_zero() -> None:
    rows = "一、社保|500.00\n二、卫生|约20万\n支出合计|520.40"
    found = only(table("L:支出/项目 A:支出/金额", rows), "column_footing")
    assert (found.outcome, found.reason) == ("not_checkable", "part_unread")


def test_the_same_list_fails_where_other_columns_bear_it_out() -> None:
    rows = "甲|10.00|1.00|3.00\n乙|20.00|2.00|4.00\n丙|5.00|6.00|7.00\n合计|36.00|9.00|14.00"
    checked = table("L:单位 A:上年 A:本年 A:下年", rows)
    assert outcomes(checked, "column_footing") == {
        "合计/上年": "fail",
        "合计/本年": "pass",
        "合计/下年": "pass",
    }


def test_the_closing_total_takes_the_year_and_what_was_carried_over() -> None:
    rows = "一、财政拨款|906.64\n本年收入合计|906.64\n上年结转|6.01\n收入总计|912.65"
    assert set(outcomes(table(BUDGET, rows), "column_footing").values()) == {"pass"}


def test_a_total_first_covers_the_top_codes_only() -> None:
    rows = "|合计|30.00\n208|甲类|10.00\n20801|甲款|10.00\n210|乙类|20.00\n21001|乙款|20.00"
    found = outcomes(table("C:编码 L:名称 A:合计", rows), "column_footing")
    assert found == {"合计/合计": "pass"}


def test_a_blank_class_is_replaced_by_the_items_below_it() -> None:
    rows = "|合计|30.00\n208|甲类|\n20801|甲款|10.00\n210|乙类|20.00"
    assert only(table("C:编码 L:名称 A:合计", rows), "column_footing").outcome == "pass"


def test_a_total_under_the_neighbour_panel_closes_both() -> None:
    checked = table(
        "L:功能/项目 A:功能/金额 | L:用途/项目 A:用途/金额",
        "一、公共安全|10.00|一、基本支出|7.00\n二、住房保障|5.00|二、项目支出|8.00\n支出合计|||15.00",
    )
    found = [c.outcome for c in verdict(checked).checks if c.family == "column_footing"]
    assert found == ["pass", "pass"]


def test_section_totals_of_statistics_do_not_reach_into_the_next_section() -> None:
    rows = "合计|16.40\n货物|3.28\n服务|13.12\n（一）车辆数合计（辆）|3\n1.轿车|1\n2.其他用车|2"
    checked = table("L:项目 A:统计数", rows, kind="info_statistics")
    assert outcomes(checked, "column_footing") == {
        "合计/统计数": "pass",
        "（一）车辆数合计（辆）/统计数": "pass",
    }


PANELS = " | ".join(f"C:{side}/科目编码 L:{side}/科目名称 A:{side}/金额" for side in ("人员经费", "公用经费"))
BASIC = (
    "301|工资福利支出|30.00|302|商品和服务支出|9.00\n30101|基本工资|10.00|30201|办公费|4.00\n"
    "30102|津贴补贴|20.00|30202|印刷费|5.00\n303|对个人和家庭的补助|6.00|310|资本性支出|2.00\n"
    "30302|退休费|6.00|31002|办公设备购置|2.00\n"
)


def totals(last: str) -> dict[str, str]:
    checked = table(PANELS, BASIC + last, kind="basic_expenditure_by_economic")
    found = [check for check in verdict(checked).checks if check.rule == "column-footing.total-row"]
    return {check.operands[0].source.text: check.outcome for check in found}


def test_panels_of_one_code_system_may_each_end_in_a_total_of_their_own() -> None:
    assert totals("|合计|36.00||合计|11.00") == {"36.00": "pass", "11.00": "pass"}
    assert totals("|合计|36.00||合计|12.00") == {"36.00": "pass", "12.00": "fail"}


def test_one_total_at_the_end_of_panels_of_one_code_system_covers_them_all() -> None:
    assert totals("||||合计|47.00") == {"47.00": "pass"}


VEHICLES = (
    "合计|{}\n1．因公出国（境）费|2.00\n2．公务用车购置及运行费|{}\n"
    "其中：公务用车购置费|5.00\n{}\n3．公务接待费|1.00"
)


def vehicles(total: str, vehicles: str, second: str) -> dict[tuple[str, str], str]:
    rows = VEHICLES.format(total, vehicles, second)
    checked = table("L:项目 A:决算数", rows, kind="three_public_expenses", title="“三公”经费支出决算表")
    return {(check.rule, check.operands[0].source.text): check.outcome for check in verdict(checked).checks}


def test_buying_and_running_are_all_of_the_vehicles_below_an_of_which() -> None:
    whole = ("column-footing.nested-rows", "8.00")
    assert vehicles("11.00", "8.00", "公务用车运行维护费|3.00")[whole] == "pass"
    assert vehicles("11.00", "8.00", "公务用车运行维护费|2.00")[whole] == "fail"
    assert whole not in vehicles("11.00", "8.00", "公务用车保险费|2.00")


def test_a_total_of_last_year_behind_the_total_is_none_of_the_rows_above() -> None:
    rows = "甲镇|120|35|155\n乙镇|240|45|285\n丙镇|180|25|205\n合计|{total}\n2030年合计|510|96|606"
    checked = verdict(table("L:街镇 A:本级财力 A:转移支付 A:合计", rows.format(total="540|105|645"))).checks
    assert checks_of_rows(checked) == {540: "pass", 105: "pass", 645: "pass"}
    checked = verdict(table("L:街镇 A:本级财力 A:转移支付 A:合计", rows.format(total="540|195|645"))).checks
    assert checks_of_rows(checked) == {540: "pass", 195: "fail", 645: "pass"}


def checks_of_rows(checks: Sequence[Check]) -> dict[int, str]:
    downwards = (c for c in checks if c.family == "column_footing" and c.stated is not None)
    return {int(c.stated or 0): c.outcome for c in downwards}


def test_bounds_that_hold_do_not_show_that_a_list_is_read_rightly() -> None:
    rows = (
        "一、税收收入|161.83\n增值税|50.58\n企业所得税|47.11\n其中：市本级安排|12.76\n上级补助安排|12.74\n资源税|48.88\n"
        "其中：市本级安排|5.90\n房产税|15.26\n其中：区级安排|1.30\n其中：市本级安排|3.90\n二、非税收入|152.29\n专项收入|77.80\n"
        "其中：市本级安排|11.07\n罚没收入|74.49\n其中：市本级安排|9.36\n上级补助安排|24.80\n本年收入合计|314.12\n"
        "上级补助收入|315.54\n上年结余收入|200.00\n调入资金|100.00\n收入总计|929.66"
    )
    found = outcomes(table("L:项目 A:预算数", rows, kind="income_summary"), "column_footing")
    assert found == {"本年收入合计/预算数": "not_checkable", "收入总计/预算数": "pass"}


def test_figures_of_one_digit_choose_no_reading_by_missing_the_same() -> None:
    rows = (
        "利润收入|0.3|0.3|0.4|0.1\n股利、股息收入|0.2|0.2|0.1|-0.0\n产权转让收入|0.3|0.3|0.4|0.1\n"
        "本年收入合计|0.7|0.7|0.9|0.1\n转移性收入|0.3|0.3|0.3|\n上年结转收入|0.3|0.3|0.3|\n收入总计|1.0|1.0|1.1|0.1"
    )
    columns = "L:预算科目 A:2028年完成数 A:2029年预算数 A:2029年完成数 A:比上年增减"
    assert "fail" not in outcomes(table(columns, rows, kind="income_summary")).values()


def test_what_is_among_a_blank_row_does_not_stand_for_it() -> None:
    """Nothing changed the whole: what came more of one of its parts came less of others."""
    rows = (
        "专项收入|50.00|7.00|57.00\n罚没收入|40.00||40.00\n其中：市本级安排|20.00|3.00|23.00\n"
        "其他收入|30.00|-4.00|26.00\n收入合计|120.00|{change}|123.00"
    )
    columns = "L:项目 A:年初预算数 A:调整数 A:调整预算数"
    found = outcomes(table(columns, rows.format(change="3.00"), kind="income_summary"), "column_footing")
    assert found["收入合计/调整数"] == "pass"
    found = outcomes(table(columns, rows.format(change="5.00"), kind="income_summary"), "column_footing")
    assert found["收入合计/调整数"] == "not_checkable"


def test_what_a_group_of_transfers_heads_is_counted_once() -> None:
    rows = (
        "一、税收收入|60.00\n增值税|35.00\n契税|25.00\n本年收入合计|60.00\n转移性收入|{group}\n"
        "上级补助收入|40.00\n上年结余收入|15.00\n调入资金|20.00\n债务转贷收入|25.00\n收入总计|160.00"
    )
    found = outcomes(table("L:项目 A:预算数", rows.format(group="100.00"), kind="income_summary"))
    assert found["转移性收入/预算数"] == found["收入总计/预算数"] == "pass"
    alone = "利润收入|60.00\n本年收入合计|60.00\n转移性收入|0.25\n上年结余|0.25\n收入总计|60.25"
    found = outcomes(table("L:项目 A:预算数", alone, kind="income_summary"))
    assert found["收入总计/预算数"] == "pass"


def test_items_of_a_list_do_not_stand_for_a_blank_row_above_it() -> None:
    """Only the first of them is marked: the others look like items of the blank row."""
    rows = (
        "201|甲|90.00|4.00|94.00\n20101|甲一|40.00|3.00|43.00\n20102|甲二|50.00|1.00|51.00\n"
        "205|丙|30.00|-2.00|28.00\n20501|丙一|10.00|-5.00|5.00\n20502|丙二|20.00|3.00|23.00\n"
        "224|乙|80.00||80.00\n|应急|50.00|-1.50|48.50\n|其中：市本级安排|20.00|2.00|22.00\n"
        "|上级补助安排|9.00|-3.00|6.00\n|消防|30.00|1.50|31.50\n"
        "|本年支出合计|200.00|{change}|202.00"
    )
    columns = "C:编码 L:项目 A:年初预算数 A:调整数 A:调整预算数"
    for change in ("2.00", "7.00"):
        checked = table(columns, rows.format(change=change), kind="general_public_budget_expenditure")
        found = outcomes(checked, "column_footing")
        assert found["本年支出合计/年初预算数"] == "pass"
        assert found["本年支出合计/调整数"] == "not_checkable"
