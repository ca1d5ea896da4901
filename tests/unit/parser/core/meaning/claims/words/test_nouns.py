"""What is left of a noun phrase when year and speaker are taken from it."""

import pytest

from crossfoot_parser.core.meaning.claims.words.nouns import subject_of, year_of


@pytest.mark.parametrize(
    ("noun", "subject"),
    [
        ("2031年末债务余额", "年末债务余额"),
        ("国库存款2031年初余额", "年初余额"),
        ("2031年度末结余", "年度末结余"),
        ("2031年年末余额", "年末余额"),
        ("2031年度教育支出", "教育支出"),
    ],
)
def test_the_end_of_a_year_is_no_part_of_its_name(noun: str, subject: str) -> None:
    assert subject_of(noun) == subject
    assert year_of(noun) == 2031
