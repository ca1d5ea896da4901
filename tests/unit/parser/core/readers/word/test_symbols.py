"""Symbols look like what their fonts draw; what is not known is no figure."""

import pytest

from tests.support.blocks import lines
from tests.support.word_parts import p, read, t

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("font", "char", "shown"),
    [
        ("Symbol", "F02D", "−"),
        ("Symbol", "F035", "5"),
        ("Symbol", "002D", "−"),
        ("Symbol", "F0FF", REPLACEMENT),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F0A8", "□"),
        ("Wingdings", "F035", REPLACEMENT),
        ("Webdings", "F031", REPLACEMENT),
        ("宋体", "2212", "−"),
        ("宋体", "F035", REPLACEMENT),
        ("宋体", "zz", REPLACEMENT),
        ("宋体", "", REPLACEMENT),
        ("Symbol", "110000", REPLACEMENT),
    ],
)
def test_symbols(font: str, char: str, shown: str) -> None:
    body = p(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>' + t("5.00"))
    assert lines(read(body)) == [shown + "5.00"]


def test_a_run_in_a_font_of_pictures_is_no_figure() -> None:
    fonts = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
    assert lines(read(p(t("5", fonts.format("Wingdings")) + t("7.00")))) == [REPLACEMENT + "7.00"]
    assert lines(read(p(t("-5.00", fonts.format("Symbol"))))) == ["−5.00"]
