"""How many decimals of a figure say something."""

from crossfoot_validator.core.totals.reading.displayed import shown_decimals

TENTHS = [(11 + 10 * n, 1) for n in range(12)]
ROUND = (1200, 2)


def shown(numbers: list[tuple[int, int]]) -> list[int]:
    return list(shown_decimals({(row, 0): number for row, number in enumerate(numbers)}).values())


def test_tenths_that_are_written_as_hundredths_are_tenths() -> None:
    assert shown([(10 * digits, 2) for digits, _ in TENTHS] + [ROUND, (47, 0)]) == [1] * 13 + [0]


def test_a_single_hundredth_makes_hundredths_of_all() -> None:
    assert shown([*((10 * digits, 2) for digits, _ in TENTHS), (1234, 2)]) == [2] * 13


def test_round_sums_of_money_are_exact() -> None:
    assert shown([(100 * n, 2) for n in range(1, 30)]) == [2] * 29
