"""Headings of panels that a conversion pushed to the left are set over their panels again."""

from crossfoot_parser.core.headers.panels import over_panels
from tests.support.small_tables import row, texts

LEAVES = row("项目 | 行次 | 金额 | 项目 | 行次 | 金额")


def test_as_many_headings_as_panels_stand_over_them() -> None:
    (upper, lower), repairs = over_panels((row("收入 | 支出 | | | |"), LEAVES))
    assert texts(upper) == ["收入", "", "", "支出", "", ""]
    assert lower is LEAVES
    assert [repair.column for repair in repairs] == [3]


def test_headings_in_their_places_and_of_another_number_stay() -> None:
    for text in ("收入 | | | 支出 | |", "收入 | 支出 | 备注 | | |", "收入 | | | | |"):
        assert over_panels((row(text), LEAVES)) == ((row(text), LEAVES), [])


def test_below_blank_headings_nothing_is_known() -> None:
    header = (row("收入 | 支出 | | | |"), row("项目 | 行次 | 金额 | 项目 | | 金额"))
    assert over_panels(header) == (header, [])
