"""One wrong figure is one finding, with every failure that follows from it; two are two."""

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.check import check_document
from crossfoot_validator.core.checks.roots import roots
from tests.support.prose_documents import document
from tests.support.tables import table, verdict

COLUMNS = "C:编码 L:名称 A:合计 A:基本支出 A:项目支出"
ROWS = """208|社保|30.00|10.00|20.00
20801|管理|30.00|10.00|20.00
2080101|运行|10.00|10.00|
2080102|事务|13.00||{}
2080103|经办|7.00||7.00
210|卫生|{}|5.00|6.00
21001|医院|11.00|5.00|6.00"""


def test_one_wrong_figure_breaks_its_row_and_its_column_and_is_one_finding() -> None:
    judged = verdict(table(COLUMNS, ROWS.format("18.00", "11.00"), kind="general_public_budget_expenditure"))
    failed = [check for check in judged.checks if check.outcome == "fail"]
    (finding,) = judged.findings
    assert len(failed) == 2
    assert {finding.check, *finding.consequences} == set(failed)


def test_two_wrong_figures_are_two_findings() -> None:
    judged = verdict(table(COLUMNS, ROWS.format("18.00", "91.00"), kind="general_public_budget_expenditure"))
    assert len(judged.findings) == 2
    told = [one for finding in judged.findings for one in (finding.check, *finding.consequences)]
    assert len(told) == len({*told}) == sum(check.outcome == "fail" for check in judged.checks)


def test_failures_that_share_nothing_stay_apart_and_those_that_hold_are_none() -> None:
    first = failures("2031年收入总计310.5万元，比上年增加10.5万元，增长5.3%。")
    other = failures("2031年支出总计210.5万元，比上年增加10.5万元，增长15.3%。")
    assert roots([*first, *other], {}) == [(0, []), (1, [])]
    passed = [check.model_copy(update={"outcome": "pass"}) for check in first]
    assert roots(passed, {}) == []


def failures(text: str) -> list[Check]:
    return [check for check in check_document(document(text)).checks if check.outcome == "fail"]


def test_both_sides_of_one_relation_are_one_root() -> None:
    (check,) = failures("2031年收入总计310.5万元，比上年增加10.5万元，增长5.3%。")
    turned = check.model_copy(update={"rule": "another", "operands": tuple(reversed(check.operands))})
    assert roots([check, turned], {}) == [(0, [1])]


def test_the_gravest_failure_is_the_root() -> None:
    (check,) = failures("2031年收入总计310.5万元，比上年增加10.5万元，增长5.3%。")
    light = check.model_copy(update={"severity": "info"})
    assert roots([light, check], {}) == [(1, [0])]
