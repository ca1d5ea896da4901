"""The budget in a department's own performance form."""

from tests.support.tables import table, verdict

BELOW = (
    "部门预算总额（万元）|{total}|\n1、资金来源：（1）财政性资金|70.0|\n（2）其他资金|10.0|\n"
    "2、资金结构：（1）基本支出|{basic}|\n（2）项目支出|30.0|\n年度履职目标|开展 99 次检查|"
)
BESIDE = "支出计划|支出预算合计|人员经费|公用经费|项目经费|其他经费\n|{total}|40.0|10.0|30.0|{other}"


def outcomes(rows: str, columns: int, kind: str = "performance_target") -> list[str]:
    checked = table(" ".join("A:" for _ in range(columns)), rows, kind=kind)  # type: ignore[arg-type]
    return [one.outcome for one in verdict(checked).checks if "department" in one.rule]


def test_the_budget_is_the_sum_of_its_sources_and_of_its_uses() -> None:
    assert outcomes(BELOW.format(total="80.0", basic="50.0"), 3) == ["pass", "pass"]


def test_a_split_below_that_misses_proves_nothing() -> None:
    assert outcomes(BELOW.format(total="80.0", basic="49.0"), 3) == ["pass", "not_checkable"]


def test_lines_beside_each_other_add_up_to_the_one_that_says_so() -> None:
    assert outcomes(BESIDE.format(total="81.0", other="1.0"), 6) == ["pass"]
    assert outcomes(BESIDE.format(total="82.0", other="1.0"), 6) == ["fail"]


def test_a_part_that_shows_nothing_may_be_displaced() -> None:
    assert outcomes(BESIDE.format(total="82.0", other=""), 6) == ["not_checkable"]


def test_words_of_another_sort_beside_a_sum_are_no_parts_of_it() -> None:
    rows = "上年情况|预算合计|调整数|实际支出|执行率\n|80.0|82.0|79.0|0.98"
    assert not outcomes(rows, 5)
