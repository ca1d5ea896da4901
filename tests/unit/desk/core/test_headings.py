"""Paths become header rows that cover every column once."""

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_desk.core.headings import Heading, heading_rows, paths_of

PATHS = st.lists(
    st.lists(st.sampled_from("甲乙丙"), min_size=1, max_size=3).map(tuple), min_size=1, max_size=8
)


def test_neighbours_under_one_parent_merge_and_short_paths_reach_down() -> None:
    rows = heading_rows([("项目",), ("支出", "合计"), ("支出", "基本支出"), ("收入", "合计")])
    assert rows == [
        [Heading("项目", 1, 2), Heading("支出", 2, 1), Heading("收入", 1, 1)],
        [Heading("合计", 1, 1), Heading("基本支出", 1, 1), Heading("合计", 1, 1)],
    ]


def test_columns_of_one_name_stay_two() -> None:
    assert heading_rows([("金额",), ("金额",)]) == [[Heading("金额", 1, 1), Heading("金额", 1, 1)]]


@given(PATHS)
def test_every_column_is_covered_in_every_row_exactly_once(paths: list[tuple[str, ...]]) -> None:
    rows = heading_rows(paths)
    depth = max(map(len, paths))
    assert len(rows) == depth
    assert sum(one.colspan * one.rowspan for row in rows for one in row) == depth * len(paths)


def test_a_table_read_before_paths_were_kept_has_its_names_in_one_piece() -> None:
    assert paths_of(["支出/合计", "项目"], None) == [("支出/合计",), ("项目",)]
    assert paths_of(["支出/合计", ""], [["支出", "合计"], []]) == [("支出", "合计"), ("",)]
