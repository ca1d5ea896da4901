"""Figures in a row belong to the names at their places, or to none."""

import pytest

from crossfoot_parser.core.meaning.claims.rows import names_in
from tests.support.prose_documents import document

ROW = "堤防、水闸和泵站投资分别为{}亿元、{}亿元和{}亿元"


def told(*texts: str) -> list[tuple[str, str, str]]:
    """Subject, kind and figure of each claim that is not in doubt."""
    claims = document(*texts).claims
    return [(one.subject, one.kind, one.source.text) for one in claims if not one.doubtful]


def test_each_amount_is_that_of_its_name_and_so_is_what_follows_in_a_row() -> None:
    text = f"水利投资100亿元。{ROW.format(50, 30, 20)}，占水利投资的50%、30%和20%，增幅为7%、-4%和2%。"
    assert told(text)[1:] == [
        ("堤防", "figure", "50亿元"),
        ("水闸", "figure", "30亿元"),
        ("泵站投资", "figure", "20亿元"),
        ("堤防", "share", "50%"),
        ("水闸", "share", "30%"),
        ("泵站投资", "share", "20%"),
        ("堤防", "growth_rate", "7%"),
        ("水闸", "growth_rate", "-4%"),
        ("泵站投资", "growth_rate", "2%"),
    ]


def test_changes_in_a_row_and_rates_behind_them() -> None:
    text = "堤防、水闸投资分别为50亿元和30亿元，分别增加5亿元和3亿元，分别增长11.1%和11.1%。"
    assert [one[:2] for one in told(text)] == [
        ("堤防", "figure"),
        ("水闸投资", "figure"),
        ("堤防", "change"),
        ("水闸投资", "change"),
        ("堤防", "growth_rate"),
        ("水闸投资", "growth_rate"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一般公共预算收入、支出分别为80万元和90万元。",  # 支出 is the other side of the same line
        "2030年、2031年公务接待费分别为3万元、4万元。",
        "年初、年末分别为3万元、4万元。",
        "堤防、水闸、泵站投资分别为50亿元和30亿元。",
        "堤防、水闸投资分别为50亿元、30亿元和20亿元。",
        "比上年、比预算分别增加3万元、4万元。",
    ],
)
def test_names_that_are_not_as_many_or_name_no_line(text: str) -> None:
    assert told(text) == []


def test_shares_behind_another_amount_are_none_of_the_row() -> None:
    text = f"水利投资100亿元。{ROW.format(50, 30, 20)}，当年资金90亿元，占比分别为50%、30%和20%。"
    assert [one for one in told(text) if one[1] == "share"] == []


def test_names_are_told_apart_where_one_of_them_joins_two_words() -> None:
    assert names_in("社会保障和就业支出、卫生健康支出分别为", 2) == ["社会保障和就业支出", "卫生健康支出"]
    assert names_in("货物、工程和服务规模分别达到", 3) == ["货物", "工程", "服务规模"]
    assert names_in("货物规模为", 1) == ()
