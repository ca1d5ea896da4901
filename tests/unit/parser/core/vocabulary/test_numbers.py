"""Amounts are read exactly; codes, dates, telephones and ordinals stay text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_parser.core.vocabulary.numbers import GROUP_BLANK, parse_number


@pytest.mark.parametrize(
    ("text", "value", "decimals", "percent"),
    [
        ("1,234.50", "1234.50", 2, False),
        ("１，２３４．５", "1234.5", 1, False),
        ("0", "0", 0, False),
        ("0.00", "0.00", 2, False),
        ("-3.1", "-3.1", 1, False),
        ("−3.1", "-3.1", 1, False),
        ("△12", "-12", 0, False),
        ("▲12.0", "-12.0", 1, False),
        ("(1,200.00)", "-1200.00", 2, False),
        ("（35.20）", "-35.20", 2, False),
        ("12.5%", "12.5", 1, True),
        ("100％", "100", 0, True),
        ("12,345, 678", "12345678", 0, False),
        ("$ 1,234", "1234", 0, False),
        ("￥1,234.50", "1234.50", 2, False),
        ("-¥3.00", "-3.00", 2, False),
        ("¥-3.00", "-3.00", 2, False),
        ("$ (1,200.00)", "-1200.00", 2, False),
        ("US$ 12.5", "12.5", 1, False),
    ],
)
def test_reads_a_displayed_number(text: str, value: str, decimals: int, percent: bool) -> None:
    assert parse_number(text) == (Decimal(value), decimals, percent, None)


@pytest.mark.parametrize(
    "text",
    ["", "-", "—", "——", "/", "**", "12,34.5", "1,2345", "036", "0107", "13800138000", "20231214113522",
     "2021-01-01", "0357-7186693", "(1)", "（12）", "≥95%", "2021年", "17个", "1.2.3", "约906.64万元", "一",
     "万元", "5%元", "3万元元",
     "--3.1", "-$-3.1", "$", "$ 1 2"],
)  # fmt: skip
def test_leaves_what_is_no_amount(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("906.64万元", "906.64", "万元"),
        ("1,200元", "1200", "元"),
        ("48210.0万", "48210.0", "万元"),
        ("(35.20)亿元", "-35.20", "亿元"),
        ("人民币 3,000.00 元", "3000.00", "元"),
        ("-¥5.00元", "-5.00", "元"),
    ],
)
def test_reads_the_unit_behind_a_figure(text: str, value: str, unit: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert (str(number.value), number.unit) == (value, unit)


def test_blanks_hold_a_figure_together_only_where_they_were_made_to() -> None:
    assert parse_number("5 142.36") is None
    assert parse_number(f"-5{GROUP_BLANK}142{GROUP_BLANK}000.36") == (Decimal("-5142000.36"), 2, False, None)
    assert parse_number(f"5{GROUP_BLANK}14.36") is None


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_reads_back_what_was_displayed_with_separators(value: Decimal) -> None:
    shown = parse_number(f"{value:,.2f}")
    assert shown is not None
    assert shown.value == value
    assert shown.decimals == 2


@given(st.text(max_size=30))
def test_never_raises(text: str) -> None:
    parse_number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("12.3 ②", "12.3"), ("1,234.50③", "1234.50"), ("530.00^1", "530.00"), ("530.00^①", "530.00")),
        *(("20.50[1]", "20.50"), ("-20.50[注2]", "-20.50"), ("20.50（注）", "20.50"), ("1,200*", "1200")),
        *(("20.50-", "-20.50"), ("1,200-", "-1200"), ("0.00-", "0.00")),
    ],
)
def test_a_note_is_no_digit_of_a_figure_and_a_sign_may_stand_behind_it(text: str, value: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.value == Decimal(value)


@pytest.mark.parametrize(
    "text", ["5026①", "10^2", "208-", "-3.1-", "20.50-3", "20.50[1", "20.50(1)", "20.50^123"]
)
def test_what_stands_behind_a_figure_may_also_make_it_another(text: str) -> None:
    assert parse_number(text) is None


@given(st.from_regex(r"-?[0-9]{1,14}(,[0-9]{1,3}){0,3}(\.[0-9]{0,11})?", fullmatch=True))
def test_what_nearly_every_amount_looks_like_is_read_as_any_other(text: str) -> None:
    assert parse_number(text) == parse_number(f" {text} ")
