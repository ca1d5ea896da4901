"""Lines whose formula the form prints beside them."""

from crossfoot_common.tables.checks import Check
from tests.support.tables import table, verdict


def checks(repaid: str) -> list[Check]:
    rows = f"""一、2029年发行预计执行数|A=B+D|30.50|12.00
    （一）一般债券|B|10.50|5.00
    其中：再融资债券|C|6.20|3.00
    （二）专项债券|D|20.00|7.00
    二、2029年还本预计执行数|E=F+G|{repaid}|4.10
    （一）一般债券|F|6.10|2.70
    （二）专项债券|G|3.80|1.40"""
    found = verdict(table("L:项目 T:公式 A:本地区 A:本级", rows, title="地方政府债务发行及还本付息情况表"))
    return [one for one in found.checks if one.family == "column_footing"]


def test_the_lines_add_up_as_the_form_says() -> None:
    found = checks("9.90")
    assert sorted(str(one.stated) for one in found) == ["12.00", "30.50", "4.10", "9.90"]
    assert {one.outcome for one in found} == {"pass"}


def test_a_line_that_is_not_what_its_formula_says_is_an_error() -> None:
    (failure,) = [one for one in checks("9.80") if one.outcome == "fail"]
    assert failure.rule == "column-footing.stated-formulas"
    assert (str(failure.stated), str(failure.computed)) == ("9.80", "9.90")
