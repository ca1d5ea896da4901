"""Two tables of one title that follow each other may be pages of one."""

import pytest

from crossfoot_common.tables.doubts import GOES_ON
from crossfoot_parser.core.tables.apart import apart
from tests.support.grid_tables import table

ROWS = ("科目编码|科目名称|合计", "|合计|7.00", "205|教育支出|7.00")


@pytest.mark.parametrize(
    ("titles", "form", "doubted"),
    [
        (("支出表", "支出表"), False, [[0, 1], [0]]),
        (("支出表", "支出表（续表）"), False, [[0, 1], [0]]),
        (("支出表", "收入表"), False, [[], []]),
        (("", ""), False, [[], []]),
        (("支出表", "支出表"), True, [[], []]),
    ],
)
def test_the_rows_at_which_they_meet_are_doubted(
    titles: tuple[str, str], form: bool, doubted: list[list[int]]
) -> None:
    tables = [table("expenditure_summary", title, *ROWS, number=n) for n, title in enumerate(titles, 1)]
    found = apart(tables, [form, form])
    assert [[r.row for r in one.doubts if r.what == GOES_ON] for one in found] == doubted


def test_classes_whose_items_may_go_on_behind_are_doubted_with_the_last_of_them() -> None:
    rows = ("201|甲|3.00", "20101|乙|3.00", "205|丙|9.00", "20501|丁|4.00", "20502|戊|1.00")
    tables = [table("expenditure_summary", "支出表", ROWS[0], *rows, number=n) for n in (1, 2)]
    first, _ = apart(tables, [False, False])
    assert [r.row for r in first.doubts if r.what == GOES_ON] == [2, 4]


@pytest.mark.parametrize(
    ("first", "doubted"), [("30231|车辆费|1.00", [[0, 1], [0]]), ("303|补助|1.00", [[], []])]
)
def test_a_table_that_begins_in_the_middle_of_the_list_before_may_be_its_next_page(
    first: str, doubted: list[list[int]]
) -> None:
    head = "科目编码|科目名称|合计"
    tables = [
        table("expenditure_summary", "支出表", head, "302|商品和服务支出|7.00", "30201|办公费|6.00"),
        table("expenditure_summary", "基本支出表", head, first, number=2),
    ]
    found = apart(tables, [False, False])
    assert [[r.row for r in one.doubts if r.what == GOES_ON] for one in found] == doubted


@pytest.mark.parametrize(
    ("title", "head", "row", "doubted"),
    [
        ("", "科目编码|科目名称|合计", "205|教育支出|3.00", [[0, 1], [0]]),
        ("", "科目编码|科目名称|合计", "|合计|3.00", [[], []]),
        ("", "科目编码|科目名称|本年", "205|教育支出|3.00", [[], []]),
        ("收入表", "科目编码|科目名称|合计", "205|教育支出|3.00", [[], []]),
    ],
)
def test_a_table_without_a_title_below_the_same_headings_may_be_the_next_page(
    title: str, head: str, row: str, doubted: list[list[int]]
) -> None:
    tables = [
        table("expenditure_summary", "支出表", ROWS[0], "|合计|7.00", "201|服务支出|4.00"),
        table("expenditure_summary", title, head, row, number=2),
    ]
    found = apart(tables, [False, False])
    assert [[r.row for r in one.doubts if r.what == GOES_ON] for one in found] == doubted
