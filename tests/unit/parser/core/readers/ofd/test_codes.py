"""Where the characters of a TextCode stand."""

import pytest

from crossfoot_parser.core.readers.ofd.codes import deltas, place


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("", []),
        ("3 1.5", [3.0, 1.5]),
        ("g 3 2.5", [2.5, 2.5, 2.5]),
        ("1 g 2 3 G 1 4 5", [1.0, 3.0, 3.0, 4.0, 5.0]),
        ("g 2", [0.0, 2.0]),
        ("g -4 2 1", [1.0]),
        ("x 1e99 2", [0.0, 0.0, 2.0]),
    ],
)
def test_steps(text: str, steps: list[float]) -> None:
    assert deltas(text) == steps


def test_a_run_without_end_is_cut() -> None:
    assert len(deltas("g 999999999 1 " * 3)) <= 100_000


def test_places_follow_the_steps_and_then_the_width_of_the_characters() -> None:
    placed = list(place("教育12", (1.0, 3.0), ("5", ""), 4.0))
    assert [(char.text, char.x, char.width) for char in placed] == [
        ("教", 1.0, 4.0),
        ("育", 6.0, 4.0),
        ("1", 10.0, 2.0),
        ("2", 12.0, 2.0),
    ]
    assert {char.y for char in placed} == {3.0}


def test_text_that_runs_downwards() -> None:
    placed = list(place("合计", (1.0, 3.0), ("", "4.5"), 4.0))
    assert [(char.x, char.y) for char in placed] == [(1.0, 3.0), (1.0, 7.5)]


def test_characters_set_close_do_not_overlap() -> None:
    assert [char.width for char in place("教育", (0.0, 0.0), ("3", ""), 4.0)] == [3.0, 4.0]
