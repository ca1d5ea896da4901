"""Where the format placed a row whose cells fit one further, the row is doubted and stays as it is."""

import pytest

from crossfoot_parser.core.cells.doubts.displaced import WHAT, displaced
from tests.support.small_tables import rows_under

HEADS = [("单位",), ("编码",), ("合计",), ("基本支出",), ("项目支出",)]
SOUND = ("甲|20101|9.25|4.25|5.00", "乙|20102|8.00|3.50|4.50", "丙|20103|8.50|6.50|2.00")


@pytest.mark.parametrize(
    ("last", "doubted"),
    [
        ("20104|7.00|4.00|3.00|", True),  # all cells stand one to the left
        ("丁|20104|310|110|200", False),  # whole amounts in format General look like codes, and are none
        ("丁|20104|7.00|不适用|7.00", False),  # a word among figures
    ],
)
def test_a_row_with_another_reading(last: str, *, doubted: bool) -> None:
    found = list(displaced(rows_under(HEADS, *SOUND, last, addressed=True)))
    assert [(remark.what, remark.row) for remark in found] == [(WHAT, 3)] * doubted


def test_where_nothing_has_an_address_a_repair_decides() -> None:
    assert list(displaced(rows_under(HEADS, *SOUND, "20104|7.00|4.00|3.00|"))) == []
