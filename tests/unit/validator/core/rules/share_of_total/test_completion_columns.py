"""Rates of completion beside budget and actual: whichever stands first, and only with evidence."""

import pytest

from tests.support.tables import outcomes, table, verdict

AHEAD = "C:编码 L:名称 A:年初预算数 A:决算数 S:完成年初预算的比例"
BEHIND = "C:编码 L:名称 A:决算数 A:年初预算数 S:预算完成率"
ROWS = "201|甲|{a}|{b}|75.00%\n208|乙|{c}|{d}|{rate}\n210|丙|{e}|{f}|110.00%\n221|丁|{g}|{h}|66.67%"
FIGURES = {
    "a": "80.00",
    "b": "60.00",
    "c": "50.00",
    "d": "45.00",
    "e": "10.00",
    "f": "11.00",
    "g": "3.00",
    "h": "2.00",
}
TURNED = dict(zip("abcdefgh", (FIGURES[k] for k in "badcfehg"), strict=True))


def found(columns: str, figures: dict[str, str], rate: str) -> list[str]:
    checks = outcomes(table(columns, ROWS.format(**figures, rate=rate)), "share_of_total")
    return list(checks.values())


@pytest.mark.parametrize(("columns", "figures"), [(AHEAD, FIGURES), (BEHIND, TURNED)])
def test_the_rate_is_actual_over_budget(columns: str, figures: dict[str, str]) -> None:
    assert found(columns, figures, "90.00%") == ["pass"] * 4


def test_one_wrong_rate_among_others_fails() -> None:
    assert found(AHEAD, FIGURES, "92.00%") == ["pass", "fail", "pass", "pass"]


@pytest.mark.parametrize("name", ["资金支付率", "资金使用率", "拨付率"])
def test_rates_of_money_that_was_paid(name: str) -> None:
    columns = f"C:编码 L:名称 A:预算数 A:支出数 S:{name}"
    assert found(columns, FIGURES, "92.00%") == ["pass", "fail", "pass", "pass"]


def test_a_rounded_rate_holds() -> None:
    assert found(AHEAD, FIGURES, "90.01%")[1] == "pass_within_rounding"


def test_rates_of_something_else_are_not_checked() -> None:
    rows = "201|甲|80.00|60.00|12.00%\n208|乙|50.00|45.00|13.00%\n210|丙|10.00|11.00|14.00%"
    (check,) = (c for c in verdict(table(AHEAD, rows)).checks if c.family == "share_of_total")
    assert (check.outcome, check.reason, len(check.operands)) == ("not_checkable", "base_not_told", 3)


@pytest.mark.parametrize(("rate", "outcome"), [("66.7", "pass"), ("76.7", "fail")])
def test_a_rate_of_what_was_done_last_year(rate: str, outcome: str) -> None:
    columns = "L:项目 A:2030年决算数 A:2031年预算数 A:2031年完成数 S:完成上年决算数的%"
    rows = f"甲|200|100|150|75.0\n乙|300|500|330|110.0\n丙|400|350|420|105.0\n丁|30|25|20|{rate}"
    checks = verdict(table(columns, rows)).checks
    assert [c.outcome for c in checks if c.family == "share_of_total"][-1] == outcome
