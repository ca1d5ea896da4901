"""A last digit that was cut is told and rejects nothing; a wrong amount stays an error."""

from decimal import Decimal

import pytest

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.check import check_document
from crossfoot_validator.core.checks.severity import severity_of
from crossfoot_validator.core.vocabulary.rule import Rule
from tests.support.prose_documents import document
from tests.support.tables import table, verdict

SUM = Rule("a.sum", 1, "column_footing", needs="table")
SHARE = Rule("a.share", 1, "share_of_total", needs="table")
BOUND = Rule("a.bound", 1, "of_which_not_exceed", needs="table")


@pytest.mark.parametrize(
    ("rule", "difference", "decimals", "severity"),
    [
        (SUM, "-0.07", 1, "info"),  # 11.2 for 11.27
        (SUM, "0.0095", 2, "info"),  # 18.76 for 18.7505: rounded the wrong way
        (SUM, "0.1", 1, "error"),
        (SUM, "-1", 0, "error"),
        (SHARE, "0.012", 2, "info"),  # bent to make a hundred
        (SHARE, "0.015", 2, "error"),
        (BOUND, "-0.001", 2, "error"),  # a part that is more than its whole by however little
    ],
)
def test_less_than_one_last_digit_is_no_error(
    rule: Rule, difference: str, decimals: int, severity: str
) -> None:
    assert severity_of(rule, "fail", Decimal(difference), decimals) == severity


def test_what_holds_keeps_the_severity_of_its_rule() -> None:
    assert severity_of(SUM, "pass", Decimal(0), 2) == "error"
    assert severity_of(SUM, "not_checkable", None, 2) == "error"


def failed(text: str) -> list[Check]:
    return [check for check in check_document(document(text)).checks if check.outcome == "fail"]


def test_a_rate_that_was_cut_is_told_and_a_wrong_one_is_an_error() -> None:
    # 1651.60 / 29398.40 = 5.618 %
    (cut,) = failed("2031年收入总计31050.00万元，比上年增加1651.60万元，增长5.61%。")
    assert (cut.severity, "末位不符" in cut.message_zh) == ("info", True)
    (wrong,) = failed("2031年收入总计31050.00万元，比上年增加1651.60万元，增长6.51%。")
    assert wrong.severity == "error"


def test_a_quotient_of_rounded_amounts_may_be_cut_from_any_value_that_they_allow() -> None:
    # 0.56 / 20.00 = 2.80 %, and as little as 2.775 % of what the amounts may stand for
    (cut,) = failed("2031年收入总计20.56万元，比上年增加0.56万元，增长2.7%。")
    assert cut.severity == "info"
    (wrong,) = failed("2031年收入总计20.56万元，比上年增加0.56万元，增长2.6%。")
    assert wrong.severity == "error"


def test_a_table_with_a_cut_last_digit_alone_is_accepted() -> None:
    rows = "201|甲|80.00|60.00|75.00%\n208|乙|50.00|45.00|90.00%\n210|丙|10.00|11.00|110.00%"
    rows += "\n221|丁|3000.00|2000.00|66.66%"
    judged = verdict(table("C:编码 L:名称 A:年初预算数 A:决算数 S:完成年初预算的比例", rows))
    assert judged.verdict == "accepted"
    assert [finding.check.severity for finding in judged.findings] == ["info"]
