"""Names of organisations end with what they are; headings and labels do not."""

import re

import pytest

from crossfoot_parser.core.vocabulary.organisations import ORGANISATION


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("云溪市气象局", True), ("云溪市第三中学", True), ("预算科目", False), ("一般公共预算拨款", False)],
)
def test_the_end_of_a_name(text: str, *, is_one: bool) -> None:
    assert (re.search(rf"{ORGANISATION}$", text) is not None) is is_one
