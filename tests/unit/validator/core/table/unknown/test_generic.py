"""The finder's sums as checks: the whole published grid, exact figures, rounded counts, no rash failure."""

import random

import pytest

from crossfoot_common.tables.model import Kind, Table
from crossfoot_validator.core.totals import search
from tests.support.published_grids import Grid, sums_of
from tests.support.tables import table, verdict


def footed(count: int, width: int, unit: int = 1) -> list[list[int]]:
    rng = random.Random(11)
    body = [[rng.randrange(10_000, 90_000) * unit for _ in range(width)] for _ in range(count)]
    return [*body, [sum(column) for column in zip(*body, strict=True)]]


def test_rows_that_were_taken_for_a_header_take_part_with_their_lines() -> None:
    found = sums_of([[str(v) for v in row] for row in footed(5, 3)], head=2)
    assert {c.outcome for c in found} == {"pass"}
    parts = [o.source for o in found[0].operands if o.role == "part"]
    assert [source.line for source in parts] == [1, 2, 3, 4, 5]
    assert [source.row for source in parts] == [None, None, 0, 1, 2]


def test_figures_are_read_as_their_table_is_written() -> None:
    comma = [[f"{v // 10:,}".replace(",", ".") + f",{v % 10}" for v in row] for row in footed(6, 3)]
    found = sums_of(comma)
    assert len(found) == 3
    assert found[0].stated == found[0].computed
    assert found[0].stated is not None
    assert found[0].stated.as_tuple().exponent == -1


def census(off: int) -> Grid:
    """Forty rows, four counts of which the last is their total, all multiples of 3, some moved by `off`."""
    rng = random.Random(5)
    rows = []
    for line in range(40):
        parts = [3 * rng.randrange(1000, 30_000) for _ in range(4)]
        rows.append([*parts, sum(parts) + (off if line % 2 else -off) * (line % 3 > 0)])
    return [[str(v) for v in row] for row in rows]


def test_counts_rounded_to_threes_pass_with_the_reason_said() -> None:
    found = [c for c in sums_of(census(3)) if c.family == "row_crossfooting"]
    assert {(c.outcome, c.reason) for c in found} == {("pass", ""), ("pass_within_rounding", "rounded_to_3")}
    moved = next(c for c in found if c.reason)
    assert "multiple of 3" in moved.message_en
    assert "3的倍数" in moved.message_zh


def test_counts_rounded_to_threes_never_fail() -> None:
    grid = census(3)
    grid[7][4] = str(int(grid[7][4]) + 3000)
    assert "fail" not in {c.outcome for c in sums_of(grid)}


def test_one_wrong_figure_among_many_rows_fails_and_many_do_not() -> None:
    grid = [[*row, sum(row)] for row in footed(40, 4)[:-1]]
    grid[9][4] += 1000
    lines = [
        c.operands[0].source.line for c in sums_of([[str(v) for v in r] for r in grid]) if c.outcome == "fail"
    ]
    assert lines == [10]
    for line in (12, 15, 20):
        grid[line][4] += 700
    assert "fail" not in {c.outcome for c in sums_of([[str(v) for v in row] for row in grid])}


@pytest.mark.parametrize("down", [False, True])
def test_one_line_unlike_a_dozen_others_is_told_and_does_not_fail(down: bool) -> None:
    grid = [[sum(row), *row] for row in footed(13, 4)[:-1]]
    grid[5][0] += 3000
    shown = [[str(v) for v in row] for row in (zip(*grid, strict=True) if down else grid)]
    found = sums_of(shown)
    assert sum(c.holds for c in found) == 12
    (unlike,) = (c for c in found if not c.holds)
    assert (unlike.outcome, unlike.reason) == ("not_checkable", "unlike_other_lines")
    assert unlike.stated == grid[5][0]
    assert unlike.computed == sum(grid[5][1:])


def test_lines_that_break_as_often_as_not_are_another_sort_of_line() -> None:
    grid = [[sum(row), *row] for row in footed(24, 4)[:-1]]
    for row in grid[1:-1:2]:
        row[0] += row[1] // 3 + 17
    assert all(c.holds for c in sums_of([[str(v) for v in row] for row in grid]))


def test_a_total_that_differs_from_the_total_beside_it_is_another_figure() -> None:
    grid = [[*row, sum(row), sum(row)] for row in footed(40, 3)[:-1]]
    grid[9][4] -= 2
    assert "fail" not in {c.outcome for c in sums_of([[str(v) for v in row] for row in grid])}


def _stations(kind: Kind) -> Table:
    """Sixty stations of which the second figure is the first and the third; nothing is called a total."""
    rows = "\n".join(f"站{n}|{4103 + 37 * n}|{9217 + 90 * n}|{5114 + 53 * n}" for n in range(60))
    return table("L:站点 A:进站 A:全部 A:出站", rows, kind=kind)


@pytest.mark.parametrize("kind", ["other", "income_expenditure_summary"])
def test_a_kind_by_the_title_alone_does_not_keep_the_finder_out(kind: Kind) -> None:
    found = [c for c in verdict(_stations(kind)).checks if c.rule == "row-crossfooting.generic-total"]
    assert len(found) == 60
    assert all(c.holds for c in found)


def test_a_form_whose_columns_are_there_needs_no_finder() -> None:
    rows = "\n".join(f"站{n}|{9217 + 90 * n}|{4103 + 37 * n}|{5114 + 53 * n}" for n in range(60))
    checked = table("L:站点 A:合计 A:基本支出 A:项目支出", rows, kind="expenditure_summary")
    assert not [c for c in verdict(checked).checks if "generic" in c.rule]


@pytest.mark.parametrize(
    "grid", [[["合计", "10"], ["甲", "10"]], [["合计", "10", "10"]], [["甲", "5"], ["乙", "无"]]]
)
def test_fewer_figures_than_a_total_and_two_parts_prove_nothing(grid: Grid) -> None:
    assert search(grid).relations == []
    assert sums_of(grid) == []
