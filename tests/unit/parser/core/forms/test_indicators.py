"""Shifted indicator rows go back under their headings; rows that may be right stay."""

from crossfoot_parser.core.forms.indicators import mend_indicators
from crossfoot_parser.core.forms.levels import sort_of_cell
from tests.support.small_tables import grid, shown

PATHS = [(), ("一级指标",), ("二级指标",), ("三级指标",), ("指标值",), ("分值",), ("得分",)]
GOOD = [
    "绩效指标|产出指标|数量指标|发布次数|≥100次|15|15",
    "|||巡检次数|≥12次|15|14",
    "||质量指标|准确率|≥85%|10|8",
    "||时效指标|及时性|及时|10|10",
    "|效益指标|社会效益指标|覆盖率|≥90%|20|20",
]


def mended(*rows: str) -> tuple[list[str], int]:
    cells = grid(*GOOD, *rows)
    remarks, _ = mend_indicators(cells, PATHS, 0, len(GOOD))
    return shown(cells), len(remarks)


def test_rows_under_their_headings_stay() -> None:
    assert mended() == (GOOD, 0)


def test_a_row_that_lost_its_merged_first_cells() -> None:
    found, count = mended("满意度指标|服务对象满意度指标|公众满意度|≥90%|10|9|")
    assert found[-1].endswith("|服务对象满意度指标|公众满意度|≥90%|10|9")
    assert count == 1


def test_points_go_back_into_their_column() -> None:
    found, _ = mended("||可持续影响指标|站网运行|10|10|")
    assert found[-1] == "||可持续影响指标|站网运行||10|10"


def test_signatures_and_remarks_below_the_grid_stay() -> None:
    row = "负责人:|王某|经办人:|李某|||"
    assert mended(row) == ([*GOOD, row], 0)


def test_the_sorts_of_cells() -> None:
    cells = ("≥95%", "17个", "15", "产出指标", "数量指标", "绩效指标", "覆盖率", "")
    assert [sort_of_cell(text) for text in cells] == [
        "value", "value", "number", "level1", "level2", "lead", "text", "blank",
    ]  # fmt: skip


WIDE = [(name,) for name in ("一级指标", "二级指标", "三级指标", "目标值")]
PAGE = [
    "投入与目标管理|投入管理|预算执行率|=100%",
    "||资金到位情况|=100%",
    "|财务管理|制度健全性|健全",
    "产出目标|数量|巡查次数|≥3次",
    "||培训场次数量|≥2次",
    "|质量|测报准确率|≥85%",
    "|时效|巡查完成时间|8月份",
    "效果目标|经济效益||",
    "|社会效益|预警知晓率|≥90%",
    "|满意度|牧民满意度|≥95%",
]


def mended_wide(*rows: str) -> list[str]:
    cells = grid(*PAGE, *rows)
    mend_indicators(cells, WIDE, 0, len(cells))
    assert shown(cells)[: len(PAGE)] == PAGE
    return shown(cells)[len(PAGE) :]


def test_a_label_alone_goes_under_its_level() -> None:
    assert mended_wide("环境效益|||", "配套设施|||") == ["|环境效益||", "|配套设施||"]


def test_a_level_one_column_too_far_right_takes_its_indicator_along() -> None:
    assert mended_wide("||项目管理|合同管理完备性") == ["|项目管理|合同管理完备性|"]


def test_an_indicator_left_of_its_column_while_its_value_stands_right() -> None:
    assert mended_wide("|站点质量可控性||可控", "采购规范性||合规|") == [
        "||站点质量可控性|可控", "||采购规范性|合规",
    ]  # fmt: skip


def test_a_level_of_the_authors_own_stays_beside_its_indicator() -> None:
    row = "|草原管护|管护面积|≥5万亩"
    assert mended_wide(row) == [row]


def test_signatures_and_plain_texts_are_not_moved() -> None:
    rows = ("备注|||", "经办人:|赵某||", "说明如下|另行报告||")
    assert mended_wide(*rows) == list(rows)


def test_a_second_header_inside_ends_what_the_first_one_tells() -> None:
    rows = ("|一级指标|二级指标|三级指标", "||环境效益|植被恢复率", "环境效益|||")
    assert mended_wide(*rows) == list(rows)
    _, doubts = mend_indicators(grid(*PAGE, *rows), WIDE, 0, len(PAGE))
    assert [doubt.row for doubt in doubts] == [len(PAGE)]
