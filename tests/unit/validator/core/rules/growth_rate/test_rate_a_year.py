import pytest

from crossfoot_validator.core.rules.growth_rate.rate_a_year import RULE
from crossfoot_validator.core.rules.growth_rate.rate_of_change import RULE as OVER_LAST_YEAR
from tests.support.prose_documents import outcomes

SPAN = "全县一般公共预算收入从2026年的{}万元上升到2031年的16105万元，年均增长{}%。"


@pytest.mark.parametrize(
    ("first", "rate", "outcome"),
    [
        ("10000", "10", "pass"),
        ("10000", "10.00", "pass"),
        ("10000", "13.00", "fail"),
        ("16000", "10.00", "fail"),
        ("10000", "12.65", "not_checkable"),  # over four years
        ("10000", "8.27", "not_checkable"),  # over six
    ],
)
def test_a_rate_takes_the_first_year_to_the_last(first: str, rate: str, outcome: str) -> None:
    assert outcomes(RULE, SPAN.format(first, rate)) == [outcome]


def test_a_fall_has_its_sign() -> None:
    text = "三公经费由2027年的100.00万元减少到2031年的65.61万元，年均下降{}%。"
    assert outcomes(RULE, text.format("10.0")) == ["pass"]
    assert outcomes(RULE, text.format("19.0")) == ["fail"]


@pytest.mark.parametrize(
    "text",
    [
        "收入从2030年的100万元上升到2031年的110万元，年均增长5%。",  # no span of years
        "2026年收入100万元。收入到2031年的200万元，五年年均增长9%。",  # another sentence
        "收入从0万元上升到2031年的200万元，年均增长9%。",
        "收入从2026年的0万元上升到2031年的200万元，年均增长9%。",
    ],
)
def test_what_tells_no_two_ends(text: str) -> None:
    assert outcomes(RULE, text) == []


def test_it_is_no_growth_over_last_year() -> None:
    text = "2031年收入110万元，比上年增加10万元，年均增长5%。"
    assert outcomes(OVER_LAST_YEAR, text) == []
    assert outcomes(RULE, text) == []
