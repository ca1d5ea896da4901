"""Two years, their difference and their growth."""

from tests.support.tables import table, verdict

COLUMNS = "L:项目 A:2020年预算数 A:2021年预算数 A:增减额 S:增减%"
ROWS = "甲|100.00|120.00|20.00|20.00%\n乙|50.00|40.00|-10.00|-20.00%\n丙|30.00|45.00|15.00|{}"


def outcomes(last: str) -> list[str]:
    found = verdict(table(COLUMNS, ROWS.format(last))).checks
    return [c.outcome for c in found if c.family == "growth_rate" and "%" in c.operands[0].source.text]


def test_rates_are_the_change_over_last_year() -> None:
    assert outcomes("50.00%") == ["pass", "pass", "pass"]


def test_a_rate_within_its_last_digit_holds() -> None:
    assert outcomes("50.01%") == ["pass", "pass", "pass_within_rounding"]


def test_two_rows_are_not_evidence_enough_for_a_failure() -> None:
    assert outcomes("55.00%") == ["pass", "pass", "not_checkable"]


def test_with_more_rows_a_wrong_rate_fails() -> None:
    rows = ROWS.format("55.00%") + "\n丁|10.00|11.00|1.00|10.00%"
    found = verdict(table(COLUMNS, rows)).checks
    assert [c.outcome for c in found if "55.00%" in c.operands[0].source.text] == ["fail"]


def test_a_base_of_zero_cannot_be_checked() -> None:
    rows = ROWS.format("50.00%") + "\n丁|0.00|11.00|11.00|100.00%"
    found = [c for c in verdict(table(COLUMNS, rows)).checks if "100.00%" in c.operands[0].source.text]
    assert [(c.outcome, c.reason) for c in found] == [("not_checkable", "base_near_zero")]


def test_changes_are_this_year_less_last_year() -> None:
    found = verdict(table(COLUMNS, ROWS.format("50.00%"))).checks
    changes = [c for c in found if c.family == "growth_rate" and "%" not in c.operands[0].source.text]
    assert [c.outcome for c in changes] == ["pass", "pass", "pass"]
    assert [o.sign for o in changes[0].operands] == [1, 1, -1]


def test_a_change_may_stand_between_what_it_was_made_of_and_to() -> None:
    rows = "甲|100.00|20.00|120.00\n乙|50.00|-10.00|40.00\n丙|30.00|15.00|45.00\n丁|70.00|{}|90.00"
    for heading in ("调整数", "调整变动数", "增减额"):
        columns = f"L:项目 A:年初预算数 A:{heading} A:调整后预算数"
        for change, told in (("20.00", "pass"), ("26.00", "fail")):
            checks = verdict(table(columns, rows.format(change))).checks
            found = [c.outcome for c in checks if c.rule == "growth-rate.change-columns"]
            assert found == ["pass", "pass", "pass", told]


def test_an_adjusted_budget_is_no_change() -> None:
    rows = "甲|100.00|120.00|118.00\n乙|50.00|40.00|39.00\n丙|30.00|45.00|41.00\n丁|70.00|90.00|85.00"
    checks = verdict(table("L:项目 A:年初预算数 A:调整数 A:决算数", rows)).checks
    assert "fail" not in {check.outcome for check in checks}
