"""A label goes to the blank column beside it that writes codes in its way; without that it stays."""

from crossfoot_parser.core.cells.repairs.coded import mend_coded
from tests.support.small_tables import grid, shown

GOOD = [
    "巡护|[30101]办公费|A0701-桌类|2",
    "防火|[30102]印刷费|A0702-椅类|3",
    "监测|[30103]维修费|C0301-检测服务|1",
]


def mended(*rows: str) -> tuple[list[str], int]:
    cells = grid(*GOOD, *rows)
    count = len(mend_coded(cells))
    assert shown(cells)[: len(GOOD)] == GOOD
    return shown(cells)[len(GOOD) :], count


def test_a_label_goes_to_the_column_that_writes_codes_like_it() -> None:
    assert mended("宣传|C0901-印刷服务||4", "培训||[30104]会议费|5") == (
        ["宣传||C0901-印刷服务|4", "培训|[30104]会议费||5"],
        2,
    )


def test_a_label_stays_where_the_column_beside_it_is_taken() -> None:
    row = "宣传|C0901-印刷服务|A0703-柜类|4"
    assert mended(row) == ([row], 0)


def test_plain_labels_and_figures_stay() -> None:
    rows = ["宣传|印刷服务||4", "培训|2021-05||5", "合计|||9"]
    assert mended(*rows) == (rows, 0)


def test_two_columns_that_show_too_few_codes_tell_nothing() -> None:
    cells = grid(*GOOD[:2], "宣传|C0901-印刷服务||4")
    assert mend_coded(cells) == []
