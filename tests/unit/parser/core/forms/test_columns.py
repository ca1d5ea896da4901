"""Forms take their columns from the grid of indicators and keep everything else as rows."""

from crossfoot_parser.core.forms.columns import form_paths, indicator_header
from tests.support.small_tables import only, row, rows_of, tabbed

ROWS = [
    row("项目名称||甲|||||"),
    row("|实施期目标||||年度目标||"),
    row("|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值"),
    row("绩效指标|产出指标|数量指标|次数|3次|数量指标|次数|3次"),
]


def test_the_header_is_the_row_with_the_levels() -> None:
    assert indicator_header(ROWS) == 2
    assert indicator_header(ROWS[:2]) is None


def test_two_halves_take_the_names_of_their_goals() -> None:
    names = ["/".join(path) for path in form_paths(ROWS, 2, 8)]
    assert names == [
        "", "一级指标", "实施期目标/二级指标", "实施期目标/三级指标", "实施期目标/指标值",
        "年度目标/二级指标", "年度目标/三级指标", "年度目标/指标值",
    ]  # fmt: skip


def test_a_form_without_indicators_has_columns_without_headings() -> None:
    assert form_paths(ROWS[:1], None, 2) == [(), ()]


def test_the_header_and_the_name_again_on_the_next_page_are_no_rows() -> None:
    head = "一级指标|二级指标|三级指标|指标值"
    page = tabbed("项目名称|甲||", head, "产出指标|数量指标|次数|3次")
    table = only(
        "绩效目标申报表",
        page,
        "绩效目标申报表",
        tabbed("项目名称|甲||", head, "效益指标|社会效益|知晓率|≥90%"),
    )
    assert rows_of(table) == ["项目名称|甲||", "产出指标|数量指标|次数|3次", "效益指标|社会效益|知晓率|≥90%"]


def test_a_grid_with_levels_of_its_own_is_headed_by_indicator_and_value() -> None:
    rows = [row("单位名称|甲||||"), row("指标|分目标|年度任务分解|绩效指标||目标值")]
    assert indicator_header(rows) == 1
    names = ["/".join(path) for path in form_paths(rows, 1, 6)]
    assert names == ["指标", "分目标", "年度任务分解", "绩效指标", "绩效指标", "目标值"]


def test_a_line_that_ends_in_a_goal_is_no_header() -> None:
    assert indicator_header([row("年度目标|绩效指标|目标说明"), row("指标|目标值")]) is None
