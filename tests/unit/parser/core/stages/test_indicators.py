"""Shifted indicator rows go back under their headings; rows that may be right stay."""

from crossfoot_parser.core.stages.indicators import mend_indicators, sort_of_cell
from tests.unit.parser.core.stages.small import grid, shown

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
    remarks = mend_indicators(cells, PATHS, 0, len(GOOD))
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
