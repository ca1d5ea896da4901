"""Where a list goes on is one word that comes back whole, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_desk.core.cursors import cursor, key_of

PARTS = st.none() | st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40)


@given(st.lists(PARTS, min_size=1, max_size=3))
def test_a_key_comes_back(key: list[str | None]) -> None:
    assert key_of(cursor(key), len(key)) == tuple(key)


@pytest.mark.parametrize("word", ["", "!!!", "bm90IGpzb24", "WzEsMl0", "e30", "a" * 600, cursor(["a\x00b"])])
def test_a_word_that_is_none_of_ours_begins_the_list_anew(word: str) -> None:
    assert key_of(word, 2) is None


def test_a_key_of_another_list_is_none() -> None:
    assert key_of(cursor(["a", "b"]), 3) is None
