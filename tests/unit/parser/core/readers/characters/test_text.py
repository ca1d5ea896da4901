"""Look-alikes become what everybody types, and what only resembles a figure does not become one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_parser.core.readers.characters.text import common

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("\u2f08\u6c11\u653f\u5e9c", "人民政府"),
        ("部\u2ed4预算", "部门预算"),
        ("\u2e9d\u2fb8\u2ee2", "月首马"),
        ("\uf9fa\ufa08", "狀行"),
        ("\U0002f800", "丽"),
        ("\u31d0般", "一般"),
        ("\ufe35境\ufe36\ufe11", "(境)、"),
        ("Ｂ２０８．５％", "B208.5%"),
        ("４５，０００．００元，３５０人", "45,000.00元，350人"),
        ("\U0001d7d3\U0001d7d2\U0001d7ce.\U0001d7d6", "540.8"),
        ("\ufb01\ufb02", "fifl"),
        ("合\u200b计\ufeff", "合计"),
        ("1\u200b,234.50", "1,234.50"),
        ("甲\u00a0乙\u2003丙\ue5e5", "甲 乙\u3000丙\u3000"),
    ],
)
def test_what_is_meant(text: str, meant: str) -> None:
    assert common(text) == meant


@pytest.mark.parametrize(
    "sign", "\u2010\u2011\ufe63\uff0d\u00ad\u2012\u2013\u2014\u2015\u2043\u2500\u2796\u30fc\uff70\u02d7"
)
@pytest.mark.parametrize("figure", ["530.00", "1,530.00", "5", ".5", "12.5%", "¥530.00"])
def test_every_dash_before_a_figure_is_its_sign(sign: str, figure: str) -> None:
    assert common(sign + figure) == "-" + figure
    assert common(f"甲\t{sign}{figure}\t乙") == f"甲\t-{figure}\t乙"
    assert common(f"({sign}{figure})") == f"(-{figure})"


@pytest.mark.parametrize(
    "text",
    [
        "增加12，345户",
        "（境）、：，",  # punctuation of Chinese text stays as wide as it is displayed
        "①②③ ⑴ ⒈ Ⅳ ㈠",  # ordinals are no digits
        "二〇二四年 ○",
        "−5.00",  # a minus sign is one already
        "2021—2023年",
        "—",
        "——530.00",
        "— 530.00",
        "—12—",
        "附件1—3",
        "行政—事业",
        "其中——12.50万元",
        "—530.00万元",
        "甲\u3000乙",
        "面积m²",
        "a\tb\nc\fd",
    ],
)
def test_what_stays(text: str) -> None:
    assert common(text) == text


@pytest.mark.parametrize(
    ("text", "marked"),
    [("530.00¹", "530.00^1"), ("10²", "10^2"), ("5₃", "5^3"), ("12%³⁴", "12%^34"), ("甲¹", "甲¹")],
)
def test_raised_digits_are_none_of_the_figure(text: str, marked: str) -> None:
    assert common(text) == marked


@pytest.mark.parametrize("code", [0, 1, 8, 0x1F, 0x7F, 0x80, 0x9F])
def test_a_control_character_inside_a_figure_spoils_it(code: int) -> None:
    assert common(f"53{chr(code)}0.00") == f"53{REPLACEMENT}0.00"


def test_a_hyphen_that_is_only_seen_at_a_line_end_is_left_out() -> None:
    assert common("预算\u00ad公开") == "预算公开"
    assert common("\u00ad530.00") == "-530.00"


@given(st.text(max_size=60))
def test_it_is_final_and_makes_no_figure_out_of_nothing(text: str) -> None:
    once = common(text)
    assert common(once) == once
    digits = {char for char in unicodedata.normalize("NFKC", text) if char.isdigit()}
    assert {char for char in once if char.isascii() and char.isdigit()} <= digits


@given(st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20)))
def test_plain_text_is_left_alone(text: str) -> None:
    assert common(text) == text
