"""The fiscal year among the years of a text."""

from crossfoot_parser.core.meaning.info.years import year_in_prose, year_of


def test_the_day_of_publication_is_no_fiscal_year() -> None:
    assert year_of(["发布日期:|2032年01月25日", "截至2031年底债务余额"]) == 2031


def test_prose_begins_with_its_own_year() -> None:
    lines = ["2031年支出合计5万元,减少1万元。", "2029年为7万元,2030年为6万元。", "2029年起压减。"]
    assert year_in_prose(lines) == 2031


def test_a_beginning_with_two_years_leaves_it_to_the_whole_text() -> None:
    assert year_in_prose(["2030年至2031年。", "2031年支出5万元。"]) == 2031
