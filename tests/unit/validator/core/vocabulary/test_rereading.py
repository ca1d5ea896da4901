"""What two neighbours that changed places or a column that slid explain is no error; a wrong digit is one."""

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.arithmetic import Amount
from crossfoot_validator.core.vocabulary.rereading import At, Claim, Figure, Rereadings

Grid = list[list[int]]
ROWS, COLUMNS = 5, 3
inside = st.lists(
    st.integers(100_000, 999_999), min_size=ROWS * COLUMNS, max_size=ROWS * COLUMNS, unique=True
).map(lambda figures: [figures[at : at + COLUMNS] for at in range(0, ROWS * COLUMNS, COLUMNS)])


def footed(rows: Grid) -> Grid:
    """The rows with their total in front, and their sum below them."""
    whole = [[sum(row), *row] for row in rows]
    return [*whole, [sum(row[c] for row in whole) for c in range(COLUMNS + 1)]]


def explained(shown: Grid) -> tuple[int, int]:
    """How many of the sums along both axes fail, and how many of those a reading explains."""
    height, width = min(len(shown), ROWS + 1), len(shown[0])
    sums = [((r, 0), [(r, c) for c in range(1, width)]) for r in range(height)]
    sums += [((height - 1, c), [(r, c) for r in range(height - 1)]) for c in range(width)]
    figures: dict[Figure, Amount] = {
        (1, r, c): Amount(Decimal(v), 0) for r, row in enumerate(shown) for c, v in enumerate(row) if v
    }
    claims = [claim((1, *total), [(1, *part) for part in parts], figures) for total, parts in sums]
    return sum(one.failed for one in claims), len(Rereadings(claims, figures).explained())


def claim(total: Figure, parts: list[Figure], shown: Mapping[Figure, Amount]) -> Claim:
    def holds(at: At) -> bool | None:
        whole, below = at(total), [own for part in parts if (own := at(part)) is not None]
        return None if whole is None else whole.value == sum(own.value for own in below)

    return Claim((total, *parts), holds(shown.get) is False, holds)


@given(inside, st.integers(0, ROWS - 1), st.integers(1, COLUMNS))
def test_two_figures_of_a_column_that_changed_places(rows: Grid, row: int, column: int) -> None:
    shown = footed(rows)
    shown[row][column], shown[row + 1][column] = shown[row + 1][column], shown[row][column]
    failed, settled = explained(shown)
    assert settled == failed


@given(inside, st.integers(0, ROWS - 1), st.integers(1, COLUMNS - 1))
def test_two_figures_of_a_row_that_changed_places(rows: Grid, row: int, column: int) -> None:
    shown = footed(rows)
    shown[row][column], shown[row][column + 1] = shown[row][column + 1], shown[row][column]
    failed, settled = explained(shown)
    assert settled == failed


@given(inside, st.integers(1, COLUMNS))
def test_a_column_that_slid_down_by_one_row(rows: Grid, column: int) -> None:
    shown = footed(rows)
    figures = [0, *(row[column] for row in shown)]
    for row, figure in zip(shown, figures, strict=False):
        row[column] = figure
    shown.append([0] * (COLUMNS + 1))
    shown[-1][column] = figures[-1]
    failed, settled = explained(shown)
    assert failed > ROWS
    assert settled == failed


@given(inside, st.integers(0, ROWS - 1), st.integers(1, COLUMNS), st.integers(0, 5), st.integers(1, 9))
def test_a_wrong_digit_stays_wrong(rows: Grid, row: int, column: int, place: int, by: int) -> None:
    shown = footed(rows)
    figure = shown[row][column]
    digit = figure // 10**place % 10
    shown[row][column] = figure + ((digit + by) % 10 - digit) * 10**place
    failed, settled = explained(shown)
    assert (failed, settled) == (2, 0)


def test_a_figure_beside_that_other_sums_confirm_explains_nothing() -> None:
    # 31 stands where 21 belongs, and 21 is above it; exchanging them would break the sum of the row above
    shown = [[40, 19, 21], [50, 29, 31], [90, 48, 42]]
    assert explained(shown) == (2, 0)


def test_equal_columns_side_by_side_heal_no_wrong_digit() -> None:
    rows = [(320, 320), (41, 41), (75, 75), (12, 12)]
    shown = [[a, b, 0] for a, b in rows]
    shown = [*shown, [sum(row[c] for row in shown) for c in range(3)]]
    shown[1][0] = 47
    assert explained(shown) == (2, 0)


def test_a_figure_came_from_no_column_that_shows_none() -> None:
    below, beside = [("2.00", (1, 0, 1)), ("2.30", (1, 1, 1))], (1, 1, 2)  # 0.30 became 2.30: 2.00 too much
    figures: dict[Figure, Amount] = {place: Amount(Decimal(text), 2) for text, place in below}
    figures[1, 2, 1] = Amount(Decimal("2.30"), 2)
    sums = [claim((1, 2, 1), [place for _, place in below], figures)]
    assert Rereadings(sums, figures).explained() == frozenset()
    assert Rereadings(sums, {**figures, beside: Amount(Decimal(7), 2)}).explained() == {0}
