"""The pace of the collector is slow inside, and as before behind it."""

import gc

import pytest

from crossfoot_common.collecting import SELDOM, seldom


def test_the_pace_holds_inside_and_no_longer() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="unread"), seldom():
        assert gc.get_threshold() == SELDOM
        raise ValueError("unread")
    assert gc.get_threshold() == before
