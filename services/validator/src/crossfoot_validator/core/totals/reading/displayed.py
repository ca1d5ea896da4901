"""How exact the figures of a grid are as they are displayed: their decimals, and counts that are rounded."""

from collections import Counter

from crossfoot_validator.core.totals.model import Numbers

DUMP_DECIMALS = 3  # a grid that shows this many decimals everywhere was written by a program, not by a person
ENOUGH_PADDED = 10  # figures whose last decimal is 0, and that show another, before it is padding
ENOUGH_FIGURES = 30  # a rounding base is only inferred from so many whole numbers
ALMOST_ALL = 0.95  # years and ranks stand among the rounded ones
ROUND_SHARE = 0.7  # multiples of ten beyond this are round numbers, not rounded counts


def bare_decimals(number: tuple[int, int]) -> int:
    """Decimals that are left when the zeros at the end go."""
    digits, decimals = number
    while decimals and digits % 10 == 0:
        digits, decimals = digits // 10, decimals - 1
    return decimals


def shown_decimals(cells: Numbers) -> dict[tuple[int, int], int]:
    """How many decimals each figure really shows.

    A spreadsheet written out by a program pads every figure alike (12.00000); there the zeros that a
    whole column or a whole row shares say nothing and are dropped. Where many figures are tenths and all
    of them are written as hundredths (12.30), the last zero is dropped; round ones (12.00) may be exact.
    """
    shown = {d for _, d in cells.values() if d}
    own = {at: bare_decimals(n) for at, n in cells.items()}
    if len(shown) != 1 or min(shown) < DUMP_DECIMALS:
        most = max(own.values(), default=0)
        padded = sum(0 < most <= own[at] < d for at, (_, d) in cells.items())
        return {at: min(d, most) if padded >= ENOUGH_PADDED else d for at, (_, d) in cells.items()}
    rows, columns = Counter[int](), Counter[int]()
    for (r, c), d in own.items():
        rows[r], columns[c] = max(rows[r], d), max(columns[c], d)
    return {(r, c): max(d, min(rows[r], columns[c])) for (r, c), d in own.items()}


def rounding_base(cells: Numbers) -> int:
    """5 or 3 when the whole numbers of the grid are multiples of it, else 1.

    Census offices round every count to a multiple of 3 or 5, so that nobody can be made out; a total and
    its parts are rounded apart, up or down at random, so that each is off by less than the base.
    Multiples of ten are not taken for rounding: budgets are round.
    """
    whole = [abs(n) for n, d in cells.values() if not d and n]
    if len(whole) < ENOUGH_FIGURES:
        return 1
    shares = {base: sum(n % base == 0 for n in whole) / len(whole) for base in (10, 5, 3)}
    return next((b for b in (5, 3) if shares[b] >= ALMOST_ALL and shares[10] < ROUND_SHARE), 1)


def rounded_to(base: int, digits: int, decimals: int) -> bool:
    """Whether one figure is a count that was rounded to a multiple of `base`; see `rounding_base`."""
    return base > 1 and not decimals and digits % base == 0
