"""Texts are shown as the format of their cell shows them."""

import pytest

from crossfoot_parser.core.readers.sheets.text_format import display_text


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", "甲"),
        ("@", "甲"),
        ("0.00", "甲"),
        ("0.00;-0.00;0", "甲"),
        ('@"（元）"', "甲（元）"),
        ('"第"@"项"', "第甲项"),
        ('0.00;-0.00;0;"注："@', "注：甲"),
        ("0.00;-0.00;@", "甲"),
        (";;;", ""),
        ('0;0;0;"无"', "无"),
        ("_ * #,##0.00_ ;_ @_ ", "甲"),
    ],
)
def test_shown(code: str, shown: str) -> None:
    assert display_text("甲", code) == shown
