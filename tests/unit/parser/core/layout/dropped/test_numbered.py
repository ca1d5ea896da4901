"""The numbers of lines say where the rows of two panels begin, whatever cells are blank."""

from crossfoot_parser.core.layout.dropped.numbered import are_numbered, numbered_rows
from tests.support.small_tables import lines


def rows(*texts: str) -> list[str] | None:
    found = numbered_rows([(line.text, line) for line in lines(*" ".join(texts).split())])
    return None if found is None else [" ".join(text for text, _ in row) for row in found]


def test_only_two_panels_with_numbers_of_lines_each() -> None:
    assert are_numbered(["收入", "支出", "项目", "行次", "金额", "项目(按功能分类)", "行次", "金额"])
    assert not are_numbered(["收入", "支出", "项目", "金额", "项目", "金额"])
    assert not are_numbered(["项目", "行次", "金额", "备注"])


def test_a_half_without_its_label_or_its_amounts_keeps_its_place() -> None:
    found = [
        "一、拨款收入 1 30.00 一、教育支出 5 20.00 15.00",
        "2 二、卫生支出 6 4.00",
        "二、其他收入 3 7",
        "合计 4 31.00 合计 8 24.00",
    ]
    assert rows(*found) == found


def test_numbers_that_do_not_count_to_the_end_say_nothing() -> None:
    assert rows("甲 1 30.00 乙 5 20.00", "丙 2 4.00 丁 9 4.00") is None
    assert rows("甲 1 30.00 乙 1 20.00", "丙 2 4.00 丁 2 4.00") is not None  # it begins at 1 again
    assert rows("甲 1 30.00 乙 1 20.00", "丙 2 4.00 丁 9 4.00") is None
    assert rows("甲 30.00 乙 20.00") is None
