"""Reasons in both languages: codes, phrases, templates, one before another; strangers' text stays theirs."""

import pytest

from crossfoot_common.tables.reasons import LONGEST, REASONS, known, spoken


@pytest.mark.parametrize(
    ("reason", "zh", "en"),
    [
        ("total_blank", "合计未填报", "the total is not reported"),
        ("not every fund is stated", "未列出全部资金来源", "not every fund is stated"),
        (
            "a reading is not certain: blank cells dropped",
            "读取结果不确定：空白单元格已丢失",
            "a reading is not certain: blank cells dropped",
        ),
        (
            "the document speaks of more than one region or level, and this does not say of which",
            "文件涉及不止一个地区或级次，此处未说明是哪一个",
            "the document speaks of more than one region or level, and this does not say of which",
        ),
        (
            "5 delimited cells, where 7 of 8 rows have 6",
            "有 5 个单元格，而 8 行中的 7 行有 6 个",
            "5 delimited cells, where 7 of 8 rows have 6",
        ),
        (
            "page 3 has 96 dots an inch, 150 are wanted",
            "第 3 页每英寸 96 点，需要 150 点",
            "page 3 has 96 dots an inch, 150 are wanted",
        ),
    ],
)
def test_a_reason_in_both_languages(reason: str, zh: str, en: str) -> None:
    assert spoken(reason) == (zh, en)


@pytest.mark.parametrize(
    "reason", ["", "a reason of a later release", "“{0}{1}” is something", "x" * 100_000 + " cells"]
)
def test_what_is_not_known_stands_for_itself(reason: str) -> None:
    assert not known(reason)
    assert spoken(reason) == (reason, reason)


def test_what_a_file_says_inside_a_reason_is_no_template() -> None:
    assert spoken("“{0} {9}” is half a figure") == ("“{0} {9}”是半个数字", "“{0} {9}” is half a figure")
    assert not known("“" + "“" * LONGEST + "” is half a figure")


def test_every_reason_has_its_holes_in_both_languages() -> None:
    for reason, (zh, en) in REASONS.items():
        holes = ["x"] * reason.count("{}")
        assert zh.format(*holes).isascii() is False
        assert en.format(*holes)
