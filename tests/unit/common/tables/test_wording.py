"""What looks like a figure and is none."""

import pytest

from crossfoot_common.tables.wording import is_spoilt


@pytest.mark.parametrize("text", ["340.00*", "4.O", "l2.50", "3,293.28①", "#REF!", "12.5?"])
def test_a_letter_a_mark_or_an_error_spoils_a_figure(text: str) -> None:
    assert is_spoilt(text)


@pytest.mark.parametrize("text", ["340.00", "-4.0", "培训费", "A102", "", "①", "-"])
def test_figures_and_words_are_not_spoilt(text: str) -> None:
    assert not is_spoilt(text)
