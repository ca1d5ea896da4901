"""Joining lines never makes one figure of two, and puts no blank into Chinese."""

import pytest

from crossfoot_parser.core.readers.wrapping import collapse, join_lines


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["机关事业单位", "基本养老保险"], "机关事业单位基本养老保险"),
        (["1.00", "2.00"], "1.00\n2.00"),
        (["12%", "-3"], "12%\n-3"),
        (["1.建设项目", "2.维修项目"], "1.建设项目\n2.维修项目"),
        (["一、收入", "二、支出"], "一、收入\n二、支出"),
        (["建设。", "维修"], "建设。\n维修"),
        (["2021年", "预算数"], "2021年预算数"),
        (["总计", "123"], "总计123"),
        (["Wages and", "salaries"], "Wages and salaries"),
        (["", "  甲 ", ""], "甲"),
        ([], ""),
    ],
)
def test_join_lines(lines: list[str], joined: str) -> None:
    assert join_lines(lines) == joined


@pytest.mark.parametrize(
    ("text", "collapsed"),
    [("工资\n  福利", "工资福利"), ("a \n b", "a b"), ("合  计", "合 计"), ("\u3000甲", "\u3000甲")],
)
def test_collapse(text: str, collapsed: str) -> None:
    assert collapse(text) == collapsed
