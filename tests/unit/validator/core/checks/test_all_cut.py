"""What misses because all figures may have been cut is `info`; what refutes that keeps the error."""

from decimal import Decimal

from crossfoot_common.tables.checks import Severity
from crossfoot_validator.core.check import check_document
from tests.support.prose_documents import document
from tests.support.tables import table, verdict

CUT = """
|合计|{total}
201|甲|20.59
20101|甲一|10.29
20102|甲二|{second}
208|乙|25.59
210|丙|32.19
221|丁|21.59
"""
EXACT = "".join(
    f"{code}|类|60.00\n{code}01|款|10.00\n{code}02|款|20.00\n{code}03|款|30.00\n"
    for code in (229, 232, 233, 234)
)


def severities(rows: str) -> list[tuple[str, Severity]]:
    checks = verdict(table("C:编码 L:名称 A:决算数", rows, kind="expenditure_summary")).checks
    return [(str(c.difference), c.severity) for c in checks if c.outcome == "fail"]


def test_a_sum_of_cut_figures_may_be_too_small_by_a_last_digit_of_each() -> None:
    assert severities(CUT.format(total="99.99", second="10.29")) == [("0.03", "info")]


def test_it_is_no_larger_and_no_further_off() -> None:
    for total, off in (("99.93", "-0.03"), ("100.00", "0.04")):
        assert severities(CUT.format(total=total, second="10.29")) == [(off, "error")]


def test_a_sum_that_is_too_large_says_that_figures_are_rounded() -> None:
    assert severities(CUT.format(total="99.99", second="10.31")) == [("0.03", "error")]


def test_one_that_is_too_large_among_many_that_are_too_small_is_read_otherwise() -> None:
    large = "229|戊|10.00\n22901|戊一|5.00\n22902|戊二|5.01\n"
    for many, severity in ((6, "error"), (7, "info")):  # and one of the others
        small = (
            f"{code}|己|10.01\n{code}01|己一|5.00\n{code}02|己二|5.00\n" for code in range(230, 230 + many)
        )
        total = Decimal("109.96") + many * Decimal("10.01") + Decimal("0.09")
        assert severities(CUT.format(total=total, second="10.29") + large + "".join(small)) == [
            ("0.09", severity)
        ]


def test_a_change_that_goes_down_makes_its_total_smaller_when_it_is_cut() -> None:
    falling = "229|戊|7.09\n22901|戊一|9.19\n22902|戊二|-2.09\n"  # of 7.092, 9.191 and -2.099
    assert severities(CUT.format(total="107.09", second="10.29") + falling) == [("0.04", "info")]


def test_what_shows_nought_may_be_cut_as_well() -> None:
    for nought, severity in (("0.00", "info"), ("", "error")):
        rows = CUT.format(total="100.00", second="10.29") + f"229|戊|{nought}"
        assert severities(rows) == [("0.04", severity)]


def test_exact_sums_beside_it_say_that_nothing_was_cut() -> None:
    rows = CUT.format(total="340.01", second="10.30") + EXACT  # parts of 339.96, eight of them
    assert severities(rows) == [("0.05", "error")]
    two = CUT.format(total="220.01", second="10.30") + EXACT.split("233")[0]
    assert severities(two) == [("0.05", "info")]


def test_a_quotient_of_cut_amounts_strays_twice_as_far() -> None:
    # 6.0 ÷ (53.0 − 6.0) = 12.77 %; cut amounts allow 12.63 to 13.02 %
    text = "2031年收入总计53.0亿元，比上年增加6.0亿元，增长{}%。"
    for rate, severity in (("13.00", "info"), ("13.21", "error")):
        found = [c for c in check_document(document(text.format(rate))).checks if c.outcome == "fail"]
        assert [c.severity for c in found] == [severity]
        assert ("截去" in found[0].message_zh) == (severity == "info")


def test_no_digit_of_a_count_is_cut() -> None:
    text = "共有车辆{}，其中：机要通信用车2辆、执法执勤用车9辆、其他用车3辆。"
    for total in ("15辆", "16辆"):
        (failed,) = [c for c in check_document(document(text.format(total))).checks if c.outcome == "fail"]
        assert failed.severity == "error"


def test_a_row_that_repeats_the_one_above_it_refutes_nothing() -> None:
    """A group with its only item: a sum that is too large by one digit counts it twice."""
    rows = (
        "一、养老|1.3\n二、医疗|10.6\n三、工伤|20.1\n四、失业|10.0\n收入合计|42.3\n"
        "补助收入|{group}\n上年结余|0.2\n收入总计|42.{last}"
    )
    for group, last, told in (("0.2", "6", "info"), ("0.1", "5", "error")):
        checked = table("L:项目 A:决算数", rows.format(group=group, last=last), kind="income_summary")
        failed = [check for check in verdict(checked).checks if check.outcome == "fail"]
        assert [check.severity for check in failed] == [told]
