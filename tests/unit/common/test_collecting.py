"""The pace of the collector is slow inside, and as before behind it."""

import gc

import pytest

from crossfoot_common.collecting import SELDOM, seldom


def test_the_pace_holds_inside_and_no_longer() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="unread"):
        fail(during=SELDOM)
    assert gc.get_threshold() == before


@seldom()
def fail(*, during: tuple[int, int, int]) -> None:
    assert gc.get_threshold() == during
    raise ValueError("unread")
