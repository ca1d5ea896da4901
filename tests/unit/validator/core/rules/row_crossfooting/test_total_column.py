"""Total columns: flat, in groups, with 其中, with siblings that lie outside the total."""

import pytest

from crossfoot_common.tables.model import Remark
from tests.support.tables import outcomes, table, verdict

COLUMNS = "C:编码 L:名称 A:合计 A:基本支出 A:项目支出"


def test_each_row_adds_up() -> None:
    rows = "208|甲|10.00|4.00|6.00\n210|乙|5.00||5.00"
    assert set(outcomes(table(COLUMNS, rows), "row_crossfooting").values()) == {"pass"}


def test_rounded_parts_hold() -> None:
    found = outcomes(table(COLUMNS, "208|甲|10.01|4.00|6.00"), "row_crossfooting")
    assert set(found.values()) == {"pass_within_rounding"}


def test_one_wrong_row_among_many_fails_and_only_it() -> None:
    rows = "\n".join(
        [f"2080{i}|项{i}|{3 * i}.00|{i}.00|{2 * i}.00" for i in range(1, 9)] + ["20899|错|9.00|1.00|2.00"]
    )
    found = outcomes(table(COLUMNS, rows), "row_crossfooting")
    assert [label for label, outcome in found.items() if outcome == "fail"] == ["20899 错/合计"]


def test_a_header_that_no_row_bears_out_is_no_structure() -> None:
    rows = "\n".join(f"{i}|项|{i * 7}.00|{i}.00|{i}.50" for i in range(201, 207))
    checked = table("C:编码 L:名称 A:合计 A:甲 A:乙", rows, kind="expenditure_summary")
    assert set(outcomes(checked, "row_crossfooting").values()) == {"not_checkable"}


def test_a_second_column_of_the_same_heading_is_a_part_beside_the_others() -> None:
    alike = "\n".join(f"20{i}|项{i}|9.00|9.00|" for i in range(1, 7))
    columns = "C:编码 L:名称 A:预算数/合计 A:预算数/合计 A:预算数/项目支出"
    checked = verdict(table(columns, f"{alike}\n208|甲|9.00|4.00|5.00\n210|乙|7.00|3.00|4.00")).checks
    told = [c.outcome for c in checked if c.family == "row_crossfooting"]
    assert told.count("pass") == 8
    assert "fail" not in told


def test_what_was_planned_and_what_was_done_are_no_parts_of_one_total() -> None:
    bought, run = "公务用车购置及运行费/公务用车购置费", "公务用车购置及运行费/公务用车运行费"
    columns = f"A:公务用车购置及运行费/小计 A:{bought}/预算数 A:{bought}/决算数 A:{run}/预算数 A:{run}/决算数"
    found = outcomes(table(columns, "33.52|72.62|11.38|16.86|22.14"), "row_crossfooting")
    assert "fail" not in found.values()


def test_a_row_that_reports_only_its_total_cannot_be_checked() -> None:
    assert outcomes(table(COLUMNS, "208|甲|10.00||"), "row_crossfooting") == {"208 甲/合计": "not_checkable"}


def test_groups_are_represented_by_their_own_totals() -> None:
    columns = "L:单位 A:合计 A:出国费 A:车辆/小计 A:车辆/购置费 A:车辆/运行费 A:接待费"
    rows = "甲|9.00|1.00|6.00|2.00|4.00|2.00\n乙|8.00||5.00|5.00||3.00\n丙|7.00|1.00|6.00|3.00|3.00|"
    found = outcomes(table(columns, rows), "row_crossfooting")
    assert set(found.values()) == {"pass"}
    assert len(found) == 6


def test_of_which_columns_are_not_added() -> None:
    columns = "L:项目 A:小计 A:一般公共预算 A:其中：财政拨款 A:政府性基金"
    checked = table(columns, "甲|9.00|6.00|5.00|3.00\n乙|8.00|8.00|8.00|")
    assert set(outcomes(checked).values()) == {"pass"}


def test_meetings_and_training_lie_outside_three_public_when_the_figures_say_so() -> None:
    columns = "L:单位 A:合计 A:因公出国费 A:公务接待费 A:会议费 A:培训费"
    rows = "甲|3.00|1.00|2.00|9.00|7.00\n乙|5.00|1.00|4.00|2.00|1.00"
    assert set(outcomes(table(columns, rows, kind="three_public_expenses")).values()) <= {
        "pass",
        "not_checkable",
    }
    rows_found = outcomes(table(columns, rows, kind="three_public_expenses"), "row_crossfooting")
    assert set(rows_found.values()) == {"pass"}


@pytest.mark.parametrize("turned", [1, -1])
def test_the_reading_that_holds_in_most_rows_is_taken_wherever_they_stand(turned: int) -> None:
    columns = "L:单位 A:合计 A:因公出国费 A:公务接待费 A:会议费 A:培训费"
    within = [f"含{i}|{3 * i + 6}.00|{i}.00|{2 * i}.00|4.00|2.00" for i in range(1, 4)]
    outside = [f"外{i}|{3 * i}.00|{i}.00|{2 * i}.00|4.00|2.00" for i in range(1, 8)]
    rows = "\n".join([*within, *outside][::turned])
    found = outcomes(table(columns, rows, kind="three_public_expenses"), "row_crossfooting")
    assert {label for label, outcome in found.items() if outcome == "pass"} == {
        f"外{i}/合计" for i in range(1, 8)
    }


def test_a_doubtful_cell_never_fails() -> None:
    rows = "208|甲|9.00|4.00|6.00\n210|乙|5.00|1.00|4.00\n211|丙|7.00|3.00|4.00\n212|丁|8.00|3.00|5.00"
    clean = table(COLUMNS, rows)
    doubtful = table(COLUMNS, rows, doubts=[Remark(what="shifted", why="one cell short", row=0)])
    assert outcomes(clean, "row_crossfooting")["208 甲/合计"] == "fail"
    assert outcomes(doubtful, "row_crossfooting")["208 甲/合计"] == "not_checkable"
    assert verdict(doubtful).verdict == "accepted"


def test_a_heading_cut_short_proves_nothing_about_its_group() -> None:
    group = "A:{0}/合计 A:{0}/因公出国费 A:{0}/公务用车费/小计 A:公务用车购置费 A:公务用车运行费 A:公务接待费"
    columns = f"{group.format('预算数')} {group.format('决算数')}"
    spent = "7.50|1.00|4.50|2.00|2.50|2.00"

    def found(planned: str) -> dict[str, str]:
        checked = table(columns, f"{planned}|1.00|6.00|2.00|4.00|2.50|{spent}", kind="three_public_expenses")
        return dict(outcomes(checked, "row_crossfooting"))

    assert set(found("9.50").values()) == {"not_checkable"}
    assert found("9.80")["/预算数/合计"] == "fail"


def test_three_public_is_the_sum_of_its_three_parts_without_saying_total() -> None:
    columns = "L:年度 A:“三公”经费财政拨款预算总额 A:因公出国（境）费 A:公务接待费 A:公务用车购置及运行费"
    found = outcomes(
        table(columns, "2023年|9.00|1.00|3.00|5.00\n2024年|9.50|1.00|3.00|5.00"), "row_crossfooting"
    )
    assert list(found.values()) == ["pass", "fail"]


def test_three_public_beside_other_expenses_is_no_total() -> None:
    columns = "L:年度 A:“三公”经费 A:会议费 A:培训费"
    assert outcomes(table(columns, "2023年|9.00|1.00|3.00\n2024年|9.50|1.00|3.00"), "row_crossfooting") == {}


def test_a_lone_part_may_be_less_and_never_more_than_its_total() -> None:
    rows = "货物|9.00|9.00\n工程|8.00|7.00\n服务|5.00|6.00\n其他|4.00|4.00\n设备|3.00|3.00\n信息|2.00|2.00"
    found = outcomes(table("L:项目 A:合计 A:财政拨款", rows, kind="procurement"), "row_crossfooting")
    assert [found[f"{name}/合计"] for name in ("货物", "工程", "服务")] == ["pass", "not_checkable", "fail"]


PAIRS = " ".join(
    f"A:三公/{item}/{measure}"
    for item in (
        "合计",
        "因公出国费",
        "公务用车费/小计",
        "公务用车费/购置费",
        "公务用车费/运行费",
        "公务接待费",
    )
    for measure in ("预算数", "决算数")
)


@pytest.mark.parametrize(("total", "first"), [("8.00", "pass"), ("9.00", "fail")])
def test_pairs_of_budget_and_execution_below_each_item_are_two_sums(total: str, first: str) -> None:
    row = f"{total}|6.00|3.00|2.00|4.00|3.00|1.00|1.00|3.00|2.00|1.00|1.00"
    found = outcomes(table(PAIRS, row, kind="three_public_expenses"), "row_crossfooting")
    assert sorted(found.values()) == sorted([first, "pass", "pass", "pass"])
