"""Words for a budget or target that the figure before is held against."""

import pytest

from crossfoot_parser.core.meaning.claims.words.aims import Aim, aim_in


@pytest.mark.parametrize(
    ("words", "is_budget", "compared"),
    [
        ("完成年初预算数", True, False),
        ("为年度目标", False, False),
        ("比年初预算", True, True),
    ],
)
def test_what_is_held_against_a_budget_or_target(words: str, is_budget: bool, compared: bool) -> None:
    assert aim_in(words) == Aim(words, is_budget, compared)


@pytest.mark.parametrize("words", ["教育支出预算", "占政府采购预算", "完成上年预算", "完成一般公共预算收入"])
def test_a_line_a_share_and_last_year_are_none(words: str) -> None:
    assert aim_in(words) is None
