"""Sums choose between readings only where one alone adds up."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_parser.core.cells.repairs.identities import Identity, choose, find_identities
from tests.support.small_tables import cells, grid, shown

ROWS = grid("甲|10|4|6|2|4", "乙|20|9|11|5|6", "丙|8|6|2|2|", "丁|7|7|||")


def test_identities_are_what_holds_in_every_row() -> None:
    assert Identity(1, 2, 4) in find_identities(ROWS, 6)


def test_a_relation_that_fails_once_is_no_identity() -> None:
    assert Identity(1, 2, 4) not in find_identities([*ROWS, cells("戊|9|4|6|2|4")], 6)


def test_two_rows_are_not_enough() -> None:
    assert find_identities(ROWS[:2], 6) == []


def test_the_only_reading_that_adds_up() -> None:
    options = grid("己||9|4|5|", "己|9|4|5||")
    assert shown([choose(options, find_identities(ROWS, 6)) or []]) == ["己|9|4|5||"]


def test_a_tie_is_not_decided() -> None:
    options = grid("己|9|9||", "己|9||9|")
    assert choose(options, [Identity(1, 2, 4)]) is None


def test_without_identities_nothing_is_chosen() -> None:
    assert choose(grid("己|9|4|5"), []) is None


@given(st.lists(st.integers(0, 99), min_size=2, max_size=2), st.integers(1, 50))
def test_a_reading_that_breaks_an_identity_is_never_chosen(parts: list[int], error: int) -> None:
    wrong = cells(f"x|{sum(parts) + error}|{parts[0]}|{parts[1]}")
    assert choose([wrong], [Identity(1, 2, 4)]) is None
