"""Which blanks of a line hold cells apart."""

import pytest

from crossfoot_parser.core.layout.aligned.spans import spans_of


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (
            "一、收入     5,171.08 一、公共安全支出    195.54",
            ["一、收入", "5,171.08", "一、公共安全支出", "195.54"],
        ),
        ("上年结转     40.00 结转下年", ["上年结转", "40.00", "结转下年"]),
        ("上年结转     40.00结转下年", ["上年结转", "40.00", "结转下年"]),
        ("合计     40.00 1,030.00     -7.50", ["合计", "40.00", "1,030.00", "-7.50"]),
        ("版本     40.00 1.030     7.50", ["版本", "40.00 1.030", "7.50"]),
        ("增长     40.00万元     40.000倍", ["增长", "40.00万元", "40.000倍"]),
        ("共 40.00 结转", ["共 40.00 结转"]),  # prose has no cells
        ("其中     40.00 万元     下降", ["其中", "40.00 万元", "下降"]),
        ("其中     40 人     下降", ["其中", "40 人", "下降"]),
    ],
)
def test_one_blank_behind_an_amount_parts_cells_in_lines_that_have_several(
    text: str, cells: list[str]
) -> None:
    assert [span.text for span in spans_of(text)] == cells


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("税收收入........289,034      358,762", ["税收收入", "289,034", "358,762"]),
        ("非税收入 ……… 45.20  40.00", ["非税收入", "45.20", "40.00"]),
        ("其他收入........0      12.00", ["其他收入", "0", "12.00"]),
        ("第二部分  预算表..........12", ["第二部分", "预算表..........12"]),  # the number of a page
        ("水利等...... 其他  1.00", ["水利等...... 其他", "1.00"]),
    ],
)
def test_dots_lead_from_a_label_to_its_amount(text: str, cells: list[str]) -> None:
    assert [span.text for span in spans_of(text)] == cells
