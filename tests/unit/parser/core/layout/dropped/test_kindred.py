"""Headings tell by their words which heading they divide."""

import pytest

from crossfoot_parser.core.layout.dropped.headings import Layout
from crossfoot_parser.core.layout.dropped.kindred import agreed, are_kindred


def _layout(*paths: str) -> Layout:
    return Layout(tuple(tuple(path.split("/")) for path in paths))


@pytest.mark.parametrize(
    ("paths", "kindred"),
    [
        ("项目 上年数 增减/增减额 增减/增减%", True),
        ("项目 上年数/增减额 上年数/增减% 增减", False),
        ("项目 上年/预算 上年/决算 本年/预算 本年/决算", True),
        ("收入/项目 收入/预算数 支出/项目 支出/预算数", False),  # panels
        ("项目 2031年度/2032年预算 2031年度/2032年决算", False),  # of another year
        ("项目 2031/2031甲 2031/2031乙", False),  # digits are no words
        ("项目 上年数 本年数", False),
    ],
)
def test_words_taken_up_and_equal_parts_tell(paths: str, kindred: bool) -> None:
    assert are_kindred(_layout(*paths.split())) == kindred


def test_only_what_all_ways_say_is_said() -> None:
    one, two = _layout("项目", "甲/丙", "甲/丁", "乙"), _layout("项目", "甲", "乙/丙", "乙/丁")
    wider = _layout("项目", "甲", "乙", "丙", "丁")
    assert agreed(one, [one, two, wider]).paths == (("项目",), ("",), ("",), ("",))
    assert agreed(one, [one, wider]).paths == one.paths
