"""The rest of a name behind the end of a page is no row; a row of its own stays one."""

from dataclasses import replace

import pytest

from crossfoot_parser.core.headers.page_ends import rest_of_row
from tests.support.small_tables import row, texts

NUMBERED = ["一、甲支出|1|2.00", "二、乙支出|2|", "三、丙支出|3|5.00", "四、丁支出|4|", "五、自然资|5|"]
CODED = ["20101|甲|1.00", "20102|乙|3.00", "20103|丙|4.00", "20104|丁|1.00", "20105|戊管理|2.00"]
NAMED = ["甲局|2.00|1.00", "乙局|1.00|3.00", "丙局|3.00|4.00", "丁局|5.00|1.00", "戊管理|1.00|2.00"]


def joined(above: list[str], below: str, page: int = 2) -> list[str] | None:
    first = [replace(row(text), page=1) for text in above]
    found = rest_of_row(first, [replace(row(below), page=page), replace(row("甲|1|1.00"), page=2)])
    return texts(found) if found else None


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        (NUMBERED, "源海洋支出||", ["五、自然资源海洋支出", "5", ""]),
        (CODED, "|委员会|", ["20105", "戊管理委员会", "2.00"]),
    ],
)
def test_the_rest_of_a_name_goes_to_its_row(above: list[str], below: str, whole: list[str]) -> None:
    assert joined(above, below) == whole


@pytest.mark.parametrize(
    "below", ["六、其他支出||", "合计||", "其中：甲||", "源海洋|6|", "||1.00", "源海洋||—", "||"]
)
def test_what_is_a_row_of_its_own_stays_one(below: str) -> None:
    assert joined(NUMBERED, below) is None


def test_names_that_nothing_numbers_may_stand_without_figures() -> None:
    assert joined(NAMED, "己局||") is None


def test_within_a_page_nothing_is_joined() -> None:
    assert joined(NUMBERED, "源海洋支出||", page=1) is None


SUMMARY = [
    "一、拨款|3.00|一、支出|",
    "二、上级|1.00|二、支出|2.00",
    "三、事业|1.00|三、支出|",
    "四、其他||四、支出|2.00",
]


def test_a_total_is_complete_and_no_name_goes_on_behind_it() -> None:
    above = [*SUMMARY, "本年收入合计|5.00|本年支出合计|4.00"]
    assert joined(above, "使用非财政拨款结余||结余分配|") is None
    assert joined(above, "源海洋支出||支出|") is None


def test_what_is_carried_over_is_a_row_of_the_form() -> None:
    assert joined([*SUMMARY, "五、捐赠|5.00|五、支出|4.00"], "年初结转和结余|||") is None


def test_a_row_of_figures_without_a_name_has_it_on_the_next_page() -> None:
    assert joined([*CODED[:3], "20105||2.00"], "|戊管理委员会|") == ["20105", "戊管理委员会", "2.00"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ([*CODED[:2], "20105||2.00"], "|戊管理|"),  # too few others show that each has a name
        ([*CODED[:3], "|20105||", "20106||2.00"], "|戊管理|"),  # others have none
        ([*CODED[:3], "20105||2.00"], "20106|戊管理|"),  # a code of its own
        ([*CODED[:3], "20105||2.00"], "|合计|"),
    ],
)
def test_a_name_without_figures_may_be_a_row(above: list[str], below: str) -> None:
    assert joined(above, below) is None
