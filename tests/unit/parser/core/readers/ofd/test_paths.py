"""The straight lines of paths."""

import pytest

from crossfoot_parser.core.readers.ofd.paths import polylines


@pytest.mark.parametrize(
    ("data", "runs", "curves"),
    [
        ("M 0 0 L 10 0", [[(0, 0), (10, 0)]], 0),
        ("S 0 0 M 1 1 L 2 1 L 2 2 C", [[(0, 0)], [(1, 1), (2, 1), (2, 2), (1, 1)]], 0),
        ("M0 0L1.5-2.5", [[(0, 0), (1.5, -2.5)]], 0),
        ("M 0 0 B 1 1 2 2 3 3 L 4 3", [[(0, 0)], [(3, 3), (4, 3)]], 1),
        ("M 0 0 Q 1 1 2 2 A 1 1 0 0 1 5 5", [[(0, 0)], [(2, 2)], [(5, 5)]], 2),
        ("M 0 L 1 1", [[(1, 1)]], 0),
        ("Z 1 2 M 3 4", [[(3, 4)]], 0),
        ("L", [], 0),
        ("C", [], 0),
    ],
)
def test_runs(data: str, runs: list[list[tuple[float, float]]], curves: int) -> None:
    assert polylines(data) == (runs, curves)


def test_a_path_without_end_is_cut() -> None:
    assert sum(map(len, polylines("L 1 1 " * 100_000)[0])) <= 20_000
