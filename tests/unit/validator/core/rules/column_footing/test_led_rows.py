"""A department stands above its units, and nothing but the figures says so."""

from tests.support.tables import outcomes, table

HEAD = "L:单位名称 A:合计 A:财政拨款 A:其他收入"
ROWS = "合计|100.00|90.00|10.00\n某局|100.00|90.00|10.00\n局机关|60.00|55.00|5.00\n甲中心|{}|35.00|5.00"


def test_the_units_add_up_to_their_department() -> None:
    found = outcomes(table(HEAD, ROWS.format("40.00"), kind="income_summary"), "column_footing")
    assert found == {
        f"{name}/{column}": "pass" for name in ("合计", "某局") for column in ("合计", "财政拨款", "其他收入")
    }


def test_a_unit_that_does_not_is_found_once_the_other_columns_prove_it() -> None:
    checked = table(HEAD, ROWS.format("43.00"), kind="income_summary")
    assert outcomes(checked, "column_footing")["某局/合计"] == "fail"
    assert outcomes(checked, "row_crossfooting")["甲中心/合计"] == "fail"


def test_rows_that_add_up_to_nothing_are_not_led() -> None:
    rows = "合计|190.00\n甲局|100.00\n乙局|50.00\n丙局|40.00"
    assert outcomes(table("L:单位名称 A:合计", rows)) == {"合计/合计": "pass"}


def test_where_the_first_is_not_the_sum_of_the_others_nothing_fails() -> None:
    rows = "合计|100.00|90.00\n某局|100.00|90.00\n其中：机关|60.00|55.00\n中心|20.00|10.00"
    assert "fail" not in outcomes(table("L:单位名称 A:合计 A:财政拨款", rows)).values()


def test_a_lone_row_below_another_one_is_no_part_of_it_by_its_place() -> None:
    rows = "合计|90.00|80.00\n税收|90.00|80.00\n{}其中：本级安排|20.00|20.00\n上级补助安排|20.00|{}"
    found = outcomes(table("L:项目 A:上年 A:本年", rows.format("", "24.00")), "column_footing")
    assert "fail" not in found.values()
