"""On which lines a pattern holds."""

from crossfoot_validator.core.totals.lines import lines_of
from crossfoot_validator.core.totals.model import Pattern
from crossfoot_validator.core.totals.proving.evidence import no_trust, weigh
from crossfoot_validator.core.totals.reading.figures import read_figures


def holds(rows: list[list[str]]) -> list[bool]:
    lines = lines_of(read_figures(rows), "row")
    held: list[bool] = weigh(lines, Pattern(0, (1, 2), 0.0), no_trust(lines)).holds.tolist()
    return held


def test_a_whole_number_beside_decimals_is_not_rounded() -> None:
    """Of 5 and 4.7 the sum is 9.7, not 9.4, though 5 rounded would be anything from 4.5."""
    assert holds([["9.4", "5", "4.7"], ["9.7", "5", "4.7"]]) == [False, True]


def test_decimals_that_a_total_does_not_show_were_rounded_away() -> None:
    assert holds([["9", "4.9", "4.4"], ["10", "4.9", "4.4"]]) == [True, False]
