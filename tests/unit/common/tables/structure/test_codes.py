"""Codes as rows show them."""

import pytest

from crossfoot_common.tables.structure.codes import are_relative, column_codes, join_parts, split_glued


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ([["208", "05", "05"], ["301", "1", ""]], ["2080505", "30101"]),
        (
            [["208", "", ""], ["", "05", ""], ["", "", "02"], ["", "06", ""]],
            ["208", "20805", "2080502", "20806"],
        ),
        (
            [["208", "01", "01"], ["208", "01", "09"], ["208", "05", "01"], ["", "60", "13"]],
            ["2080101", "2080109", "2080501", None],
        ),
        ([["208", "20805", "2080505"]], ["2080505"]),
        ([["208 05 05"], ["合计"], [""], ["210"]], ["2080505", None, None, "210"]),
    ],
    ids=["split", "carried down", "said again", "cumulative", "one cell"],
)
def test_column_codes(rows: list[list[str]], codes: list[str | None]) -> None:
    assert column_codes(rows) == codes


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("2010499其他事务", ("2010499", "其他事务")),
        ("[30201]办公费", ("30201", "办公费")),
        ("208-社会保障", ("208", "社会保障")),
        ("20801人力资源和社会保障管理事务", ("20801", "人力资源和社会保障管理事务")),
        ("2021年预算", None),
        ("500人次", None),
        ("500元以上", None),
        ("社会保障", None),
    ],
)
def test_glued(text: str, split: tuple[str, str] | None) -> None:
    assert split_glued(text) == split


def test_parts_without_a_leading_zero_get_it_back() -> None:
    assert join_parts(["208", "5", "99"]) == "2080599"


@pytest.mark.parametrize(
    ("codes", "relative"),
    [
        (["208", "01", "09"], True),
        (["208", "20801"], False),
        (["01", "02"], False),
        (["208", None, "210"], False),
    ],
)
def test_relative(codes: list[str | None], relative: object) -> None:
    assert are_relative(codes) is relative
