"""Lines of headings may stand over columns in several ways; the right one is among them."""

import pytest

from crossfoot_parser.core.layout.dropped.headings import Layout, layouts, rejoined

NESTED = [
    "科目编码",
    "科目名称",
    "合计",
    "基本支出/小计",
    "基本支出/人员经费",
    "基本支出/公用经费",
    "项目支出",
]


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        (["科目编码 科目名称 合计"], ["科目编码", "科目名称", "合计"]),
        (["收入 支出", "项目 金额 项目 金额"], ["收入/项目", "收入/金额", "支出/项目", "支出/金额"]),
        (
            ["收入 支出", "项目 金额 项目 合计 一般"],
            ["收入/项目", "收入/金额", "支出/项目", "支出/合计", "支出/一般"],
        ),
        # above the middle of its row, between the others, and all on one line
        (["基本支出", "科目编码 科目名称 合计 项目支出", "小计 人员经费 公用经费"], NESTED),
        (["科目编码 科目名称 合计 基本支出 项目支出", "小计 人员经费 公用经费"], NESTED),
        (["科目编码 科目名称 合计", "基本支出", "项目支出", "小计 人员经费 公用经费"], NESTED),
        (["科目编码 科目名称 合计 基本支出 项目支出 小计 人员经费 公用经费"], NESTED),
        (
            ["项目 支出预算", "功能分类科目编码", "功能分类科目名称 合计 项目支出", "类 款 项"],
            [
                "项目/功能分类科目编码/类",
                "项目/功能分类科目编码/款",
                "项目/功能分类科目编码/项",
                "项目/功能分类科目名称",
                "支出预算/合计",
                "支出预算/项目支出",
            ],
        ),
    ],
)
def test_the_right_way_is_among_all(lines: list[str], paths: list[str]) -> None:
    found = [
        ["/".join(path) for path in layout.paths] for layout in layouts([line.split() for line in lines])
    ]
    assert paths in found
    assert len(found) == len({tuple(one) for one in found})


def test_names_lead_and_a_heading_that_says_nothing_stands_over_them() -> None:
    assert next(layouts([["地区", "总量", "增长率"]])).kinds == (
        "text",
        "number",
        "number",
    )
    assert list(layouts([["合计", "项目", "金额"]]))[:1] == []


def test_what_is_left_out_is_known() -> None:
    (flat, *_) = layouts([["财政拨款"], ["项目", "一般公共预算", "政府性基金预算"]])
    assert (flat.flat, flat.complete) == (True, False)


def test_headings_as_rows_of_a_grid() -> None:
    layout = Layout((("项目",), ("支出", "合计"), ("支出", "基本")))
    assert layout.rows() == [["项目", "支出", ""], ["", "合计", "基本"]]


def test_letters_set_apart() -> None:
    assert rejoined(["项", "目", "预算数", "类", "款"]) == ["项目", "预算数", "类", "款"]
