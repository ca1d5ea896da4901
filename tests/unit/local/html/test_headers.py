"""Column paths become header rows with merged cells."""

from crossfoot_common.tables.model import Column
from crossfoot_local.html.headers import HeaderCell, header_rows


def columns(*paths: str, panels: tuple[int, ...] = ()) -> tuple[Column, ...]:
    numbered = panels or (0,) * len(paths)
    return tuple(
        Column(path=tuple(path.split("/")), panel=panel) for path, panel in zip(paths, numbered, strict=True)
    )


def test_equal_neighbours_merge_and_short_paths_reach_down() -> None:
    assert header_rows(columns("名称", "金额/合计", "金额/其中")) == [
        [HeaderCell("名称", 1, 2), HeaderCell("金额", 2, 1)],
        [HeaderCell("合计", 1, 1), HeaderCell("其中", 1, 1)],
    ]


def test_equal_columns_of_two_panels_stay_apart() -> None:
    (row,) = header_rows(columns("金额", "金额", panels=(0, 1)))
    assert row == [HeaderCell("金额", 1, 1), HeaderCell("金额", 1, 1)]


def test_every_row_covers_every_column_exactly_once() -> None:
    made = columns("a", "b/c/d", "b/c/e", "b/f", "g/h", panels=(0, 0, 0, 0, 1))
    covered = [[0] * len(made) for _ in range(3)]
    for level, row in enumerate(header_rows(made)):
        free = [c for c in range(len(made)) if not covered[level][c]]
        for cell in row:
            for column in (free.pop(0) for _ in range(cell.colspan)):
                for below in range(level, level + cell.rowspan):
                    covered[below][column] += 1
    assert covered == [[1] * len(made)] * 3


def test_no_columns_have_no_header() -> None:
    assert header_rows(()) == []
