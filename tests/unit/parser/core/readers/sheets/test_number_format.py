"""Numbers are shown as Excel shows them; the expected texts are what Excel and WPS display."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_parser.core.readers.sheets.builtin_formats import BUILTIN
from crossfoot_parser.core.readers.sheets.number_format import display
from crossfoot_parser.core.readers.sheets.styles import Style, figure

ACCOUNTING = BUILTIN[43]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("1234.5", "General", "1234.5"),
        ("1234.5", "G/通用格式", "1234.5"),
        ("15263.65", "0.00", "15263.65"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("0.005", "0.00", "0.01"),
        ("-0.004", "0.00", "0.00"),
        ("0", "#,##0.00", "0.00"),
        ("0", "#,##0", "0"),
        ("0", "#,###", ""),
        ("0", "0.00;-0.00;", ""),
        ("0", "0.00;-0.00", "0.00"),
        ("0", "#.##", ""),
        ("12", "0.##", "12"),
        ("12.5", "0.0#", "12.5"),
        ("-1234.5", "#,##0.00_);(#,##0.00)", "(1,234.50)"),
        ("-1234.5", "#,##0.00;[Red]-#,##0.00", "-1,234.50"),
        ("-1234.5", "0.00;[Red]0.00", "-1234.50"),
        ("-1234.5", "0.00_ ;[红色]△0.00", "△1234.50"),
        ("1234.5", ACCOUNTING, "1,234.50"),
        ("-1234.5", ACCOUNTING, "-1,234.50"),
        ("0", ACCOUNTING, "-"),
        ("152636500", "0!.0,", "15263.7"),
        ("152636500", "0!.0000", "15263.6500"),
        ("152636500", "0.00,", "152636.50"),
        ("152636500", "#,##0,", "152,637"),
        ("123456789", "0.00,,\n%", "12345.68"),
        ("123456789", "0.00,,\r\n%", "12345.68"),
        ("-123456789", "#,##0.00,,\n%", "-12,345.68"),
        ("5", '"金额"\n0.00', "5.00"),
        ("152636500", "0\\.0,", "15263.7"),
        ("152636500", "0\\.00,,", "1.53"),
        ("-1234.5", "[$-804]#,##0.00;[$-804](#,##0.00)", "(1,234.50)"),
        ("1234.5", "[$-F400]0.0", "1234.5"),
        ("1234.5", "[$€-2] #,##0.00", "€ 1,234.50"),
        ("0", "0.00;-0.00;;@", ""),
        ("0", '0.00;-0.00;"—";@', "—"),
        ("7", ";;;", ""),
        ("0.125", "0.0%", "12.5%"),
        ("0.125", "0%", "13%"),
        ("208", "00000", "00208"),
        ("2080501", "000-00-00", "208-05-01"),
        ("1234.5", '#,##0.00"万元"', "1,234.50万元"),
        ("1234.5", '"合计："0.00', "合计：1234.50"),
        ("1234.5", "¥#,##0.00", "¥1,234.50"),
        ("1234.5", "[$¥-804]#,##0.00", "¥1,234.50"),
        ("15000", "[>=10000]0.0,;0.00", "15.0"),
        ("150", "[>=10000]0.0,;0.00", "150.00"),
        ("44200", "yyyy-mm-dd", "2021-01-04"),
        ("44200", BUILTIN[31], "2021年1月4日"),
        ("44200", BUILTIN[57], "2021年1月"),
        ("44200.5", "yyyy/m/d h:mm", "2021/1/4 12:00"),
        ("59", "yyyy-mm-dd", "1900-02-28"),
        ("2021", '0"年"', "2021年"),
        ("5", "@", "5"),
        ("1.5", "# ?/?", "1.5"),
        ("15263", "0.00E+00", "15263"),
        ("5", ";;;", ""),
    ],
)
def test_display(value: str, code: str, shown: str) -> None:
    assert display(Decimal(value), code) == shown


def test_dates_of_1904() -> None:
    assert display(Decimal(1), "yyyy-mm-dd", epoch_1904=True) == "1904-01-02"


@given(st.decimals(-(10**12), 10**12, places=4), st.integers(0, 4))
def test_what_is_shown_is_the_value_rounded_to_the_decimals_shown(value: Decimal, places: int) -> None:
    code = "#,##0" + ("." + "0" * places if places else "")
    shown = Decimal(display(value, code).replace(",", ""))
    assert abs(shown - value) <= Decimal(5) * Decimal(10) ** (-places - 1)


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15),
    st.text(max_size=12),
)
def test_no_format_code_makes_it_fail(value: Decimal, code: str) -> None:
    assert isinstance(display(value, code), str)


@given(st.text(alphabet='0#?.,%;"!\\_*[]@-()Eymd年', max_size=14), st.integers(-(10**7), 10**7))
def test_nor_does_one_made_of_the_signs_that_matter(code: str, value: int) -> None:
    assert isinstance(display(Decimal(value), code), str)


@given(
    st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=6),
    st.sampled_from(["0", "0.00", "#,##0", "#,##0.00", "#,##0.00_);(#,##0.00)", '0.0_ ;-0.0;"-"']),
)
def test_common_formats_are_shown_as_any_other(value: Decimal, code: str) -> None:
    first, *others = code.split(";")
    assert display(value, code) == display(value, ";".join([first + '""', *others]))


@given(st.floats(min_value=0, max_value=1e300))
def test_a_number_without_a_format_is_shown_as_any_other(value: float) -> None:
    assert figure(value, Style()) == figure(value, Style('General""'))
