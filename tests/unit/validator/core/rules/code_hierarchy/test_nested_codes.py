"""类款项 in every way that rows show them."""

import pytest

from crossfoot_validator.core.table.context import TableContext
from tests.support.tables import outcomes, table

WHOLE = "208|甲|10.00\n20801|乙|4.00\n2080101|丙|1.00\n2080199|丁|3.00\n20805|戊|6.00"
SPLIT = "208|||甲|10.00\n|01||乙|4.00\n||01|丙|1.00\n||99|丁|3.00\n208|05||戊|6.00"
GLUED = "208甲|10.00\n20801乙|4.00\n2080101丙|1.00\n2080199丁|3.00\n20805戊|6.00"
RELATIVE = "208|甲|10.00\n01|乙|4.00\n01|丙|1.00\n99|丁|3.00\n05|戊|6.00\n01|己|6.00"


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        ("C:编码 L:名称 A:合计", WHOLE),
        ("C:类 C:款 C:项 L:名称 A:合计", SPLIT),
        ("L:科目 A:合计", GLUED),
        ("C:编码 L:名称 A:合计", RELATIVE),
    ],
    ids=["whole", "split", "glued", "relative"],
)
def test_classes_are_the_sum_of_what_is_below_them(columns: str, rows: str) -> None:
    found = outcomes(table(columns, rows), "code_hierarchy")
    assert set(found.values()) == {"pass"}
    assert {"208 甲/合计", "20801 乙/合计"} <= set(found)


def test_a_wrong_item_fails_the_sum_above_it() -> None:
    found = outcomes(table("C:编码 L:名称 A:合计", WHOLE.replace("3.00", "8.00")), "code_hierarchy")
    assert found == {"208 甲/合计": "pass", "20801 乙/合计": "fail"}


def test_within_rounding() -> None:
    found = outcomes(table("C:编码 L:名称 A:合计", WHOLE.replace("3.00", "3.01")), "code_hierarchy")
    assert found["20801 乙/合计"] == "pass_within_rounding"


def test_relative_codes_that_the_sums_do_not_place_prove_nothing() -> None:
    rows = "208|甲|10.00\n01|乙|4.00\n02|丙|1.00\n03|丁|3.00"
    assert "fail" not in outcomes(table("C:编码 L:名称 A:合计", rows)).values()


def test_a_row_without_code_among_codes_proves_no_total() -> None:
    rows = "|合计|35.00\n208|甲|20.00\n20801|乙|20.00\n|某事务|7.00\n210|丙|10.00"
    found = outcomes(table("C:编码 L:名称 A:合计", rows, kind="expenditure_summary"), "column_footing")
    assert found == {"合计/合计": "not_checkable"}


def test_a_blank_class_cannot_be_checked() -> None:
    rows = "208|甲|\n20801|乙|4.00"
    assert outcomes(table("C:编码 L:名称 A:合计", rows), "code_hierarchy") == {"208 甲/合计": "not_checkable"}


def test_unit_lines_head_the_codes_below_them() -> None:
    rows = (
        "|合计|30.00\n|甲局|20.00\n208|社保|15.00\n210|卫生|5.00\n|乙中心|10.00\n208|社保|4.00\n210|卫生|6.00"
    )
    found = outcomes(table("C:编码 L:名称 A:合计", rows))
    assert found == {"甲局/合计": "pass", "乙中心/合计": "pass", "合计/合计": "pass"}


def test_units_nest_by_their_codes_and_lines_follow_below() -> None:
    rows = (
        "||合计|9.00\n706|甲局||9.00\n706001|本级||4.00\n|项目支出||4.00\n||采购一|1.00\n||采购二|3.00\n"
        "706002|中心||5.00\n|项目支出||5.00\n||采购三|5.00"
    )
    found = outcomes(table("C:单位编码 L:单位 L:品目 A:金额", rows))
    assert set(found.values()) == {"pass"}
    assert len(found) == 5  # the two rows 项目支出 share a name


def test_a_row_without_code_is_no_part_of_the_row_above_by_rounding_alone() -> None:
    rows = (
        "|合计|15.7|16.4\n206|甲|9.0|9.0\n20601|乙|3.5|3.8\n|丙|4.1|3.9\n20603|丁|1.3|1.2\n"
        "208|戊|6.7|7.4\n20801|己|2.5|3.1\n20802|庚|4.2|4.3"
    )
    found = outcomes(table("C:编码 L:名称 A:预算数 A:调整数", rows), "code_hierarchy")
    assert "fail" not in found.values()
    assert found["206 甲/调整数"] == "pass_within_rounding"  # as one of three, and no part of 乙


def test_rows_that_lost_their_codes_are_parts_of_no_neighbour_of_theirs() -> None:
    rows = (
        "206|甲|300.00\n20601|乙|180.00\n2060101|子|80.00\n2060102|丑|100.00\n20602|丙|120.00\n"
        "207|丁|90.00\n|戊|50.00\n|己|40.00\n208|卯|70.00\n|辰|30.00\n|巳|40.00\n"
        "210|庚|911.62\n|辛|221.27\n21002|壬|67.29\n|癸|330.48\n|寅|292.58"
    )
    found = outcomes(table("C:编码 L:名称 A:预算数", rows), "code_hierarchy")
    assert found["210 庚/预算数"] == "pass"
    assert "fail" not in found.values()


def test_rows_without_a_code_are_no_parts_of_a_neighbour_by_rounding_alone() -> None:
    rows = (
        "201|甲|3.8|4.1\n20101|乙|1.5|1.7\n20102|丙|0.7|0.7\n20103|丁|0.4|0.5\n20104|戊|0.5|0.5\n"
        "|己|0.4|0.4\n|庚|0.3|0.2\n204|辛|2.7|2.3\n20401|壬|1.0|0.8\n20402|癸|1.7|1.5"
    )
    found = outcomes(table("C:编码 L:名称 A:年初预算 A:调整后预算", rows), "code_hierarchy")
    assert "fail" not in found.values()
    assert found["201 甲/调整后预算"] == "pass_within_rounding"


def test_figures_have_a_place_only_in_a_sum_of_some_digits() -> None:
    rows = "208|甲|{0}00.0\n20801|乙|{1}00.0\n20802|丙|{2}00.0"
    assert TableContext(table("C:编码 L:名称 A:合计", rows.format(3, 1, 2))).placed == {(1, 2), (2, 2)}
    few = rows.replace("00.0", ".0").format(3, 1, 2)
    assert TableContext(table("C:编码 L:名称 A:合计", few)).placed == frozenset()
