"""One wrong cell, the failures that it causes, and what is said about it."""

from decimal import Decimal

import pytest

from tests.support.tables import table, verdict

ROWS = [
    ("208", "社保", "100.00", "60.00", "40.00"),
    ("20801", "经办", "70.00", "40.00", "30.00"),
    ("2080101", "运行", "{}", "25.00", "20.34"),
    ("2080102", "事务", "24.66", "15.00", "9.66"),
    ("20805", "养老", "30.00", "20.00", "10.00"),
]


def with_cell(text: str) -> list[tuple[str, Decimal, str | None]]:
    lines = ["|".join(row).format(text) for row in [*ROWS, ("", "合计", "100.00", "60.00", "40.00")]]
    found = verdict(table("C:编码 L:名称 A:合计 A:基本支出 A:项目支出", "\n".join(lines)))
    assert found.verdict == ("accepted" if text == "45.34" else "rejected")
    return [(f.suspect.source.text, f.suspect.value, f.suspect.slip) for f in found.findings if f.suspect]


def test_a_right_table_has_no_suspect() -> None:
    assert with_cell("45.34") == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("54.34", "transposed"),
        ("45.43", "transposed"),
        ("4.534", "decimal_point"),
        ("453400.00", "unit"),
        ("-45.34", "sign"),
        ("455.34", "doubled_digit"),
        ("5.34", "dropped_digit"),
        ("24.66", "row_shift"),
        ("99.10", None),
    ],
)
def test_the_wrong_cell_is_named_with_its_value_and_its_slip(text: str, slip: str | None) -> None:
    assert set(with_cell(text)) == {(text, Decimal("45.34"), slip)}


def test_a_figure_that_was_left_out_is_told_and_no_slip_is_supposed() -> None:
    """9.00 too much: 54.34 for 45.34, or the carry-over that the total has and its parts have not."""
    rows = "一、甲|54.34\n二、乙|40.27\n三、丙|12.00\n支出合计|115.61\n结转下年|9.00"
    (finding,) = verdict(table("L:支出/项目 A:支出/金额", rows)).findings
    assert "若「结转下年」9.00 计入则相符" in finding.check.message_zh
    assert finding.suspect is None


LIST = "201|甲|{}\n20101|乙|{}\n20102|丙|{}\n20103|丁|{}"


@pytest.mark.parametrize(
    ("figures", "named"),
    [
        (("102.61", "45.34", "40.27", "12.00"), None),  # 5.00 too much: three may have a wrong digit
        (("97.61", "54.34", "40.27", "12.00"), ("54.34", "45.34")),  # only this one turns round to fit
        (("97.61", "453400.00", "40.27", "12.00"), ("453400.00", "45.34")),
        (("97.61", "45.34", "-40.27", "12.00"), ("-40.27", "40.27")),
        (("97.61", "40.27", "40.27", "12.00"), None),  # the figure of a neighbour alone says nothing
        (("97.61", "47.11", "40.27", "12.00"), None),  # nothing that looks like a slip
    ],
)
def test_one_sum_alone_names_the_only_cell_that_one_slip_explains(
    figures: tuple[str, ...], named: tuple[str, str] | None
) -> None:
    (finding,) = verdict(table("C:编码 L:名称 A:金额", LIST.format(*figures))).findings
    said = finding.suspect and (finding.suspect.source.text, str(finding.suspect.value))
    assert said == named


def test_a_bound_that_does_not_hold_is_a_failure_to_explain_as_well() -> None:
    """甲 is less than what it contains, and too little for the total: nothing else explains both."""
    found = verdict(table("L:项目 A:金额", "一、甲|10.00\n其中：子|12.00\n二、乙|20.00\n合计|35.00")).findings
    assert [len(f.consequences) for f in found] == [1]
    assert {f.suspect and str(f.suspect.value) for f in found} == {"15.00"}


def test_what_other_cells_leave_to_rounding_the_suspect_leaves_not() -> None:
    """3 of a hundredth in one of two parts: the total above would hold within rounding, but only just."""
    rows = "201|甲|30.00|20.00|10.00\n20101|乙|10.02|6.00|4.00\n20102|丙|12.00|9.00|3.00"
    rows += "\n20103|丁|8.00|5.00|3.00"
    found = verdict(table("C:编码 L:名称 A:合计 A:基本支出 A:项目支出", rows)).findings
    assert {(f.suspect.source.text, str(f.suspect.value)) for f in found if f.suspect} == {("10.02", "10.00")}
    assert all(f.suspect for f in found)


def test_the_value_of_a_rounded_parent_is_shown_as_its_cell_is() -> None:
    """Two decimals below a parent of one: 22.08 is shown as 22.1."""
    rows = (
        "201|甲|99.9\n20101|乙|10.04\n20102|丙|12.04\n205|丁|7.06\n20501|戊|3.03\n20502|己|4.03\n|合计|29.1"
    )
    found = verdict(table("C:编码 L:名称 A:合计", rows)).findings
    assert [f.suspect and str(f.suspect.value) for f in found] == ["22.1"]


def test_no_cell_is_named_where_several_would_explain_the_failure() -> None:
    rows = "201|甲|10.00\n20101|乙|4.00\n20102|丙|7.00"
    found = verdict(table("C:编码 L:名称 A:合计", rows)).findings
    assert [f.suspect for f in found] == [None]
