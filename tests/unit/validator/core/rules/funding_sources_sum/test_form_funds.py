"""Funds of a project form, in the two ways in which forms lay them out."""

import pytest

from tests.support.tables import table, verdict

SIDE_BY_SIDE = (
    "项目名称||示范项目|||\n项目资金（万元）|实施期资金总额：|{total}||年度资金总额：|10.0\n"
    "|其中：中央财政资金|5.0||其中：中央财政资金|4.0\n|省级财政资金|25.0||省级财政资金|6.0\n"
    "|单位自筹|||单位自筹|\n项目概况||99 台设备|||"
)
UNDER_HEADS = (
    "项目资金||年初预算数|全年预算数|全年执行数|分值|执行率|得分\n|年度资金总额：|30|40.00|{spent}|10|{rate}%|5\n"
    "|其中：财政拨款|30|25|15|||\n|其他资金||15|5|||"
)


def families(rows: str, columns: int) -> dict[str, list[str]]:
    checked = table(" ".join("A:" for _ in range(columns)), rows, kind="performance_target")
    found: dict[str, list[str]] = {}
    for check in verdict(checked).checks:
        found.setdefault(check.family, []).append(check.outcome)
    return found


def test_both_totals_are_the_sum_of_their_sources() -> None:
    assert families(SIDE_BY_SIDE.format(total="30.0"), 6) == {
        "funding_sources_sum": ["pass", "pass"],
        "of_which_not_exceed": ["pass"],
    }


def test_a_total_that_is_not_fails() -> None:
    assert families(SIDE_BY_SIDE.format(total="38.0"), 6)["funding_sources_sum"] == ["fail", "pass"]


def test_a_total_within_rounding_holds() -> None:
    found = families(SIDE_BY_SIDE.format(total="30.1"), 6)["funding_sources_sum"]
    assert found == ["pass_within_rounding", "pass"]


def test_a_source_whose_figure_stands_in_another_column_proves_nothing() -> None:
    moved = SIDE_BY_SIDE.format(total="30.0").replace("|省级财政资金|25.0||", "|省级财政资金||25.0|")
    assert families(moved, 6)["funding_sources_sum"] == ["not_checkable", "pass"]


def test_a_county_that_may_be_part_of_city_and_county_proves_nothing() -> None:
    rows = "项目资金|年度资金总额|30\n|市县(区)财政资金|30\n|县级财政资金|5"
    assert families(rows, 3)["funding_sources_sum"] == ["not_checkable"]


def test_the_money_of_the_year_is_no_source_beside_its_own_sources() -> None:
    rows = "项目资金|资金总额|300.00\n|其中：本年度资金|120.00\n|财政拨款|120.00"
    assert families(rows, 3)["funding_sources_sum"] == ["not_checkable"]


def test_a_county_beside_a_city_is_a_source_of_its_own() -> None:
    rows = "项目资金|年度资金总额|30\n|市级财政资金|20\n|县级财政资金|5"
    assert families(rows, 3)["funding_sources_sum"] == ["fail"]


@pytest.mark.parametrize(
    ("spent", "rate", "outcome"),
    [
        ("20", "50", "pass"),
        ("20", "50.4", "pass_within_rounding"),
        ("20", "61", "fail"),
        ("23.90", "59", "not_checkable"),
    ],
)
def test_the_execution_rate_is_spent_over_budget(spent: str, rate: str, outcome: str) -> None:
    found = families(UNDER_HEADS.format(spent=spent, rate=rate), 8)
    assert found["share_of_total"] == [outcome]


SCORED = (
    "项目资金||年初预算数|全年预算数|{spent}|分值|{name}|得分\n|年度资金总额：|120.00|110.00|99.00|{weight}|{rate}|{score}\n"
    "|其中：财政拨款|120.00|110.00|99.00|||"
)


@pytest.mark.parametrize(
    ("weight", "rate", "score", "outcome"),
    [
        ("10", "90.00%", "9", "pass"),
        ("10", "95.00%", "9", "fail"),  # 9 of 10 are anything from 81 to 100 %
        ("10", "80.00%", "8", "not_checkable"),  # and 8 of 10 are 80 %
        ("10", "9.5", "95%", "not_checkable"),  # the rate stands under another heading
        ("10", "0.90", "9", "pass"),
    ],
)
def test_scores_give_a_rate_to_the_last_digit_alone(weight: str, rate: str, score: str, outcome: str) -> None:
    rows = SCORED.format(spent="全年执行数", name="执行率", weight=weight, rate=rate, score=score)
    assert families(rows, 8)["share_of_total"] == [outcome]


@pytest.mark.parametrize(("spent", "name"), [("全年支付数", "支付率"), ("实际支出数", "资金使用率")])
@pytest.mark.parametrize(("rate", "outcome"), [("90.00%", "pass"), ("95.00%", "fail")])
def test_other_names_of_the_rate(spent: str, name: str, rate: str, outcome: str) -> None:
    rows = SCORED.format(spent=spent, name=name, weight="10", rate=rate, score="9")
    assert families(rows, 8)["share_of_total"] == [outcome]


PLAIN_TOTAL = (
    "项目名称|示范项目||||||\n预算执行情况|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分\n"
    "|总额|0.00|{total}|4.50|90.00%|10|9\n|其中：财政资金|0.00|4.00|3.60|{rate}%|/|/\n"
    "|财政专户管理资金|0.00|0.00|0.00|0.00%|/|/\n|单位资金|0.00|1.00|0.90|90.00%|/|/\n|其他资金|||||/|/"
)


def test_a_total_named_so_alone_below_budgets_and_what_was_spent() -> None:
    assert families(PLAIN_TOTAL.format(total="5.00", rate="90.00"), 8)["funding_sources_sum"] == ["pass"] * 3
    told = families(PLAIN_TOTAL.format(total="6.00", rate="90.00"), 8)["funding_sources_sum"]
    assert sorted(told) == ["fail", "pass", "pass"]


def test_each_source_has_its_own_execution_rate() -> None:
    assert families(PLAIN_TOTAL.format(total="5.00", rate="90.00"), 8)["share_of_total"] == ["pass"] * 3
    told = families(PLAIN_TOTAL.format(total="5.00", rate="96.00"), 8)["share_of_total"]
    assert sorted(told) == ["fail", "pass", "pass"]


def test_overspending_is_no_error_of_the_form() -> None:
    found = families(UNDER_HEADS.format(spent="50", rate="125"), 8)
    assert found["of_which_not_exceed"] == ["not_checkable"]


NESTED = (
    "|其中：财政拨款|100\n|其中：上年结转|15\n|其他资金|20",
    "|财政拨款|100\n|其中：一般公共预算|60\n|政府性基金|40\n|单位资金|20",
    "|其中：财政资金|100\n|中央财政资金|50\n|省级财政资金|50\n|其他资金|20",
    "|一、财政拨款|100\n|1.一般公共预算|60\n|2.政府性基金|40\n|二、单位资金|20",
    "|当年财政拨款|100\n|上年结转资金|20\n|其中：财政拨款结转|20\n|其他资金|",
)


@pytest.mark.parametrize("sources", NESTED)
def test_what_a_later_of_which_introduces_is_a_part_of_a_source(sources: str) -> None:
    rows = "项目资金|年度资金总额|{}\n" + sources + "\n项目概况||建成平台"
    assert families(rows.format("120"), 3)["funding_sources_sum"] == ["pass"]


@pytest.mark.parametrize("sources", [*NESTED[:3], NESTED[4], "|财政拨款|100\n|甲公司垫付|20"])
def test_a_list_that_can_be_read_in_two_ways_never_fails(sources: str) -> None:
    rows = "项目资金|年度资金总额|{}\n" + sources + "\n项目概况||建成平台"
    assert families(rows.format("126"), 3)["funding_sources_sum"] == ["not_checkable"]


def test_a_form_names_its_figures_by_the_words_beside_them() -> None:
    checked = table(
        "A:项目 A:三级指标 A:指标值",
        "项目资金|年度资金总额：|30\n|市级财政资金|20\n|单位资金|5",
        kind="performance_target",
    )
    assert "「年度资金总额」30 ≠" in verdict(checked).checks[0].message_zh


@pytest.mark.parametrize(("total", "outcome"), [("30", "pass"), ("35", "not_checkable")])
def test_sources_beside_the_total_are_added_and_prove_no_error(total: str, outcome: str) -> None:
    rows = f"项目资金|资金总额：|{total}|其中：财政拨款|28\n|其他资金：|2||"
    assert families(rows, 5)["funding_sources_sum"] == [outcome]


def test_a_source_that_lost_its_name_proves_nothing() -> None:
    rows = "项目资金|年度资金总额|30\n|其中：中央财政资金|0\n||10\n|市级财政资金|20"
    assert families(rows, 3)["funding_sources_sum"] == ["not_checkable"]


def test_a_name_over_two_rows_proves_nothing() -> None:
    rows = "项目资金|年度资金总额|30\n|其中：中央财政资金|0\n||\n|市级财政资金|30"
    assert families(rows, 3)["funding_sources_sum"] == ["not_checkable"]


@pytest.mark.parametrize(
    ("total", "dates", "outcome"),
    [("300.00", "2031年3月|终止日期|2033年6月", "pass"), ("100.00", "2031年3月|终止日期|2033年6月", "fail"),
     ("300.00", "2031年3月|终止日期|2031年6月", "fail"), ("120.00", "2031年3月|终止日期|2031年6月", "pass")],
)  # fmt: skip
def test_the_money_of_the_year_is_within_that_of_all_years(total: str, dates: str, outcome: str) -> None:
    rows = f"起始日期|{dates}\n项目资金|资金总额|{total}|\n|其中：本年度资金|120.00|\n|财政拨款|120.00|"
    assert families(rows, 4)["of_which_not_exceed"] == [outcome]
