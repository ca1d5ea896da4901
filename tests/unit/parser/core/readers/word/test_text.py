"""The text of a paragraph: raised print is told from the figure before it."""

from tests.support.blocks import lines
from tests.support.word_parts import p, read, t


def test_a_note_number_is_no_digit_of_the_figure() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    assert lines(read(p(t("530.00") + t("1", up)) + p(t("面积 m") + t("2", up)))) == ["530.00^1", "面积 m2"]
    assert lines(read(p(t("530.0") + t("0", '<w:vertAlign w:val="baseline"/>')))) == ["530.00"]
