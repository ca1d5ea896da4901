"""A title that no word tells is known by where it stands."""

import pytest

from crossfoot_parser.core.layout.titles import stands_alone
from tests.support.small_tables import row

BELOW = ("地区|累计|位次", "青泉区|9.00|1")


@pytest.mark.parametrize("title", ["青泉市各地收支排名", "主要指标"])
def test_a_name_above_headings_and_figures(title: str) -> None:
    assert stands_alone([row(text) for text in (f"{title}||", *BELOW)], 0)


@pytest.mark.parametrize(
    "rows",
    [
        ("税收|5.00|4.00", "主要指标||", *BELOW),  # something stands just above
        ("", "一、税收||", *BELOW),  # a section
        ("", "合计||", *BELOW),
        ("", "主要指标||", "青泉区|9.00|1"),  # no headings
        ("", "主要指标||", "地区|累计|位次", "青泉区|无|无"),  # no figures
        ("", "主要指标|9.00|", *BELOW),
    ],
)
def test_what_names_no_table(rows: tuple[str, ...]) -> None:
    assert not stands_alone([row(text) for text in rows], 1)


def test_a_title_may_be_translated_below_it() -> None:
    rows = ("3-1 社会保险情况||", "Basic Statistics on Social Insurance||", *BELOW)
    assert stands_alone([row(text) for text in rows], 0)
