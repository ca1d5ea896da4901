"""Averages of several regions add up to nothing; grants that are named by how they are reckoned do."""

import pytest

from tests.support.tables import table, verdict

AVERAGES = "合计|620|120|5167\n甲区|200|30|6667\n乙区|120|40|3000\n丙县|300|50|6000"

BUILT = "合计|150|90|70\n甲区|60|30|30\n乙区|40|10|30\n丙县|50|40|10"


def held_back(columns: str, rows: str) -> set[str]:
    checks = verdict(table(columns, rows, kind="expenditure_summary")).checks
    assert not [check for check in checks if check.outcome == "fail"]
    return {check.reason for check in checks if check.reason}


@pytest.mark.parametrize("heading", ["人均（元）", "户均补助", "平均单价", "补助标准", "每人金额（元/月）"])
def test_averages_do_not_add_up_down_the_rows(heading: str) -> None:
    assert "rates_among_amounts" in held_back(f"L:地区 A:金额 A:人数 A:{heading}", AVERAGES)


@pytest.mark.parametrize("name", ["人均（元）", "补助标准（元/人）"])
def test_averages_do_not_add_up_across_where_the_table_is_turned(name: str) -> None:
    rows = f"金额|620|200|120|300\n人数|120|30|40|50\n{name}|5167|6667|3000|6000"
    assert "rates_among_amounts" in held_back("L:项目 A:合计 A:甲区 A:乙区 A:丙县", rows)


@pytest.mark.parametrize(
    "heading", ["高标准农田建设", "标准化厂房", "学校均衡发展", "寄宿生（三类，每生每年900元）", "金额"]
)
def test_what_is_built_to_a_standard_adds_up(heading: str) -> None:
    checks = verdict(table(f"L:地区 A:合计 A:{heading} A:其他", BUILT, kind="expenditure_summary")).checks
    assert "90" in [c.operands[0].source.text for c in checks if c.outcome == "fail"]


def test_a_grant_that_is_reckoned_a_head_adds_up_across() -> None:
    rows = "教育|620|200|120|300\n卫生|120|30|40|50\n生均公用经费补助|90|20|30|50"
    checks = verdict(table("L:项目 A:合计 A:甲区 A:乙区 A:丙县", rows, kind="expenditure_summary")).checks
    assert [c.operands[0].source.text for c in checks if c.outcome == "fail"] == ["90"]
