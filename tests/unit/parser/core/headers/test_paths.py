"""Header paths: labels span to the right, groups hold what is below, 备注 holds nothing."""

from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.headers.paths import fold, unswap
from tests.support.small_tables import row


def names(*rows: str) -> list[str]:
    header = [row(text) for text in rows]
    return ["/".join(path) for path in fold(header, len(header[0].cells))]


def test_three_rows() -> None:
    assert names("收入||支出|||", "项目|金额|项目|金额||", "||||一般公共预算|政府性基金")[2:] == [
        "支出/项目",
        "支出/金额",
        "支出/金额/一般公共预算",
        "支出/金额/政府性基金",
    ]


def test_a_label_beside_a_group_goes_down() -> None:
    assert names("项目||年初结转|本年支出||年末结转", "代码|名称||小计|基本支出|") == [
        "项目/代码",
        "项目/名称",
        "年初结转",
        "本年支出/小计",
        "本年支出/基本支出",
        "年末结转",
    ]


def test_column_numbers_are_not_in_the_path() -> None:
    assert names("项目|金额", "栏次|1") == ["项目", "金额"]


def test_torn_words_are_mended() -> None:
    assert names("对附属单 位补助 支出|收 入") == ["对附属单位补助支出", "收入"]


def test_spans_of_the_format_are_kept() -> None:
    header = [
        GridRow((GridCell("甲"), GridCell("乙", colspan=2), GridCell(covered=True), GridCell(""))),
        GridRow((GridCell(""), GridCell("丙"), GridCell("丁"), GridCell("戊"))),
    ]
    assert fold(header, 4) == [("甲",), ("乙", "丙"), ("乙", "丁"), ("戊",)]


def test_groups_that_nobody_merged_reach_as_far_as_without_cells_merged_downwards() -> None:
    header = [
        GridRow(
            (
                GridCell("序号", rowspan=2),
                GridCell(""),
                GridCell("支出"),
                GridCell(""),
                GridCell("备注", rowspan=2),
            )
        ),
        GridRow(
            (
                GridCell(covered=True),
                GridCell("名称"),
                GridCell("合计"),
                GridCell("基本"),
                GridCell(covered=True),
            )
        ),
    ]
    assert fold(header, 5) == [("序号",), ("名称",), ("支出", "合计"), ("支出", "基本"), ("备注",)]


def test_a_remark_column_over_another_is_put_behind_it() -> None:
    paths = [("资金", "合计"), ("备注",), ("备注", "单位资金")]
    (remark,) = unswap(paths, [True, True, False])
    assert paths == [("资金", "合计"), ("资金", "单位资金"), ("备注",)]
    assert remark.column == 1


def test_figures_below_the_remark_column_keep_the_order() -> None:
    paths = [("合计",), ("备注",), ("备注", "单位资金")]
    assert unswap(paths, [True, False, True]) == []
