"""A rule that mostly fails in one document is doubted there; what another family confirms stays."""

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.check import check_document
from crossfoot_validator.core.checks.doubted import REASON, doubted
from tests.support.prose_documents import document


def checks(*rates: str) -> list[Check]:
    """A statement on each line of its own with its rate; 10.5 / 300 = 3.5 %."""
    found = []
    for number, rate in enumerate(rates, 1):
        text = f"2031年收入总计{number}310.5万元，比上年增加{number}10.5万元，增长{rate}%。"
        found += [c for c in check_document(document(text)).checks if c.rule == "growth-rate.rate-of-change"]
    return found


def test_a_rule_that_mostly_fails_is_doubted_and_says_so() -> None:
    failed = checks("55", "66", "77", "88")
    assert {check.outcome for check in failed} == {"fail"}
    open_ones = doubted(failed)
    assert {(check.outcome, check.reason) for check in open_ones} == {("not_checkable", REASON)}


def test_a_few_failures_stay() -> None:
    failed = checks("55", "66", "77")
    assert doubted(failed) == tuple(failed)


def test_failures_among_as_many_that_hold_stay() -> None:
    failed = checks("55", "66", "77", "88")
    held = [check.model_copy(update={"outcome": "pass"}) for check in failed]
    assert [check.outcome for check in doubted([*failed, *held])] == ["fail"] * 4 + ["pass"] * 4


def test_what_another_family_confirms_stays() -> None:
    failed = checks("55", "66", "77", "88")
    other = [check.model_copy(update={"rule": "b", "family": "share_of_total"}) for check in failed]
    assert doubted([*failed, *other]) == (*failed, *other)


def test_last_digits_are_no_matter_of_reading() -> None:
    cut = [check.model_copy(update={"severity": "info"}) for check in checks("55", "66", "77", "88")]
    assert doubted(cut) == tuple(cut)
