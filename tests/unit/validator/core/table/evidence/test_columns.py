"""A sum across fails only where rows tell its columns from those beside them, and show each part as one."""

from tests.support.tables import table, verdict

COLUMNS = "L:项目 A:合计 A:小计 A:其中拨款 A:政府性基金"
EQUAL = "甲|30.00|30.00|30.00|\n乙|41.00|36.00|36.00|5.00\n丙|22.00|20.00|20.00|2.00\n"


def outcomes(headings: str, rows: str) -> list[str]:
    checks = verdict(table(headings, rows, kind="fiscal_appropriation_summary")).checks
    return [check.outcome for check in checks if check.family == "row_crossfooting"]


SWAPPED = "L:项目 A:合计 A:其中：拨款 A:小计 A:政府性基金"


ODD = "丁|56.00|48.00|40.00|8.00\n"  # 48 and 8 are 56, and the columns add up as they stand


def test_a_column_beside_a_part_that_fits_as_well_is_another_reading() -> None:
    assert "fail" not in outcomes(SWAPPED, EQUAL + ODD + "合计|149.00|134.00|126.00|15.00")


def test_rows_in_which_the_two_differ_tell_which_is_meant() -> None:
    told = "戊|17.00|3.00|10.00|7.00\n己|29.00|4.00|21.00|8.00\n"
    assert "fail" in outcomes(SWAPPED, EQUAL + told + ODD + "合计|195.00|141.00|157.00|30.00")


def test_parts_that_were_all_of_their_total_are_parts_and_no_others_are() -> None:
    headings = "L:项目 A:合计 A:一般公共预算 A:政府性基金"
    alone = "甲|30.00|30.00|\n乙|20.00||20.00\n"
    assert outcomes(headings, alone + "丙|25.00|12.00|14.00")[-1] == "fail"
    assert outcomes(headings, "甲|30.00|30.00|\n丙|25.00|12.00|14.00")[-1] == "not_checkable"
