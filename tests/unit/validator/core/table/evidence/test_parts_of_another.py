"""Rows behind parts that are all of a total already: they may be parts of another one."""

from tests.support.tables import table, verdict

ROWS = """
|合计|1110|1080|20|10
|教育支出|830|800|20|10
20502|普通教育|706|690|10|6
2050201|学前教育|306|290|10|6
2050202|小学教育|400|400||
20508|进修及培训|124|110|10|4
2050803|培训支出|124|110|10|4
208|社会保障和就业支出|180|180||
20805|养老支出|180|180||
2080505|养老保险缴费|180|180||
221|住房保障支出|100|100||
22102|住房改革支出|100|100||
2210201|住房公积金|100|100||
"""
HEADS = "C:科目编码 L:科目名称 A:合计 A:一般公共预算 A:单位资金 A:上年结转"


def test_classes_behind_one_that_lost_its_code_are_none_of_its_groups() -> None:
    checks = verdict(table(HEADS, ROWS.strip(), kind="income_summary")).checks
    assert [check.rule for check in checks if check.outcome == "fail"] == []
    missed = {str(check.stated): check.reason for check in checks if check.outcome == "not_checkable"}
    assert missed["830"] == "contradicted_by_table"
