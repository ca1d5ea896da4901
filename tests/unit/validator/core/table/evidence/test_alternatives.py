"""Rows that may be read in another way: where that reading holds, nothing is called an error."""

import pytest

from crossfoot_common.tables.model import Kind
from crossfoot_validator.core.rules.column_footing.total_rows import RULE
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.evidence.alternatives import read_otherwise
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from tests.support.tables import outcomes, table, verdict


def reasons(columns: str, rows: str, kind: Kind = "expenditure_summary") -> set[str]:
    checks = verdict(table(columns, rows, kind=kind)).checks
    assert not [c for c in checks if c.outcome == "fail"]
    return {c.reason for c in checks if c.reason}


def test_a_subtotal_after_its_items_needs_no_word_for_it() -> None:
    rows = "注资|210\n调整|230\n本级支出|440\n转移支付|20\n支出合计|460"
    assert reasons("L:项目 A:预算数", rows)


def test_a_row_of_per_cents_is_no_sum() -> None:
    rows = "教育局|1200|300|1500\n卫生局|800|150|950\n合计|2000|450|2450\n比上年增长|2.3%|13.0%|4.7%"
    assert reasons("L:单位 A:一般公共预算 A:政府性基金预算 A:合计", rows) >= {"rates_among_amounts"}


def test_rows_without_a_code_belong_to_the_sum_or_forbid_its_failure() -> None:
    rows = "110|转移性收入|1000\n11001|返还|100\n|一般性|500\n|专项|250\n11008|结余|150"
    reasons("C:编码 L:项目 A:预算数", rows)
    short = rows.replace("1000", "1010")
    assert reasons("C:编码 L:项目 A:预算数", short) >= {"uncoded_row_among_parts"}


def test_a_figure_that_cannot_be_read_makes_its_sum_uncheckable_in_every_rule() -> None:
    columns = "L:项目 A:年初结转和结余 A:本年收入 A:本年支出 A:年末结转和结余"
    checked = table(columns, "合计|50|340*|360|30", kind="gov_fund_expenditure")
    (check,) = (c for c in verdict(checked).checks if c.family == "row_crossfooting")
    assert (check.rule, check.outcome, check.reason) == (
        "row-crossfooting.carry-over", "not_checkable", "part_unread",
    )  # fmt: skip


def test_a_note_on_confidential_lines_explains_what_is_missing_and_nothing_else() -> None:
    rows = "201|一般|100\n20101|管理|60\n20102|事务|30"
    columns = "C:编码 L:项目 A:预算数"
    plain = table(columns, rows, kind="general_public_budget_expenditure")
    assert [c.outcome for c in verdict(plain).checks] == ["fail"]
    noted = plain.model_copy(update={"notes": ("注：涉密项目未列示。",)})
    assert [c.reason for c in verdict(noted).checks] == ["lines_left_out_by_note"]
    more = table(columns, rows.replace("30", "50"), kind="general_public_budget_expenditure")
    too_much = more.model_copy(update={"notes": ("注：涉密项目未列示。",)})
    assert [c.outcome for c in verdict(too_much).checks] == ["fail"]


def test_a_note_on_confidential_lines_explains_a_part_without_its_whole() -> None:
    rows = "煤矿|12.90\n其中：大型|28.36\n电力|40.00"
    plain = table("L:项目 A:总量", rows)
    assert [c.outcome for c in verdict(plain).checks if c.rule == "of-which.rows"] == ["fail"]
    noted = plain.model_copy(update={"notes": ("注：涉密项目未列示。",)})
    reason = next(c.reason for c in verdict(noted).checks if c.rule == "of-which.rows")
    assert reason == "lines_left_out_by_note"


def test_a_total_of_a_list_above_is_no_part_of_the_next_one() -> None:
    first = "205|教育支出|60.00\n208|社会保障和就业支出|40.00\n|合计|100.00"
    second = "205|教育支出|50.00\n208|社会保障和就业支出|30.00\n210|卫生健康支出|7.00\n|合计|87.00"
    reasons("C:编码 L:项目 A:预算数", f"{first}\n{second}", kind="general_public_budget_expenditure")


def test_a_second_of_which_may_split_the_whole_once_more() -> None:
    rows = "工业|100\n其中：国有|60\n股份制|30\n其中：采矿业|45\n制造业|55"
    assert reasons("L:指标 A:总量", rows) == {"another_reading_holds"}


def test_a_part_of_a_change_may_be_more_than_its_whole() -> None:
    rows = "支出|100|110|10\n其中：基本|60|75|15"
    checks = verdict(table("L:项目 A:2030年 A:2031年 A:增减额", rows)).checks
    assert not [c for c in checks if c.outcome == "fail"]


def test_subtotals_may_stand_above_their_items() -> None:
    rows = (
        "交通小计|600.00\n路网|250.00\n桥梁|350.00\n教育小计|400.00\n学校|150.00\n设备|250.00\n合计|1000.00"
    )
    reasons("L:项目 A:预算数", rows)


def test_a_list_folded_into_panels_goes_on_beside_its_total() -> None:
    rows = "全省合计|106|海宁市|32\n杭州市|44|平湖市|30"
    assert reasons("L:单位 A:金额 | L:单位 A:金额", rows) == {"list_goes_on_beside"}


def test_a_code_or_the_number_of_a_line_is_no_amount() -> None:
    rows = "302|商品和服务|40.00\n30201|办公费|10.00\n30205|水费|31003\n30206|电费|10.00"
    assert reasons("C:编码 L:名称 A:决算数", rows) == {"figure_of_another_sort"}


def test_a_figure_that_slid_to_the_next_row_is_not_wrong() -> None:
    rows = "|合计|30.00|10.00|\n201|甲|20.00|10.00|20.00\n205|乙|10.00||10.00"
    checks = verdict(
        table("C:编码 L:名称 A:合计 A:基本支出 A:项目支出", rows, kind="expenditure_summary")
    ).checks
    across = [c for c in checks if c.family == "row_crossfooting" and c.operands[0].source.row == 0]
    assert {c.reason for c in across} == {"moved_figure_explains"}


def test_per_cents_under_one_heading_do_not_add_up_down_the_rows() -> None:
    rows = "合计|100|38.9|61.1\n甲|20|62.1|37.9\n乙|50|50.0|50.0\n丙|30|34.5|65.5"
    found = reasons("L:地区 A:总值 A:构成（%）/一产 A:构成（%）/二产", rows)
    assert "rates_among_amounts" in found


def test_rows_that_come_to_just_three_times_the_total_are_three_levels() -> None:
    rows = "社保|30.00\n管理|30.00\n运行|12.00\n经办|18.00\n合计|30.00"
    assert reasons("L:项目 A:预算数", rows)


def test_a_line_that_repeats_the_one_above_may_be_its_only_item() -> None:
    rows = "改革成本|0.5\n本年支出合计|0.5\n补助支出|0.7\n年终结余|0.7\n调出资金|0.0\n支出总计|1.3"
    assert reasons("L:预算科目 A:预算数", rows, kind="state_capital_budget")


def test_a_row_without_a_code_may_head_only_some_of_the_rows_below_a_total() -> None:
    rows = (
        "|合计|100.00\n|教育支出|70.00\n20502|普通教育|70.00\n208|社会保障和就业支出|30.00\n20805|养老|30.00"
    )
    reasons("C:编码 L:项目 A:预算数", rows, kind="general_public_budget_expenditure")


def test_a_row_that_shows_nought_does_not_head_the_rows_behind_it() -> None:
    rows = """一、税收收入|2046
增值税|1230
契税|816
二、非税收入|1463
专项收入|1011
罚没收入|452
本年收入合计|3509
上级补助收入|956
动用预算稳定调节基金|0
下级上解收入|1392
调入资金|845
收入总计|6702"""
    found = outcomes(table("L:项目 A:预算数", rows, kind="income_summary"))
    assert found["收入总计/预算数"] == "pass"
    assert "动用预算稳定调节基金/预算数" not in found


def test_two_rows_of_two_digits_are_alike_by_chance() -> None:
    rows = "224|应急|6.7|8.4\n22401|应急管理事务|3.5|4.2\n|消防救援事务|3.2|4.2\n229|其他|5.0|6.0"
    reasons("C:编码 L:项目 A:2030年 A:2031年", rows, kind="general_public_budget_expenditure")


def test_a_second_of_which_may_be_of_a_whole_that_cannot_be_read() -> None:
    rows = (
        "工业总产值|{}|-22.3\n其中：大中型企业|2547|-25.3\n小微企业|1081|23.2\n其中：国有控股企业|1923|34.8"
    )
    columns = "L:指标 A:总量 S:增速%"
    for whole, told in (("362O", "not_checkable"), ("1750", "fail")):
        found = outcomes(table(columns, rows.format(whole)), "of_which_not_exceed")
        assert found["小微企业/总量"] == told


@pytest.mark.parametrize(("total", "fits"), [("858", True), ("888", False)])
def test_the_outermost_numbers_or_codes_may_be_all_that_is_summed(total: str, fits: bool) -> None:
    for first, second in (("一、安全", "二、教育"), ("安全", "教育")):
        rows = f"204|{first}|200\n20401|公安|107\n|检察|93\n205|{second}|658\n|普通|480\n|职业|178\n"
        view = TableView(table("C:编码 L:项目 A:金额", f"{rows}|合计|{total}"))
        parts = tuple(Term((row, 2)) for row in (0, 2, 3, 5))  # as where the levels were not seen
        result = evaluate(Relation(RULE, (6, 2), parts, "rows", "position"), view.amount)
        assert result is not None
        assert read_otherwise(result, view) is fits
