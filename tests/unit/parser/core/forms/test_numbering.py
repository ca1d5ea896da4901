"""A numbered row goes under the one it goes on from, if its cells then are of the same sorts."""

import pytest

from crossfoot_parser.core.forms.numbering import mend_numbering
from tests.support.small_tables import grid, shown


def mended(*rows: str) -> list[str]:
    cells = grid(*rows)
    remarks = mend_numbering(cells, len(cells))
    changed = [i for i, row in enumerate(shown(cells)) if row != rows[i]]
    assert [remark.row for remark in remarks] == changed
    return shown(cells)


@pytest.mark.parametrize(
    ("above", "row", "moved"),
    [
        ("|3.巡查草场|每月两次|", "4.修复围栏|雨季之前||", "|4.修复围栏|雨季之前|"),
        ("|2、构成:(1)人员|7.5|", "(2)设备|1.5||", "|(2)设备|1.5|"),
        ("||三、监测|甲", "四、培训|乙||", "||四、培训|乙"),
    ],
)
def test_the_next_number_goes_under_the_one_before(above: str, row: str, moved: str) -> None:
    assert mended(above, row) == [above, moved]


@pytest.mark.parametrize(
    ("above", "row"),
    [
        ("|3.巡查草场|每月两次|", "5.修复围栏|雨季之前||"),
        ("|3.巡查草场|每月两次|", "4、修复围栏|雨季之前||"),
        ("|3.巡查草场|每月两次|", "4.修复围栏|12.5||"),
        ("|3.巡查草场|每月两次|", "4.修复围栏|雨季之前||甲"),
        ("|3.巡查草场|每月两次|", "4.5|雨季之前||"),
        ("3.巡查草场|每月两次||", "4.修复围栏|雨季之前||"),
    ],
)
def test_other_rows_stay(above: str, row: str) -> None:
    assert mended(above, row) == [above, row]
