"""One wrong cell, the failures that it causes, and what is said about it."""

from decimal import Decimal

import pytest

from tests.unit.validator.tables import table, verdict

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


def test_no_cell_is_named_where_several_would_explain_the_failure() -> None:
    rows = "201|甲|10.00\n20101|乙|4.00\n20102|丙|7.00"
    found = verdict(table("C:编码 L:名称 A:合计", rows)).findings
    assert [f.suspect for f in found] == [None]
